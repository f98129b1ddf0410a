using AmiServerless.Core.Intake;

namespace AmiServerless.Core.SignIn;

/// <summary>Who calls: an applicant with an access key, or an agent or partner signed in with roles.</summary>
public sealed record Caller
{
    /// <summary>Role of an agent of the service in charge.</summary>
    public const string AgentRole = "agent";

    private const string PartnerStart = "partner:";

    /// <summary>The applicant's key; null for the others.</summary>
    public string? AccessKey { get; init; }

    /// <summary>Roles of the token: <c>agent</c>, <c>reviewer:{college}</c>, <c>partner:{agency}</c>.</summary>
    public IReadOnlyCollection<string> Roles { get; init; } = [];

    /// <summary>Name in the token, for the history of what agents do.</summary>
    public string? Name { get; init; }

    /// <summary>Signed in as an agent.</summary>
    public bool IsAgent => Roles.Contains(AgentRole);

    /// <summary>The agency the caller speaks for, or null.</summary>
    public string? Agency => Roles.FirstOrDefault(role => role.StartsWith(PartnerStart, StringComparison.Ordinal))?[PartnerStart.Length..];

    /// <summary>Promise 4: only the holder of the key writes an application.</summary>
    public bool MayWrite(ApplicationRecord application) => AccessKey is not null && Intake.AccessKey.Matches(AccessKey, application.AccessKeyHash);

    /// <summary>The holder of the key reads it, and agents once it is no longer a draft that concerns nobody else.</summary>
    public bool MayRead(ApplicationRecord application) =>
        MayWrite(application) || (IsAgent && application.Submissions > 0);
}
