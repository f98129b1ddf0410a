using System.Globalization;
using System.Text;
using AmiServerless.Core.Receipts.Pdf;
using UglyToad.PdfPig.Writer;

namespace AmiServerless.Core.Receipts;

/// <summary>
/// The receipt as a letter from the service in charge, for the applicant's files: A4, with the signed receipt attached, so that the PDF alone
/// is a proof. The same signed receipt always gives the same bytes.
/// </summary>
public static class ReceiptPdf
{
    private const double LabelWidth = 92;
    private const double QrSide = 104;

    private static readonly TextStyle Body = new(Typeface.Regular, 10, 13.5);
    private static readonly TextStyle Strong = new(Typeface.Bold, 10, 13.5);
    private static readonly TextStyle Label = new(Typeface.Regular, 10, 13.5, Grey: 80);
    private static readonly TextStyle Small = new(Typeface.Regular, 8.5, 11.5, Grey: 80);
    private static readonly TextStyle Title = new(Typeface.Bold, 21, 27);
    private static readonly TextStyle Heading = new(Typeface.Bold, 12, 17);
    private static readonly TextStyle Fingerprint = new(Typeface.Mono, 9, 13);
    private static readonly TextStyle Command = new(Typeface.Mono, 8.5, 12);
    private static readonly TextStyle Address = new(Typeface.Bold, 9, 13.5);
    private static readonly TextStyle Band = new(Typeface.Bold, 13, 18);

    /// <summary>Draws the receipt.</summary>
    /// <param name="signed">The receipt as it was signed once.</param>
    /// <param name="links">Where it can be checked.</param>
    /// <returns>The PDF file.</returns>
    public static byte[] Draw(SignedReceipt signed, ReceiptLinks links)
    {
        var receipt = signed.Receipt;
        using var output = new MemoryStream();
        var attaching = new AttachingWriter("fr-FR", ReceiptTexts.JwsFileName(receipt), "application/jose", Encoding.ASCII.GetBytes(signed.Jws));
        using var document = new PdfDocumentBuilder(output, tokenWriter: attaching)
        {
            DocumentInformation = new()
            {
                Title = ReceiptTexts.DocumentTitle(receipt),
                Author = receipt.Service.Name,
                Subject = receipt.Campaign.Title,
                Creator = "AmiServerless",
                CreationDate = receipt.ReceivedAt.Utc.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture),
            },
        };

        var pages = new Pages(document, later => WriteRunningHead(later, receipt));
        WriteLetterhead(pages, receipt);
        WriteFacts(pages, receipt);
        WriteContents(pages, receipt);
        WriteSection(pages, ReceiptTexts.ProofHeading, receipt.Statement);
        WriteVerification(pages, receipt, links);
        pages.WriteFeet((page, of) => (ReceiptTexts.Foot(receipt), ReceiptTexts.PageOf(page, of)), Small);
        return document.Build();
    }

    private static void WriteLetterhead(Pages pages, Receipt receipt)
    {
        pages.Write(receipt.Service.Name, Strong);
        pages.Write(receipt.Service.Address, Small);
        pages.Write(ReceiptTexts.Reach(receipt.Service), Small);
        pages.Space(10);
        pages.Rule(0);
        pages.Space(20);
        if (receipt.Campaign.Demonstration)
            WriteBand(pages);
        pages.Write(ReceiptTexts.Title, Title);
        pages.Space(2);
        pages.Write(ReceiptTexts.Call(receipt.Campaign), Body);
        pages.Space(12);
    }

    private static void WriteBand(Pages pages)
    {
        pages.Fill(Pages.Left, pages.Top, Pages.Width, 46, grey: 225);
        pages.Space(6);
        pages.Write(ReceiptTexts.Demonstration, Band, Pages.Left + 12, Pages.Width - 24);
        pages.Write(ReceiptTexts.DemonstrationMeans, Body, Pages.Left + 12, Pages.Width - 24);
        pages.Space(26);
    }

    private static void WriteRunningHead(Pages pages, Receipt receipt)
    {
        pages.Write(ReceiptTexts.RunningHead(receipt), Small);
        pages.Space(4);
        pages.Rule();
        pages.Space(14);
    }

    private static void WriteFacts(Pages pages, Receipt receipt)
    {
        foreach (var (label, first, second) in ReceiptTexts.Facts(receipt))
        {
            const double left = Pages.Left + LabelWidth, width = Pages.Width - LabelWidth;
            pages.Keep(9 + ((pages.Lines(first, Strong, width).Count + 1) * Strong.Leading));
            pages.Rule();
            pages.Space(4);
            var top = pages.Top;
            pages.Write(label, Label, Pages.Left, LabelWidth);
            pages.ReturnTo(top);
            pages.Write(first, Strong, left, width);
            if (second is not null)
                pages.Write(second, Body, left, width);
            pages.Space(5);
        }

        pages.Rule();
        pages.Space(20);
    }

    private static void WriteContents(Pages pages, Receipt receipt)
    {
        WriteSection(pages, ReceiptTexts.ContentsHeading, ReceiptTexts.Contents(receipt));
        WriteItem(pages, ReceiptTexts.Dossier, ReceiptTexts.DossierKind, receipt.DossierSha256);
        for (var i = 0; i < receipt.Files.Count; i++)
            WriteItem(pages, receipt.Files[i].Name, ReceiptTexts.KindAndSize(receipt.Files, i), receipt.Files[i].Sha256);
        if (pages.DrewBox)
            pages.Write(ReceiptTexts.Boxes, Small);
        pages.Space(12);
    }

    private static void WriteItem(Pages pages, string name, string kind, string sha256)
    {
        pages.Keep((pages.Lines(name, Strong, Pages.Width).Count * Strong.Leading) + Body.Leading + Fingerprint.Leading);
        pages.Write(name, Strong);
        pages.Write(kind, Body);
        pages.Write(sha256, Fingerprint);
        pages.Space(7);
    }

    private static void WriteSection(Pages pages, string heading, string text)
    {
        pages.Keep(Heading.Leading + (3 * Body.Leading));
        pages.Write(heading, Heading);
        pages.Space(2);
        pages.Write(text, Body);
        pages.Space(14);
    }

    private static void WriteVerification(Pages pages, Receipt receipt, ReceiptLinks links)
    {
        const double column = Pages.Width - QrSide - 16;
        pages.Keep(235);
        pages.Write(ReceiptTexts.VerificationHeading, Heading);
        pages.Space(2);
        var top = pages.Top;
        pages.Draw(QrCode.Draw(links.Verification.AbsoluteUri, QrSide), Pages.Right - QrSide, top);
        pages.Write(ReceiptTexts.VerifyOnline, Body, Pages.Left, column);
        pages.WriteLink(links.Verification, Address, Pages.Left, column);
        pages.Space(6);
        pages.Write(ReceiptTexts.VerifyAlone(receipt), Body, Pages.Left, column);
        pages.WriteLink(links.PublicKeys, Address, Pages.Left, column);
        pages.ReturnTo(Math.Max(pages.Top, top + QrSide) + 6);
        pages.Write(ReceiptTexts.VerifyFile, Body);
        pages.Space(2);
        foreach (var command in ReceiptTexts.VerifyFileCommands)
            pages.Write(command, Command, Pages.Left + 12, Pages.Width - 12);
        pages.Space(6);
        pages.Write(ReceiptTexts.NoHandwriting, Body);
    }
}
