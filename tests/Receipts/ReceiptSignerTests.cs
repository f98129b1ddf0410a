using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmiServerless.Core.Json;
using AmiServerless.Core.Receipts;
using CsCheck;
using Xunit;

namespace AmiServerless.Tests.Receipts;

public sealed class ReceiptSignerTests
{
    private readonly string pem = ReceiptKeys.Generate();
    private readonly ReceiptSigner signer;
    private readonly SignedReceipt signed;

    public ReceiptSignerTests()
    {
        signer = ReceiptSamples.Signer(pem);
        signed = signer.Sign(ReceiptSamples.Receipt());
    }

    [Fact]
    public void Sign_Receipt_CanBeVerifiedByAnyoneWithThePublicKey()
    {
        var parts = signed.Jws.Split('.');
        var header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!;
        var jwk = signer.KeySet.Keys[0];
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64Url.DecodeFromChars(jwk.X), Y = Base64Url.DecodeFromChars(jwk.Y) },
        });

        Assert.Equal(["alg", "kid", "typ"], header.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal("ES256", (string?)header["alg"]);
        Assert.Equal("receipt+jwt", (string?)header["typ"]);
        Assert.Equal(jwk.Kid, (string?)header["kid"]);
        Assert.True(key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256));
    }

    [Fact]
    public void Sign_Receipt_AddsNothingToIt() =>
        Assert.Equal(JsonSerializer.Serialize(signed.Receipt, AmiJson.Options), Encoding.UTF8.GetString(Base64Url.DecodeFromChars(signed.Jws.Split('.')[1])));

    [Fact]
    public void KeySet_Key_IsNamedByItsThumbprint()
    {
        var jwk = signer.KeySet.Keys[0];
        var canonical = $$"""{"crv":"{{jwk.Crv}}","kty":"{{jwk.Kty}}","x":"{{jwk.X}}","y":"{{jwk.Y}}"}""";

        Assert.Equal(Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))), jwk.Kid);
    }

    [Fact]
    public void KeySet_Json_HasNoPrivatePart()
    {
        var json = JsonSerializer.SerializeToNode(signer.KeySet, AmiJson.Options)!;
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);

        Assert.Equal(["keys"], json.AsObject().Select(member => member.Key));
        Assert.Equal(["kty", "crv", "x", "y", "use", "alg", "kid"], json["keys"]![0]!.AsObject().Select(member => member.Key));
        Assert.DoesNotContain(Base64Url.EncodeToString(key.ExportParameters(includePrivateParameters: true).D!), json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_WhatWasSigned_GivesTheReceiptBack()
    {
        Assert.True(signer.Verify(signed.Jws).Succeeded(out var receipt, out _));
        Assert.Equal(Json(signed.Receipt), Json(receipt));
    }

    [Fact]
    public void Verify_AnyReceipt_RoundTrips() =>
        Gen.Select(Gen.String, Gen.String, Gen.Long[0, 253_402_300_799], Gen.Select(Gen.String, Gen.Long[0, long.MaxValue]).List[0, 5]).Sample((title, name, seconds, files) =>
        {
            var facts = ReceiptSamples.Facts([.. files.Select(file => ReceiptSamples.File("map", Valid(file.Item1), file.Item2))]) with
            {
                ProjectTitle = Valid(title),
                ApplicantName = Valid(name),
                // The last day of year 9999 has no local time in Paris.
                ReceivedAt = DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, 253_402_200_000)),
            };
            var any = signer.Sign(Receipt.Compose(ReceiptSamples.Campaign(), facts));

            Assert.True(signer.Verify(any.Jws).Succeeded(out var receipt, out _));
            Assert.Equal(Json(any.Receipt), Json(receipt));
        });

    [Fact]
    public void Verify_WrappedByMail_IsStillVerified()
    {
        var wrapped = $"\r\n  {string.Join("\r\n ", signed.Jws.Chunk(76).Select(line => new string(line)))}\n";

        Assert.True(signer.Verify(wrapped).Succeeded(out _, out _));
    }

    [Fact]
    public void Verify_OneCharacterChangedAnywhere_IsRefused()
    {
        for (var i = 0; i < signed.Jws.Length; i++)
        {
            foreach (var other in "A.")
            {
                if (signed.Jws[i] != other)
                    Assert.NotNull(signer.Verify(string.Concat(signed.Jws.AsSpan(0, i), [other], signed.Jws.AsSpan(i + 1))).Problem);
            }
        }
    }

    [Fact]
    public void Verify_LastCharacterChangedInBitsThatDecodingIgnores_IsRefused()
    {
        var last = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".IndexOf(signed.Jws[^1], StringComparison.Ordinal);
        var twin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[last ^ 1];

        Refused("receipt-signature-invalid", $"{signed.Jws[..^1]}{twin}");
    }

    [Theory]
    [InlineData("2025-09-18T20:41:07", "2025-09-17T20:41:07")]
    [InlineData("OCC25-0A7F", "OCC25-0B7F")]
    [InlineData("251904", "251905")]
    [InlineData("Sor et Agout", "Sor et Agoût")]
    [InlineData("}", "")]
    public void Verify_ContentAltered_SaysSo(string from, string to)
    {
        var parts = signed.Jws.Split('.');
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));

        Assert.Contains(from, payload, StringComparison.Ordinal);
        Refused("receipt-altered", $"{parts[0]}.{Encode(payload.Replace(from, to, StringComparison.Ordinal))}.{parts[2]}");
    }

    [Fact]
    public void Verify_SignatureOfAnotherReceipt_IsAltered()
    {
        var other = signer.Sign(ReceiptSamples.Receipt() with { Submission = 2 });

        Refused("receipt-altered", $"{signed.Jws[..signed.Jws.LastIndexOf('.')]}{other.Jws[other.Jws.LastIndexOf('.')..]}");
    }

    [Fact]
    public void Verify_SignatureCutShort_IsInvalid() => Refused("receipt-signature-invalid", signed.Jws[..^4]);

    [Fact]
    public void Verify_SignatureMissing_IsInvalid() => Refused("receipt-signature-invalid", signed.Jws[..(signed.Jws.LastIndexOf('.') + 1)]);

    [Fact]
    public void Verify_SignedWithAKeyThatIsNotOurs_IsUnknown() =>
        Refused("receipt-key-unknown", ReceiptSamples.Signer(ReceiptKeys.Generate()).Sign(ReceiptSamples.Receipt()).Jws);

    [Fact]
    public void Verify_SignedWithAnotherKeyUnderOurKeysName_IsAltered() =>
        Refused("receipt-altered", Forge(ReceiptKeys.Generate(), Header(signer.KeySet.Keys[0].Kid), Json(signed.Receipt)));

    [Fact]
    public void Verify_WithoutKeyName_IsUnknown() => Refused("receipt-key-unknown", Forge(pem, """{"alg":"ES256","typ":"receipt+jwt"}""", Json(signed.Receipt)));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("ES384")]
    [InlineData("RS256")]
    public void Verify_AnotherAlgorithmAnnounced_IsRefused(string algorithm) =>
        Refused("receipt-algorithm", Forge(pem, Header(signer.KeySet.Keys[0].Kid).Replace("ES256", algorithm, StringComparison.Ordinal), Json(signed.Receipt)));

    [Fact]
    public void Verify_UnsignedToken_IsRefused() =>
        Refused("receipt-algorithm", $"{Encode($$"""{"alg":"none","typ":"receipt+jwt","kid":"{{signer.KeySet.Keys[0].Kid}}"}""")}.{Encode(Json(signed.Receipt))}.");

    [Fact]
    public void Verify_HmacKeyedWithThePublicKey_IsRefused()
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var text = $"{Encode(Header(signer.KeySet.Keys[0].Kid).Replace("ES256", "HS256", StringComparison.Ordinal))}.{Encode(Json(signed.Receipt))}";
        var tag = HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(text));

        Refused("receipt-algorithm", $"{text}.{Base64Url.EncodeToString(tag)}");
    }

    [Fact]
    public void Verify_TokenOfAnotherTypeFromOurKey_IsNotAReceipt() =>
        Refused("receipt-other-document", Forge(pem, Header(signer.KeySet.Keys[0].Kid).Replace("receipt+jwt", "JWT", StringComparison.Ordinal), Json(signed.Receipt)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"version":1}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("not JSON")]
    public void Verify_AnythingElseFromOurKey_IsNotAReceipt(string payload) => Refused("receipt-other-document", Forge(pem, Header(signer.KeySet.Keys[0].Kid), payload));

    [Fact]
    public void Verify_PayloadFromOurKeyThatIsNoBase64_IsNotAReceipt()
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var text = $"{Encode(Header(signer.KeySet.Keys[0].Kid))}.é";

        Refused("receipt-other-document", $"{text}.{Base64Url.EncodeToString(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256))}");
    }

    [Fact]
    public void Verify_ReceiptOfALaterVersion_IsNotOneWeKnow() =>
        Refused("receipt-other-document", signer.Sign(signed.Receipt with { Version = 2 }).Jws);

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d")]
    [InlineData("a.b.c.d.e")]
    [InlineData("bonjour")]
    [InlineData("é.é.é")]
    [InlineData("bnVsbA.bnVsbA.AA")]
    [InlineData("W10.W10.AA")]
    [InlineData("eyJhbGciOjV9.W10.AA")]
    [InlineData("{\"payload\":\"…\"}")]
    public void Verify_NoJws_IsMalformed(string text) => Refused("receipt-malformed", text);

    [Fact]
    public void Verify_FarTooLong_IsMalformed() => Refused("receipt-malformed", signed.Jws + new string('A', ReceiptSigner.MaxJwsLength));

    [Fact]
    public void Verify_AnyText_IsAProblemAndNeverThrows() =>
        Gen.OneOf(
            Gen.String,
            Gen.Select(Gen.String, Gen.String, Gen.String, (a, b, c) => $"{a}.{b}.{c}"),
            Gen.Select(Gen.String, Gen.String, Gen.String, (a, b, c) => $"{Encode(a)}.{Encode(b)}.{Encode(c)}"),
            Gen.Select(Gen.String[Gen.Char["{}[]\":,algtypkid0159ES256nul.-+e "], 0, 40], Gen.String, (a, b) => $"{Encode(a)}.{Encode(b)}.AA"))
        .Sample(text => Assert.NotNull(signer.Verify(text).Problem), iter: 5_000);

    [Fact]
    public void Verify_AfterKeysChanged_OldReceiptsStayVerifiableAndNewOnesUseTheNewKey()
    {
        using var old = ECDsa.Create();
        old.ImportFromPem(pem);
        var newer = ReceiptKeys.Generate();

        foreach (var retired in new[] { pem, old.ExportSubjectPublicKeyInfoPem(), old.ExportECPrivateKeyPem(), pem.Replace("\n", "\\n", StringComparison.Ordinal) })
        {
            var after = ReceiptSamples.Signer(newer, retired);

            Assert.True(after.Verify(signed.Jws).Succeeded(out _, out _));
            Assert.Equal(2, after.KeySet.Keys.Count);
            Assert.Equal(signer.KeySet.Keys[0], after.KeySet.Keys[1]);
            Assert.Contains(after.KeySet.Keys[0].Kid, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after.Sign(signed.Receipt).Jws.Split('.')[0])), StringComparison.Ordinal);
            Assert.Equal("receipt-key-unknown", ReceiptSamples.Signer(newer).Verify(signed.Jws).Problem?.Code);
        }
    }

    [Fact]
    public void SignAndVerify_FromManyThreads_EachGetsItsOwn() =>
        Parallel.For(0, 2000, new() { MaxDegreeOfParallelism = 16 }, i =>
        {
            Assert.True(signer.Verify(signer.Sign(signed.Receipt with { Submission = i }).Jws).Succeeded(out var receipt, out _));
            Assert.Equal(i, receipt.Submission);
        });

    private void Refused(string code, string jws)
    {
        Assert.False(signer.Verify(jws).Succeeded(out _, out var problem));
        Assert.Equal(code, problem.Code);
        Assert.Equal(code == "receipt-malformed" ? 400 : 422, problem.Status);
    }

    private static string Header(string kid) => $$"""{"alg":"ES256","typ":"receipt+jwt","kid":"{{kid}}"}""";

    /// <summary>Signs any header and payload, as an attacker with a key, or a mistake of ours, would.</summary>
    private static string Forge(string pem, string header, string payload)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var text = $"{Encode(header)}.{Encode(payload)}";
        return $"{text}.{Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256))}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Json(Receipt receipt) => JsonSerializer.Serialize(receipt, AmiJson.Options);

    /// <summary>Halves of surrogate pairs cannot reach a dossier: JSON does not carry them.</summary>
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
