using System.Security.Cryptography;
using AmiServerless.Core.Receipts;

namespace AmiServerless.Local.Hosting;

/// <summary>The keys that Azure keeps in Key Vault and at the sign-in provider: made at the first start, kept in the data folder, of no use elsewhere.</summary>
internal sealed record LocalKeys(string Receipts, string SignIn)
{
    /// <summary>Reads the keys of a data folder, or makes them.</summary>
    public static LocalKeys In(string folder) => new(ReadOrMake(folder, "receipts.pem"), ReadOrMake(folder, "sign-in.pem"));

    /// <summary>The public part of the sign-in key, PEM.</summary>
    public string SignInPublic
    {
        get
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(SignIn);
            return key.ExportSubjectPublicKeyInfoPem();
        }
    }

    private static string ReadOrMake(string folder, string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName, name);
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var writer = new StreamWriter(path, options);
            writer.Write(ReceiptKeys.Generate());
        }
        return File.ReadAllText(path);
    }
}
