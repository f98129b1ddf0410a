namespace AmiServerless.Core.Receipts;

/// <summary>Settings of the receipts, section <c>Receipts</c>.</summary>
public sealed class ReceiptOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Receipts";

    /// <summary>
    /// EC P-256 keys in PEM. The first signs and so is a private key; all verify. To change keys, put the new one first and leave
    /// the old ones behind it, as public keys if one likes: receipts last longer than keys.
    /// Line breaks may be written <c>\n</c>, for settings that take one line only.
    /// </summary>
    public IReadOnlyList<string> SigningKeys { get; init; } = [];
}
