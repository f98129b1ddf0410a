using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Json;

/// <summary>Bytes read as a JSON document, or the one fault that makes them none.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions options = new() { MaxDepth = AmiJson.MaxDepth };

    /// <summary>
    /// The document, or null with its fault: <c>empty</c>, <c>malformed</c> (no JSON, or not in
    /// UTF-8; with line and character), or <c>too-deep</c>. A byte order mark is skipped.
    /// </summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, out Fault? fault)
    {
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];

        if (!Utf8.IsValid(bytes.Span))
            fault = new(JsonPointer.Root, "malformed", JsonTexts.NotUtf8);
        else if (bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
            fault = new(JsonPointer.Root, "empty", JsonTexts.Empty);
        else
        {
            try
            {
                fault = null;
                return JsonDocument.Parse(bytes, options);
            }
            catch (JsonException broken)
            {
                fault = Explain(bytes.Span, broken);
            }
        }

        return null;
    }

    private static Fault Explain(ReadOnlySpan<byte> bytes, JsonException broken)
    {
        if (GoesTooDeep(bytes))
            return new(JsonPointer.Root, "too-deep", JsonTexts.TooDeep(AmiJson.MaxDepth));

        // The reader counts from zero, and in bytes; people count from one, and in characters.
        var line = (int)(broken.LineNumber ?? 0);
        for (var i = 0; i < line; i++)
            bytes = bytes[(bytes.IndexOf((byte)'\n') + 1)..];
        var before = bytes[..(int)Math.Min(broken.BytePositionInLine ?? 0, bytes.Length)];
        return new(JsonPointer.Root, "malformed", JsonTexts.Broken(line + 1, Encoding.UTF8.GetCharCount(before) + 1));
    }

    /// <summary>True when the text is sound up to the point where it nests too deep.</summary>
    private static bool GoesTooDeep(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = AmiJson.MaxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == AmiJson.MaxDepth && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                    return true;
            }
        }
        catch (JsonException)
        {
            // Broken before it gets that deep.
        }

        return false;
    }
}
