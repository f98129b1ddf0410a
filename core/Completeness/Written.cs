using System.Diagnostics.CodeAnalysis;

namespace AmiServerless.Core.Completeness;

/// <summary>Whether somebody wrote something.</summary>
internal static class Written
{
    /// <summary>True for a text with at least one letter or digit: a dash or an ellipsis fills a field without saying anything.</summary>
    public static bool Says([NotNullWhen(true)] string? text) => text is not null && text.Any(char.IsLetterOrDigit);
}
