namespace AmiServerless.Core.Attachments.Pdf;

/// <summary>A value in a PDF's structure (ISO 32000-1, 7.3).</summary>
internal abstract record PdfValue;

/// <summary>A name, without its slash.</summary>
internal sealed record PdfName(string Text) : PdfValue;

/// <summary>A number, its fraction dropped.</summary>
internal sealed record PdfNumber(long Value) : PdfValue;

/// <summary>A string, unescaped.</summary>
internal sealed record PdfString(byte[] Bytes) : PdfValue;

/// <summary>A reference to an indirect object.</summary>
internal sealed record PdfReference(long Number) : PdfValue;

/// <summary>A word that is none of these: <c>null</c>, <c>true</c>, <c>obj</c>, <c>stream</c>…</summary>
internal sealed record PdfKeyword(string Text) : PdfValue;

/// <summary>An array.</summary>
internal sealed record PdfArray(IReadOnlyList<PdfValue> Items) : PdfValue;

/// <summary>A dictionary; of keys that come twice, the last counts.</summary>
internal sealed record PdfDictionary(IReadOnlyDictionary<string, PdfValue> Entries) : PdfValue
{
    /// <summary>The value of a key, or null.</summary>
    public PdfValue? this[string key] => Entries.GetValueOrDefault(key);

    /// <summary>A number given directly, or null.</summary>
    public long? Number(string key) => (this[key] as PdfNumber)?.Value;

    /// <summary>A name given directly, or null.</summary>
    public string? Name(string key) => (this[key] as PdfName)?.Text;
}
