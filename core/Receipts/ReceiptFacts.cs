using AmiServerless.Core.Dossiers;

namespace AmiServerless.Core.Receipts;

/// <summary>What a submission brings to its receipt; the campaign brings the rest.</summary>
public sealed record ReceiptFacts
{
    /// <summary>The application's reference.</summary>
    public required string Reference { get; init; }

    /// <summary>Number of the submission, from 1.</summary>
    public required int Submission { get; init; }

    /// <summary>SIREN of the EPCI.</summary>
    public required string Siren { get; init; }

    /// <summary>Name of the EPCI in the directory, never the one typed.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>Title of the project, as in the dossier; null where it has none: what is missing does not keep a receipt back.</summary>
    public required string? ProjectTitle { get; init; }

    /// <summary>A profile id of the campaign; null where none was chosen.</summary>
    public required string? Profile { get; init; }

    /// <summary>When the request arrived, before its body was read.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>SHA-256 of the dossier's UTF-8 JSON as it is kept, 64 lower-case hexadecimal digits.</summary>
    public required string DossierSha256 { get; init; }

    /// <summary>The files of the submission.</summary>
    public required IReadOnlyList<AttachedFile> Files { get; init; }
}
