using System.Buffers;
using System.Globalization;
using System.Text;
using AmiServerless.Core.Problems;
using Microsoft.Net.Http.Headers;

namespace AmiServerless.Core.Attachments;

/// <summary>
/// Names of attached files. They are kept for the people who sent them and will open them; no path, no blob name and no decision is
/// ever made of one.
/// </summary>
public static class FileNames
{
    /// <summary>Longest name kept, in UTF-16 units: short enough to be saved in a folder on any system.</summary>
    public const int MaxLength = 180;

    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';
    private const char Unreadable = '\uFFFD';

    // What Windows refuses in a name: the one who downloads may be on Windows, where the sender was not.
    private static readonly SearchValues<char> refusedByWindows = SearchValues.Create("<>:\"/\\|?*");

    private static readonly string[] windowsDevices =
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"COM{n}", $"LPT{n}" })];

    /// <summary>
    /// The name as it is kept: what follows the last path separator (a path tells of the sender's folders, and people do not type one),
    /// in Unicode normal form C (macOS sends form D), without the invisible marks that come from copying and pasting, nor blanks or
    /// dots around. Refused with <c>file-name-invalid</c>: nothing left, longer than <see cref="MaxLength"/>, control characters,
    /// bytes that were not text, and the bidirectional controls with which "facture[U+202E]fdp.exe" shows as "factureexe.pdf".
    /// </summary>
    public static Result<string> Clean(string? name)
    {
        if (name is null)
            return AttachmentProblems.NameMissing();
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..].EnumerateRunes())
        {
            // EnumerateRunes also replaces a lone surrogate by U+FFFD.
            if (rune.Value == Unreadable)
                return AttachmentProblems.NameUnreadable();
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || IsBidiControl(rune))
                return AttachmentProblems.NameWithHiddenCharacter(rune);
            if (!IsInvisibleMark(rune))
                kept.Append(rune);
        }

        var cleaned = kept.ToString().Normalize(NormalizationForm.FormC).Trim().TrimEnd('.', ' ');
        return cleaned.Length == 0 ? AttachmentProblems.NameMissing()
            : cleaned.Length > MaxLength ? AttachmentProblems.NameTooLong(MaxLength)
            : cleaned;
    }

    /// <summary>
    /// The Content-Disposition of a download (RFC 6266, with <c>filename*</c>): always an attachment, so that a browser saves it rather
    /// than showing it from our origin. The name gets the format's extension if it claims none, and loses what Windows refuses.
    /// </summary>
    /// <param name="name">A name that <see cref="Clean"/> returned.</param>
    /// <param name="format">The format found in the content.</param>
    public static string ContentDisposition(string name, FileFormat format)
    {
        var extension = new FileClaim(name, null).Extension;
        var saved = extension is not null && format.Extensions.Contains(extension) ? name : name + format.Extensions[0];
        saved = string.Create(saved.Length, saved, static (to, from) => from.AsSpan().ReplaceAny(to, refusedByWindows, '_'));
        if (windowsDevices.Contains(saved.Split('.', 2)[0].Trim(), StringComparer.OrdinalIgnoreCase))
            saved = "_" + saved;
        var header = new ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(saved);
        return header.ToString();
    }

    // Embeddings, overrides and isolates. The plain marks U+200E, U+200F and U+061C reorder nothing by themselves: Windows writes some.
    private static bool IsBidiControl(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // Soft hyphens, byte order marks, zero-width spaces: not seen, so not to be asked for. The joiners are part of words and emoji.
    private static bool IsInvisibleMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner);
}
