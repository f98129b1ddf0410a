using System.Security.Cryptography;
using AmiServerless.Core.SignIn;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AmiServerless.Local.Hosting;

/// <summary>Issues the tokens that an OpenID Connect provider would: for development, demonstration and tests.</summary>
public sealed class LocalTokens : IDisposable
{
    private readonly ECDsa key = ECDsa.Create();
    private readonly TimeProvider clock;

    internal LocalTokens(LocalKeys keys, TimeProvider clock)
    {
        this.clock = clock;
        key.ImportFromPem(keys.SignIn);
    }

    /// <summary>A bearer token good for twelve hours.</summary>
    /// <param name="name">Who it speaks of.</param>
    /// <param name="roles">Roles: <c>agent</c>, <c>partner:{agency}</c>.</param>
    public string Issue(string name, params string[] roles)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = SignInOptions.LocalIssuer,
            Audience = new SignInOptions().Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddHours(12),
            Claims = new Dictionary<string, object> { ["name"] = name, ["roles"] = roles },
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
        });
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();
}
