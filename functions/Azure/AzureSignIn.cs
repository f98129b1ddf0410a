using AmiServerless.Core.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace AmiServerless.Functions.Azure;

/// <summary>Refuses to start without an issuer of tokens, or with the test issuer of a developer's machine.</summary>
internal static class AzureSignIn
{
    public static IServiceCollection RequireSignIn(this IServiceCollection services)
    {
        services.AddOptions<SignInOptions>()
            .Validate(signIn => signIn.Authority.StartsWith("https://", StringComparison.Ordinal),
                $"The setting SignIn:{nameof(SignInOptions.Authority)} must be the https address of the OpenID Connect issuer.")
            .Validate(signIn => signIn.Audience.Length > 0,
                $"The setting SignIn:{nameof(SignInOptions.Audience)} is missing: what tokens must be made for.")
            .Validate(signIn => signIn.LocalKey.Length == 0,
                $"The setting SignIn:{nameof(SignInOptions.LocalKey)} is for the local host: whoever holds that key signs in as anyone.")
            .ValidateOnStart();
        return services;
    }
}
