using System.Globalization;
using System.Text.Json;

namespace AmiServerless.Core.Json;

/// <summary>The values that documents are made of, each with the words for what is expected.</summary>
internal static class JsonScalar
{
    /// <summary>What a value of that type is, in words that follow "Attendu :".</summary>
    /// <exception cref="NotSupportedException">A document of ours has a type that has no words yet.</exception>
    public static string Expected(Type type) => Bare(type) switch
    {
        var t when t == typeof(string) || t == typeof(Guid) => JsonTexts.Text,
        var t when t == typeof(bool) => JsonTexts.Flag,
        var t when t == typeof(int) || t == typeof(long) => JsonTexts.WholeNumber,
        var t when t == typeof(decimal) => JsonTexts.Number,
        var t when t == typeof(DateOnly) => JsonTexts.Date,
        var t when t == typeof(DateTimeOffset) => JsonTexts.Instant,
        var t when t.IsEnum => JsonTexts.Code(Codes(t)),
        var t when t == typeof(JsonElement) => JsonTexts.Object,
        var t => throw new NotSupportedException($"No words for a {t.Name} in a document."),
    };

    /// <summary>What keeps the element from being a value of that type, as a code and a sentence; null when it is one.</summary>
    public static (string Code, string Detail)? FaultOf(JsonElement element, Type type)
    {
        var bare = Bare(type);
        if (bare == typeof(JsonElement))
            return null;

        var expected = Expected(type);
        if (element.ValueKind != KindOf(bare) && !(bare == typeof(bool) && element.ValueKind is JsonValueKind.False))
            return ("wrong-type", JsonTexts.WrongType(expected, Received(element)));
        if (element.ValueKind is not JsonValueKind.String)
            return Fits(element, bare) ? null : ("out-of-range", JsonTexts.OutOfRange(expected));
        if (TextOf(element) is not { } text)
            return ("bad-text", JsonTexts.BadText);
        if (bare.IsEnum)
            return Codes(bare).Contains(text) ? null : ("unknown-code", JsonTexts.WrongType(expected, JsonTexts.Quoted(text)));
        return Reads(text, bare) ? null : ("wrong-type", JsonTexts.WrongType(expected, JsonTexts.Quoted(text)));
    }

    /// <summary>What was found, in words that follow "Reçu :".</summary>
    public static string Received(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => JsonTexts.Object,
        JsonValueKind.Array => JsonTexts.List,
        JsonValueKind.String => TextOf(element) is { } text ? $"{JsonTexts.Text} ({JsonTexts.Quoted(text)})" : JsonTexts.Text,
        JsonValueKind.Number => JsonTexts.Number,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => JsonTexts.Null,
    };

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static JsonValueKind KindOf(Type type) =>
        type == typeof(bool) ? JsonValueKind.True
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? JsonValueKind.Number
        : JsonValueKind.String;

    private static IEnumerable<string> Codes(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    private static bool Fits(JsonElement number, Type type) =>
        type == typeof(bool)
        || (type == typeof(int) ? number.TryGetInt32(out _) : type == typeof(long) ? number.TryGetInt64(out _) : number.TryGetDecimal(out _));

    private static bool Reads(string text, Type type) =>
        type == typeof(string)
        || (type == typeof(DateOnly) ? DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            : type == typeof(Guid) ? Guid.TryParseExact(text, "D", out _)
            : IsInstant(text));

    // The serialiser takes an instant without an offset for one in the machine's own zone.
    private static bool IsInstant(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out _);

    /// <summary>The text, or null where it holds half a character.</summary>
    private static string? TextOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
