using System.Security.Cryptography;
using AmiServerless.Core.Receipts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace AmiServerless.Tests.Receipts;

public sealed class ReceiptOptionsValidatorTests
{
    private static readonly string Good = ReceiptKeys.Generate();

    [Fact]
    public void Validate_NoKey_NamesTheFirstEntry() => Refused("Receipts:SigningKeys:0 is missing");

    [Fact]
    public void Validate_NotPem_NamesTheEntryAndKeepsItQuiet()
    {
        var failure = Refused("Receipts:SigningKeys:1 cannot be read", Good, "hunter2");

        Assert.DoesNotContain("hunter2", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_Empty_NamesTheEntry() => Refused("Receipts:SigningKeys:0 cannot be read", "");

    [Fact]
    public void Validate_AnotherCurve_SaysWhichOneIsNeeded()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Refused("Receipts:SigningKeys:1 is on another curve: ES256 needs a key on P-256", Good, key.ExportPkcs8PrivateKeyPem());
    }

    [Fact]
    public void Validate_RsaKey_CannotBeRead()
    {
        using var key = RSA.Create(2048);

        Refused("Receipts:SigningKeys:0 cannot be read", key.ExportPkcs8PrivateKeyPem());
    }

    [Fact]
    public void Validate_EncryptedKey_CannotBeRead()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Refused("not encrypted", key.ExportEncryptedPkcs8PrivateKeyPem("secret", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
    }

    [Fact]
    public void Validate_FirstKeyPublic_SaysThatItMustSign() => Refused("Receipts:SigningKeys:0 is a public key", Public(Good));

    [Fact]
    public void Validate_SameKeyTwice_NamesBoth() => Refused("Receipts:SigningKeys:1 is the same key as Receipts:SigningKeys:0", Good, Public(Good));

    [Fact]
    public void Validate_SeveralBad_NamesEach()
    {
        var failure = Refused("Receipts:SigningKeys:1 cannot be read", Good, "a", "b");

        Assert.Contains("Receipts:SigningKeys:2 cannot be read", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void AddReceipts_KeysInConfiguration_GivesOneSignerThatUsesThem()
    {
        using var services = Services(("Receipts:SigningKeys:0", Good), ("Receipts:SigningKeys:1", Public(ReceiptKeys.Generate())));

        Assert.Equal(2, services.GetRequiredService<ReceiptSigner>().KeySet.Keys.Count);
        Assert.Same(services.GetRequiredService<ReceiptSigner>(), services.GetRequiredService<ReceiptSigner>());
    }

    [Fact]
    public void AddReceipts_BadKeyInConfiguration_StopsTheStart()
    {
        using var services = Services(("Receipts:SigningKeys:0", "?"));

        var exception = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains("Receipts:SigningKeys:0", exception.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build())
        .AddReceipts()
        .BuildServiceProvider();

    private static string Public(string pem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key.ExportSubjectPublicKeyInfoPem();
    }

    private static string Refused(string failure, params string[] pems)
    {
        var result = new ReceiptOptionsValidator().Validate(null, new() { SigningKeys = pems });

        Assert.True(result.Failed);
        Assert.Contains(failure, result.FailureMessage, StringComparison.Ordinal);
        return result.FailureMessage;
    }
}
