using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AmiServerless.Core.Territory;

/// <summary>
/// The SIREN number that names an EPCI (rule 1.a): nine digits, the last of which checks the others (Luhn). It is stored and compared as
/// nine digits and nothing else; only a search reads the spaces that people write in it.
/// </summary>
public static class Siren
{
    /// <summary>Digits in a SIREN.</summary>
    public const int Length = 9;

    /// <summary>Digits in a SIRET: a SIREN, and five more for the establishment.</summary>
    public const int SiretLength = 14;

    private const char NarrowNoBreakSpace = '\u202F';

    /// <summary>True for exactly nine digits whose checksum is right. Says nothing of whether the number was ever given to anyone.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text)
    {
        if (text is not { Length: Length } || !text.All(char.IsAsciiDigit) || text.All(digit => digit == '0'))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Length; i++)
        {
            var digit = text[i] - '0';
            // From the right, every second digit counts double, and a double of two digits counts as their sum.
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }

        return sum % 10 == 0;
    }

    /// <summary>The digits of a number typed with spaces, dots or hyphens of any kind; null when it has anything else, or no digit.</summary>
    public static string? ReadDigits(string? text)
    {
        var digits = string.Concat((text ?? "").Where(c => !IsSeparator(c)));
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    /// <summary>The number as people read it, in threes: "200 066 918", with spaces that do not break.</summary>
    public static string ForReading(string siren) =>
        siren.Length == Length ? string.Join(NarrowNoBreakSpace, siren[..3], siren[3..6], siren[6..]) : siren;

    private static bool IsSeparator(char c) =>
        char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
