using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Storage;
using Azure;

namespace AmiServerless.Core.Intake;

/// <summary>An application as it is stored, in one row: its header, its dossier and the manifest of its files change together or not at all.</summary>
public sealed record ApplicationRecord
{
    /// <summary>Its id.</summary>
    public required ApplicationNumber Id { get; init; }

    /// <summary>SIREN of the EPCI.</summary>
    public required string Siren { get; init; }

    /// <summary>Name of the EPCI when the draft was opened.</summary>
    public required string EpciName { get; init; }

    /// <summary>Department of its seat, INSEE code.</summary>
    public required string Department { get; init; }

    /// <summary>Where it stands.</summary>
    public required ApplicationStatus Status { get; init; }

    /// <summary>SHA-256 of the access key: the key itself is nowhere.</summary>
    public required string AccessKeyHash { get; init; }

    /// <summary>When the draft was opened, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the dossier was last saved, UTC.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Version of the dossier, from 1: the ETag of the API. Uploads do not change it, so that they disturb nobody who types.</summary>
    public required int Version { get; init; }

    /// <summary>The dossier, compressed; <see cref="ReadDossier"/> opens it. Empty in listings, which leave it out.</summary>
    public required CompressedJson Dossier { get; init; }

    /// <summary>The files.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    /// <summary>Profile chosen, for listings.</summary>
    public string? Profile { get; init; }

    /// <summary>Project title, for listings.</summary>
    public string? Title { get; init; }

    /// <summary>How many times it was submitted.</summary>
    public int Submissions { get; init; }

    /// <summary>When it was last submitted, UTC.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>True when something was written since the last submission.</summary>
    public bool Changed { get; init; } = true;

    /// <summary>While incomplete: the instant until which it may be completed.</summary>
    public DateTimeOffset? CompletionDue { get; init; }

    /// <summary>Agencies that were sent a notice of it: those to tell when it is withdrawn.</summary>
    public IReadOnlyList<string> AgenciesTold { get; init; } = [];

    /// <summary>ETag of the row; a write against another one is refused by storage.</summary>
    public ETag RowVersion { get; init; }

    /// <summary>The dossier.</summary>
    public Dossier ReadDossier() => Dossier.Read<Dossier>();

    /// <summary>The same with a new status. A transition that <see cref="StatusTransitions"/> does not have is a bug.</summary>
    public ApplicationRecord MoveTo(ApplicationStatus status) => StatusTransitions.Allows(Status, status)
        ? this with { Status = status }
        : throw new InvalidOperationException($"{Id}: {Status} cannot become {status}.");

    /// <summary>The same with another dossier, and what the listings show of it.</summary>
    public ApplicationRecord With(Dossier dossier, DateTimeOffset savedAt) => this with
    {
        Dossier = CompressedJson.Write(dossier),
        Profile = dossier.Profile,
        Title = dossier.Title,
        Version = Version + 1,
        SavedAt = savedAt,
        Changed = true,
    };
}
