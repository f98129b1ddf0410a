using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace AmiServerless.Core.Receipts.Pdf;

/// <summary>
/// Writes what PdfPig's builder leaves out: the language, an attached file, and an identifier drawn from that file instead of
/// from chance, so that the same receipt is always the same bytes. The catalogue waits until the end, when object numbers are free.
/// </summary>
internal sealed class AttachingWriter(string language, string fileName, string mediaType, byte[] file) : ITokenWriter
{
    private readonly TokenWriter tokens = new();
    private DictionaryToken? catalogue;

    /// <inheritdoc />
    public bool WritingPageContents { get; set; }

    /// <inheritdoc />
    public void WriteToken(IToken token, Stream outputStream)
    {
        if (token is ObjectToken { Data: DictionaryToken dictionary } && dictionary.TryGet(NameToken.Type, out var type) && type.Equals(NameToken.Catalog))
            catalogue = dictionary;
        else
            tokens.WriteToken(token, outputStream);
    }

    /// <inheritdoc />
    public void WriteObject(long objectNumber, int generation, byte[] data, Stream outputStream) =>
        tokens.WriteObject(objectNumber, generation, data, outputStream);

    /// <inheritdoc />
    public void WriteCrossReferenceTable(
        IReadOnlyDictionary<IndirectReference, long> objectOffsets,
        IndirectReference catalogToken,
        Stream outputStream,
        IndirectReference? documentInformationReference,
        long? prevTableLocation)
    {
        // The builder numbers its objects 1, 2, 3…, so that a list of offsets is the whole table.
        var offsets = objectOffsets.OrderBy(pair => pair.Key.ObjectNumber).Select(pair => pair.Value).ToList();
        var specification = Append(Specification(Append(Content(), offsets, outputStream)), offsets, outputStream);
        offsets[(int)catalogToken.ObjectNumber - 1] = outputStream.Position;
        Write(catalogToken, Completed(catalogue!, specification), outputStream);

        var table = outputStream.Position;
        WriteTable(offsets, outputStream);
        tokens.WriteToken(
            new DictionaryToken(new Dictionary<NameToken, IToken>
            {
                [NameToken.Size] = new NumericToken(offsets.Count + 1),
                [NameToken.Root] = new IndirectReferenceToken(catalogToken),
                [NameToken.Info] = new IndirectReferenceToken(documentInformationReference!.Value),
                [NameToken.Id] = new ArrayToken([Identifier(file), Identifier(file)]),
            }),
            outputStream);
        outputStream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{table}\n%%EOF\n")));
    }

    private static HexToken Identifier(byte[] content) => new(Convert.ToHexString(SHA256.HashData(content).AsSpan(0, 16)));

    // Not compressed: the text can be found in the PDF with the simplest tool.
    private StreamToken Content() => new(
        new(new Dictionary<NameToken, IToken>
        {
            [NameToken.Type] = NameToken.Create("EmbeddedFile"),
            [NameToken.Subtype] = NameToken.Create(mediaType),
            [NameToken.Length] = new NumericToken(file.Length),
            [NameToken.Create("Params")] = new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.Size] = new NumericToken(file.Length) }),
        }),
        file);

    private DictionaryToken Specification(IndirectReferenceToken content) => new(new Dictionary<NameToken, IToken>
    {
        [NameToken.Type] = NameToken.Create("Filespec"),
        [NameToken.F] = new StringToken(fileName),
        [NameToken.Uf] = new StringToken(fileName),
        [NameToken.Create("AFRelationship")] = NameToken.Create("Data"),
        [NameToken.Ef] = new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.F] = content, [NameToken.Uf] = content }),
    });

    private DictionaryToken Completed(DictionaryToken builders, IndirectReferenceToken specification) => builders
        .With(NameToken.Lang, new StringToken(language))
        .With(NameToken.ViewerPreferences, new DictionaryToken(new Dictionary<NameToken, IToken> { [NameToken.Create("DisplayDocTitle")] = BooleanToken.True }))
        .With(NameToken.Create("AF"), new ArrayToken([specification]))
        .With(NameToken.Names, new DictionaryToken(new Dictionary<NameToken, IToken>
        {
            [NameToken.Create("EmbeddedFiles")] = new DictionaryToken(new Dictionary<NameToken, IToken>
            {
                [NameToken.Names] = new ArrayToken([new StringToken(fileName), specification]),
            }),
        }));

    private IndirectReferenceToken Append(IToken token, List<long> offsets, Stream outputStream)
    {
        offsets.Add(outputStream.Position);
        var reference = new IndirectReference(offsets.Count, 0);
        Write(reference, token, outputStream);
        return new(reference);
    }

    private void Write(IndirectReference reference, IToken token, Stream outputStream) =>
        tokens.WriteToken(new ObjectToken(XrefLocation.File(outputStream.Position), reference, token), outputStream);

    private static void WriteTable(List<long> offsets, Stream outputStream)
    {
        var table = new StringBuilder($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        outputStream.Write(Encoding.ASCII.GetBytes(table.Append("trailer\n").ToString()));
    }
}
