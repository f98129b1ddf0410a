using System.Text;
using System.Text.RegularExpressions;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Receipts;
using CsCheck;
using UglyToad.PdfPig;
using Xunit;

namespace AmiServerless.Tests.Receipts;

public sealed partial class ReceiptPdfTests
{
    private static readonly ReceiptSigner Signer = ReceiptSamples.Signer(ReceiptKeys.Generate());

    [Fact]
    public void Draw_Receipt_HoldsAllThatItAcknowledges()
    {
        var receipt = ReceiptSamples.Receipt();
        var text = TextOf(Draw(receipt));

        Assert.All(
            [
                "Accusé de réception",
                receipt.Reference,
                receipt.ReceivedAt.Words,
                "2025-09-18T20:41:07Z",
                receipt.Applicant.Name,
                "200 066 231",
                receipt.Project.Title,
                receipt.Project.ProfileLabel,
                receipt.Campaign.Title,
                receipt.Campaign.DeadlineText,
                receipt.Campaign.Deadline.Words,
                receipt.RulesVersion,
                receipt.DossierSha256,
                receipt.Statement,
                receipt.Service.Name,
                receipt.Service.Address,
                receipt.Service.Email,
                receipt.Service.Phone,
                "4,2 Mo (4 404 019 octets)",
                "246 Ko (251 904 octets)",
                "812 octets",
                ReceiptSamples.Links.Verification.AbsoluteUri,
                ReceiptSamples.Links.PublicKeys.AbsoluteUri,
                .. receipt.Files.SelectMany(file => new[] { file.Name, file.KindLabel, file.Sha256 }),
            ],
            expected => Assert.Contains(Joined(expected), text, StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_RealCampaign_DoesNotSpeakOfDemonstration() =>
        Assert.DoesNotContain("émonstration", TextOf(Draw(ReceiptSamples.Receipt())), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Draw_Demonstration_SaysSoOnEveryPage()
    {
        using var pdf = PdfDocument.Open(Draw(ReceiptSamples.Receipt(demonstration: true)));

        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), page => Assert.Contains("DÉMONSTRATION", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_FortyFilesWithLongNames_FlowsOverNumberedPagesWithinTheMargins()
    {
        var files = Enumerable.Range(1, 40)
            .Select(i => ReceiptSamples.File("map", $"{string.Concat(Enumerable.Repeat($"Étude n°{i} de l’état_initial-", 9))[..146]}.pdf", i * 1_000_000L))
            .ToList();
        using var pdf = PdfDocument.Open(Draw(files));
        var text = string.Concat(pdf.GetPages().Select(page => Joined(page.Text)));

        Assert.All(files, file => Assert.Equal(150, file.FileName.Length));
        Assert.All(files, file => Assert.Contains(Joined($"{file.FileName}Fichier"), text, StringComparison.Ordinal));
        Assert.All(files, file => Assert.Contains(file.Sha256, text, StringComparison.Ordinal));
        Assert.InRange(pdf.NumberOfPages, 4, 6);
        Assert.All(pdf.GetPages(), page =>
        {
            Assert.Contains($"Page {page.Number} sur {pdf.NumberOfPages}", page.Text, StringComparison.Ordinal);
            Assert.All(page.Letters, letter => Assert.True(letter.StartBaseLine.X >= 61.9 && letter.EndBaseLine.X <= 533.1 && letter.StartBaseLine.Y > 36));
            AssertNothingOverlaps(page.Letters.Select(letter => letter.StartBaseLine.Y));
        });
    }

    [Fact]
    public void Draw_FingerprintOfAFile_IsOneLineThatCanBeCopied()
    {
        using var pdf = PdfDocument.Open(Draw(ReceiptSamples.Receipt()));
        var lines = pdf.GetPage(1).Letters.GroupBy(letter => letter.StartBaseLine.Y).Select(line => string.Concat(line.Select(letter => letter.Value)));

        Assert.Subset(lines.ToHashSet(), ReceiptSamples.ThreeFiles.Select(file => file.Sha256).ToHashSet());
    }

    [Fact]
    public void Draw_WordTooLongForALine_IsCutAfterAJoint()
    {
        var name = $"{string.Join('_', Enumerable.Repeat("inventaire", 12))}.pdf";
        using var pdf = PdfDocument.Open(Draw([ReceiptSamples.File("map", name, 5)]));
        var lines = pdf.GetPage(1).Letters.GroupBy(letter => letter.StartBaseLine.Y).Select(line => string.Concat(line.Select(letter => letter.Value))).ToList();
        var first = lines.FindIndex(line => line.StartsWith("inventaire_", StringComparison.Ordinal));

        Assert.EndsWith("_", lines[first], StringComparison.Ordinal);
        Assert.Equal(name, lines[first] + lines[first + 1]);
    }

    [Fact]
    public void Draw_Receipt_CarriesItsProof()
    {
        var signed = Signer.Sign(ReceiptSamples.Receipt());
        var file = ReceiptPdf.Draw(signed, ReceiptSamples.Links);
        using var pdf = PdfDocument.Open(file);

        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var attached));
        Assert.Equal("OCC25-0A7F-3K9M-2QXW-4T.jws", Assert.Single(attached).Name);
        Assert.Equal(signed.Jws, Encoding.ASCII.GetString(attached[0].Memory.Span));
        Assert.True(Signer.Verify(Encoding.ASCII.GetString(attached[0].Memory.Span)).Succeeded(out _, out _));
        // As docs/receipts.md finds it, without any PDF tool.
        Assert.Equal(signed.Jws, CompactJws.Match(Encoding.Latin1.GetString(file)).Value);
    }

    [Fact]
    public void Draw_Receipt_TellsReadersItsTitleAndLanguage()
    {
        using var pdf = PdfDocument.Open(Draw(ReceiptSamples.Receipt()));

        Assert.Equal("Accusé de réception OCC25-0A7F-3K9M-2QXW-4T", pdf.Information.Title);
        Assert.Equal("Direction régionale de l’environnement, de l’aménagement et du logement d’Occitanie", pdf.Information.Author);
        Assert.Equal("Construire des stratégies territoriales pour reconquérir la biodiversité", pdf.Information.Subject);
        Assert.Equal(new DateTimeOffset(2025, 9, 18, 20, 41, 7, TimeSpan.Zero), pdf.Information.GetCreatedDateTimeOffset());
        Assert.Contains("fr-FR", pdf.Structure.Catalog.CatalogDictionary.ToString(), StringComparison.Ordinal);
        Assert.All(pdf.GetPages(), page => Assert.Equal((595, 842), (page.Width, page.Height)));
    }

    [Fact]
    public void Draw_Address_CanBeClicked()
    {
        using var pdf = PdfDocument.Open(Draw(ReceiptSamples.Receipt()));
        var addresses = pdf.GetPages().SelectMany(page => page.GetHyperlinks()).Select(link => link.Uri);

        Assert.Equal([ReceiptSamples.Links.Verification.AbsoluteUri, ReceiptSamples.Links.PublicKeys.AbsoluteUri], addresses);
    }

    [Fact]
    public void Draw_SameSignedReceiptTwice_GivesTheSameBytes()
    {
        var signed = Signer.Sign(ReceiptSamples.Receipt());

        Assert.Equal(ReceiptPdf.Draw(signed, ReceiptSamples.Links), ReceiptPdf.Draw(signed, ReceiptSamples.Links));
    }

    [Fact]
    public void Draw_Receipt_StaysSmall() => Assert.InRange(Draw(ReceiptSamples.Receipt()).Length, 20_000, 90_000);

    [Fact]
    public void Draw_NameFromMacOs_IsComposed() =>
        Assert.Contains("étude_forêt.pdf", TextOf(Draw([ReceiptSamples.File("map", "e\u0301tude_fore\u0302t.pdf", 5)])), StringComparison.Ordinal);

    [Fact]
    public void Draw_NameThatTurnsItselfRound_ReadsInTheOrderOfItsLetters() =>
        Assert.Contains("plan-fdp.exe", TextOf(Draw([ReceiptSamples.File("map", "plan-\u202Efdp.exe", 5)])), StringComparison.Ordinal);

    [Fact]
    public void Draw_CharactersWithoutGlyph_AreBoxesAndExplained()
    {
        var text = TextOf(Draw([ReceiptSamples.File("map", "haie 🌳 中.pdf", 5)]));

        Assert.Contains("haie□□.pdf", text, StringComparison.Ordinal);
        Assert.Contains("Lesigne□tientlaplace", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lesigne□tientlaplace", TextOf(Draw(ReceiptSamples.Receipt())), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_MoreCharactersThanAFontCanHold_KeepsFrenchWhole()
    {
        var alphabets = string.Concat(Enumerable.Range(0x100, 0x400).Select(code => (char)code));
        var text = TextOf(Draw([ReceiptSamples.File("map", alphabets, 5), ReceiptSamples.File("map", "Œuvre à l’état naissant – n° 2.pdf", 5)]));

        Assert.Contains(Joined("Œuvre à l’état naissant – n° 2.pdf"), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_AnyNames_NeverThrowsAndHoldsEveryFingerprint() =>
        Gen.Select(Gen.String, Gen.String, Gen.String.List[0, 6]).Sample(
            (title, applicant, names) =>
            {
                var facts = ReceiptSamples.Facts([.. names.Select(name => ReceiptSamples.File("map", name, name.Length))]) with { ProjectTitle = title, ApplicantName = applicant };
                var text = TextOf(Draw(Receipt.Compose(ReceiptSamples.Campaign(), facts)));

                Assert.All(facts.Files, file => Assert.Contains(file.Sha256, text, StringComparison.Ordinal));
            },
            iter: 30);

    [Fact]
    public void Draw_FromManyThreads_GivesTheSameBytes()
    {
        var signed = Signer.Sign(ReceiptSamples.Receipt());
        var expected = ReceiptPdf.Draw(signed, ReceiptSamples.Links);

        Parallel.For(0, 16, new() { MaxDegreeOfParallelism = 8 }, _ => Assert.Equal(expected, ReceiptPdf.Draw(signed, ReceiptSamples.Links)));
    }

    private static byte[] Draw(Receipt receipt) => ReceiptPdf.Draw(Signer.Sign(receipt), ReceiptSamples.Links);

    private static byte[] Draw(IReadOnlyList<AttachedFile> files) => Draw(Receipt.Compose(ReceiptSamples.Campaign(), ReceiptSamples.Facts(files)));

    private static string TextOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return string.Concat(pdf.GetPages().Select(page => Joined(page.Text)));
    }

    /// <summary>Lines are cut at spaces, which a PDF does not keep: texts are compared without any.</summary>
    private static string Joined(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static void AssertNothingOverlaps(IEnumerable<double> baseLines)
    {
        var distinct = baseLines.Distinct().Order().ToList();

        Assert.All(distinct.Zip(distinct.Skip(1)), pair => Assert.True(pair.Second - pair.First > 8));
    }

    [GeneratedRegex(@"eyJ[\w-]+\.[\w-]+\.[\w-]+")]
    private static partial Regex CompactJws { get; }
}
