using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Attachments;

/// <summary>
/// What a sender says of a file: its name and the media type of the request. The content decides what the file is; a claim that
/// contradicts it is refused, because the person who opens the file later would be misled, and so would their programs.
/// </summary>
/// <param name="FileName">The file's name, as <see cref="FileNames.Clean"/> returns it.</param>
/// <param name="DeclaredType">The request's Content-Type, parameters included; null if it has none.</param>
public sealed record FileClaim(string FileName, string? DeclaredType)
{
    // What browsers, curl and mail programs say when they do not know.
    private static readonly string[] undeclared =
        ["application/octet-stream", "binary/octet-stream", "application/binary", "application/unknown", "application/x-download", "application/force-download"];

    /// <summary>
    /// The extension claimed: what follows the last dot when it is one to eight ASCII letters and digits, one letter at least, so that
    /// "Plan de gestion v1.2" claims none. Lower case, with the dot; null if none is claimed.
    /// </summary>
    public string? Extension
    {
        get
        {
            var end = FileName[(FileName.LastIndexOf('.') + 1)..];
            var claims = end.Length is > 0 and <= 8 && end.Length < FileName.Length && end.All(char.IsAsciiLetterOrDigit) && end.Any(char.IsAsciiLetter);
            return claims ? "." + end.ToLowerInvariant() : null;
        }
    }

    /// <summary>The media type claimed, lower case, without parameters; null if none is, or only one that means "some bytes".</summary>
    public string? MediaType
    {
        get
        {
            var type = DeclaredType?.Split(';', 2)[0].Trim().ToLowerInvariant();
            return string.IsNullOrEmpty(type) || undeclared.Contains(type) ? null : type;
        }
    }

    /// <summary>Null if a file of that format may bear this claim; otherwise what contradicts it (<c>format-mismatch</c>).</summary>
    public Problem? Contradicts(FileFormat format) =>
        Extension is { } extension && !format.Extensions.Contains(extension) ? AttachmentProblems.WrongExtension(format, extension)
        : MediaType is { } type && !format.DeclaredTypes.Contains(type) ? AttachmentProblems.WrongDeclaredType(format, type)
        : null;
}
