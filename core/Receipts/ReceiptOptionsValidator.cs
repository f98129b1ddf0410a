using Microsoft.Extensions.Options;

namespace AmiServerless.Core.Receipts;

/// <summary>Refuses, at start, keys that could not sign or verify; each failure names the entry and never quotes it.</summary>
public sealed class ReceiptOptionsValidator : IValidateOptions<ReceiptOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, ReceiptOptions options)
    {
        if (options.SigningKeys.Count == 0)
            return ValidateOptionsResult.Fail($"{Entry(0)} is missing: give the EC P-256 private key that signs receipts, in PEM.");

        var failures = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < options.SigningKeys.Count; i++)
        {
            if (!ReceiptKeys.TryRead(options.SigningKeys[i], out var key, out var error))
                failures.Add($"{Entry(i)} {error}");
            else if (i == 0 && !key.CanSign)
                failures.Add($"{Entry(i)} is a public key: the first key signs, so it must be a private one.");
            else if (!seen.TryAdd(key.Public.Kid, i))
                failures.Add($"{Entry(i)} is the same key as {Entry(seen[key.Public.Kid])}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string Entry(int index) => $"{ReceiptOptions.Section}:{nameof(ReceiptOptions.SigningKeys)}:{index}";
}
