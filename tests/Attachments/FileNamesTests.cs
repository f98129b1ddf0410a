using System.Net.Http.Headers;
using System.Text;
using AmiServerless.Core.Attachments;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Attachments;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("Étude TVB – lot n° 2.pdf", "Étude TVB – lot n° 2.pdf")]
    [InlineData("E\u0301tude.pdf", "Étude.pdf")]
    [InlineData("C:\\Users\\m.dupont\\Documents\\plan.pdf", "plan.pdf")]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("  plan de gestion .pdf. . ", "plan de gestion .pdf")]
    [InlineData("\uFEFFstra\u00ADté\u200Bgie.odt", "stratégie.odt")]
    [InlineData("\u200Eplan\u200F.pdf", "plan.pdf")]
    [InlineData("équipe 👩‍🌾.png", "équipe 👩‍🌾.png")]
    [InlineData("<img src=x onerror=alert(1)>.pdf", "<img src=x onerror=alert(1)>.pdf")]
    [InlineData("=cmd|'calc'!A1.xlsx", "=cmd|'calc'!A1.xlsx")]
    public void Clean_NameThatPeopleHave_IsKeptForThem(string name, string expected)
    {
        Assert.True(FileNames.Clean(name).Succeeded(out var cleaned, out _));
        Assert.Equal(expected, cleaned);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" . .. ")]
    [InlineData("dossier/")]
    [InlineData("\u200B\u00AD")]
    [InlineData("facture\u202Efdp.exe")]
    [InlineData("\u2066plan\u2069.pdf")]
    [InlineData("plan.pdf\r\nSet-Cookie: a=b")]
    [InlineData("plan\0.pdf")]
    [InlineData("plan\u2028.pdf")]
    [InlineData("plan\u0085.pdf")]
    [InlineData("plan\uFFFD.pdf")]
    [InlineData("plan\uD83D.pdf")]
    public void Clean_NameThatDeceivesOrIsNone_IsInvalid(string? name)
    {
        Assert.False(FileNames.Clean(name).Succeeded(out _, out var problem));
        Assert.Equal((400, "file-name-invalid"), (problem.Status, problem.Code));
    }

    [Fact]
    public void Clean_LongName_IsInvalidPastItsLimit()
    {
        Assert.True(FileNames.Clean(new string('é', FileNames.MaxLength)).Succeeded(out _, out _));
        Assert.False(FileNames.Clean(new string('é', FileNames.MaxLength + 1)).Succeeded(out _, out _));
        Assert.False(FileNames.Clean(new string('a', 200_000)).Succeeded(out _, out _));
    }

    [Fact]
    public void Clean_AnyName_IsStableAndSafe() =>
        Gen.Char.Array[0, 40].Sample(chars =>
        {
            if (!FileNames.Clean(new string(chars)).Succeeded(out var name, out _))
                return;
            Assert.InRange(name.Length, 1, FileNames.MaxLength);
            Assert.DoesNotContain(name, c => char.IsControl(c) || c is '/' or '\\');
            Assert.True(FileNames.Clean(name).Succeeded(out var again, out _));
            Assert.Equal(name, again);
            var header = FileNames.ContentDisposition(name, FileFormat.Pdf);
            Assert.DoesNotContain(header, c => c is < ' ' or > '~');
            Assert.Equal("attachment", ContentDispositionHeaderValue.Parse(header).DispositionType);
        });

    [Theory]
    [InlineData("Étude \"TVB\".pdf", "Étude _TVB_.pdf")]
    [InlineData("plan", "plan.pdf")]
    [InlineData("plan v1.2", "plan v1.2.pdf")]
    [InlineData("plan.exe", "plan.exe.pdf")]
    [InlineData("PLAN.PDF", "PLAN.PDF")]
    [InlineData("a;filename=b.pdf", "a;filename=b.pdf")]
    [InlineData("100 % naturel.pdf", "100 % naturel.pdf")]
    [InlineData("NUL.pdf", "_NUL.pdf")]
    [InlineData("a<b>c:d|e?f*g.pdf", "a_b_c_d_e_f_g.pdf")]
    public void ContentDisposition_OfAName_IsSavedUnderIt(string name, string saved)
    {
        var header = ContentDispositionHeaderValue.Parse(FileNames.ContentDisposition(name, FileFormat.Pdf));
        Assert.Equal("attachment", header.DispositionType);
        Assert.Equal(saved, header.FileNameStar);
        Assert.NotEmpty(header.FileName!);
    }

    [Fact]
    public void ContentDisposition_OfAccents_IsAsciiWithTheirUtf8()
    {
        var header = FileNames.ContentDisposition("Étude.pdf", FileFormat.Pdf);
        Assert.True(Ascii.IsValid(header));
        Assert.Contains("filename*=UTF-8''%C3%89tude.pdf", header, StringComparison.Ordinal);
    }
}
