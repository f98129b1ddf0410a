using System.Security.Cryptography;
using System.Text;
using AmiServerless.Local.Hosting;

namespace AmiServerless.Local.Npm;

/// <summary>What tells whether files or settings have changed: a digest of names and contents, not of dates, which a copy changes.</summary>
internal static class Fingerprint
{
    /// <summary>The fingerprint of files of this repository and of settings, each a line, in whatever order they come.</summary>
    public static async Task<string> OfAsync(IEnumerable<string> files, IEnumerable<string> settings, CancellationToken cancellation)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            // Within the repository: a copy of it made elsewhere is as current.
            digest.AppendData(Encoding.UTF8.GetBytes($"{Path.GetRelativePath(RepositoryRoot.Path, file)}\n"));
            digest.AppendData(SHA256.HashData(await File.ReadAllBytesAsync(file, cancellation)));
        }
        foreach (var setting in settings.Order(StringComparer.Ordinal))
            digest.AppendData(Encoding.UTF8.GetBytes($"{setting}\n"));
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
