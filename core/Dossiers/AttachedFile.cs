namespace AmiServerless.Core.Dossiers;

/// <summary>A file of an application as its manifest has it: what it is, and the proof of what was received.</summary>
public sealed record AttachedFile
{
    /// <summary>Random, also the blob's name under the application's; tells nothing of the file.</summary>
    public required string Id { get; init; }

    /// <summary>An attachment kind of the campaign.</summary>
    public required string Kind { get; init; }

    /// <summary>The name it had on the applicant's machine, kept for people; never used as a path.</summary>
    public required string FileName { get; init; }

    /// <summary>Media type found by looking at the content, never the one claimed.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When its upload ended, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Number of the first submission that contains it, from 1; null while it is in none. Once in one, its bytes are kept.</summary>
    public int? FirstSubmission { get; init; }
}
