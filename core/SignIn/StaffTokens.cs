using System.Security.Cryptography;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace AmiServerless.Core.SignIn;

/// <summary>Reads the bearer of a request: a token of the issuer for agents and partners, an access key for applicants.</summary>
public sealed partial class StaffTokens
{
    /// <summary>How far the issuer's clock and ours may be apart.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters parameters;
    private readonly ILogger<StaffTokens> logger;

    /// <summary>Prepares the validation; a PEM that cannot be read is an operator's mistake and stops the start.</summary>
    public StaffTokens(IOptions<SignInOptions> options, TimeProvider clock, ILogger<StaffTokens> logger)
    {
        this.logger = logger;
        var settings = options.Value;
        parameters = new TokenValidationParameters
        {
            LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires, clock.GetUtcNow().UtcDateTime),
            NameClaimType = "name",
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256],
            ValidAudience = settings.Audience,
        };
        if (settings.LocalKey.Length > 0)
        {
            var key = ECDsa.Create();
            key.ImportFromPem(settings.LocalKey);
            parameters.IssuerSigningKey = new ECDsaSecurityKey(key);
            parameters.ValidIssuer = SignInOptions.LocalIssuer;
        }
        else if (settings.Authority.Length > 0)
        {
            parameters.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                settings.Authority.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever());
        }
    }

    /// <summary>Who a bearer says its holder is.</summary>
    /// <returns>The caller, or <c>sign-in-required</c>, <c>sign-in-invalid</c> where there is no bearer or the token is not valid.</returns>
    public async Task<Result<Caller>> ReadAsync(string? bearer)
    {
        if (string.IsNullOrWhiteSpace(bearer))
            return IntakeProblems.SignInRequired;
        // An access key is base64url: it has no dot, a token has two.
        if (!bearer.Contains('.', StringComparison.Ordinal))
            return new Caller { AccessKey = bearer };
        var result = await handler.ValidateTokenAsync(bearer, parameters);
        if (!result.IsValid)
        {
            LogRefused(logger, result.Exception);
            return IntakeProblems.SignInInvalid;
        }
        var identity = result.ClaimsIdentity;
        return new Caller { Roles = [.. identity.FindAll("roles").Select(claim => claim.Value)], Name = identity.Name };
    }

    private static bool IsCurrent(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is { } end && now < end + ClockSkew && (notBefore is not { } start || now >= start - ClockSkew);

    [LoggerMessage(Level = LogLevel.Information, Message = "A token was refused")]
    private static partial void LogRefused(ILogger logger, Exception? exception);
}
