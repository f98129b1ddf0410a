using AmiServerless.Core.Territory;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Territory;

public sealed class SirenTests
{
    [Theory]
    [InlineData("200066918")]
    [InlineData("243100518")]
    [InlineData("213105554")]
    public void IsValid_ARealSiren_IsTrue(string siren) => Assert.True(Siren.IsValid(siren));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("200066919")]
    [InlineData("20006691")]
    [InlineData("2000669180")]
    [InlineData("200 066 918")]
    [InlineData(" 200066918")]
    [InlineData("20006691A")]
    [InlineData("٢٠٠٠٦٦٩١٨")]
    [InlineData("000000000")]
    public void IsValid_AnythingElse_IsFalse(string? text) => Assert.False(Siren.IsValid(text));

    [Fact]
    public void IsValid_OneDigitChanged_IsFalse() =>
        Gen.Select(Gen.OneOf([.. Occitanie.Directory.Epci]), Gen.Int[0, 8], Gen.Int[1, 9]).Sample((epci, place, step) =>
        {
            var digits = epci.Siren.ToCharArray();
            digits[place] = (char)('0' + (digits[place] - '0' + step) % 10);
            return !Siren.IsValid(new string(digits));
        });

    [Theory]
    [InlineData("200 066 918", "200066918")]
    [InlineData("200\u202F066\u00A0918", "200066918")]
    [InlineData("200.066.918-00010", "20006691800010")]
    [InlineData("\u200B200066918", "200066918")]
    [InlineData("SIREN 200066918", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void ReadDigits_AsPeopleType_KeepsTheNumber(string? text, string? digits) => Assert.Equal(digits, Siren.ReadDigits(text));

    [Fact]
    public void ForReading_ASiren_IsInThrees() => Assert.Equal("200\u202F066\u202F918", Siren.ForReading("200066918"));
}
