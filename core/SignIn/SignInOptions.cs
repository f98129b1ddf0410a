namespace AmiServerless.Core.SignIn;

/// <summary>Section <c>SignIn</c> of the settings: whose tokens agents and partners present.</summary>
public sealed class SignInOptions
{
    /// <summary>Address of the OpenID Connect issuer (Entra ID, ProConnect); empty where there is none.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The audience that tokens must be for.</summary>
    public string Audience { get; set; } = "ami-serverless";

    /// <summary>On one machine: public key (PEM, EC P-256) of the local issuer of test tokens, instead of an authority.</summary>
    public string LocalKey { get; set; } = "";

    /// <summary>Issuer name of the local test tokens.</summary>
    public const string LocalIssuer = "urn:ami-serverless:local";
}
