namespace AmiServerless.Core.Attachments;

/// <summary>What an upload is held against before and while it is received.</summary>
/// <param name="Claim">The name and type its sender gives.</param>
/// <param name="Accepted">Formats the campaign takes.</param>
/// <param name="MaxFileBytes">Largest file, bytes.</param>
/// <param name="RemainingBytes">What the application's files may still weigh together, bytes.</param>
public sealed record UploadTerms(FileClaim Claim, IReadOnlyList<FileFormat> Accepted, long MaxFileBytes, long RemainingBytes);

/// <summary>What was received and written.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
public sealed record ReceivedContent(long Size, string Sha256);
