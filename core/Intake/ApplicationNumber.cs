using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AmiServerless.Core.Intake;

/// <summary>
/// Names an application: <c>{campaign}-{shard}-{random}</c>, for example <c>occitanie-2025-0a-7f3k9m2qxw4t</c>. It carries its
/// partition, so that no look-up is needed to find it, and 60 random bits, so that none can be guessed.
/// </summary>
/// <param name="Campaign">Campaign id.</param>
/// <param name="Shard">0 to 15, from the EPCI's SIREN: all of an EPCI's applications to a campaign lie in one partition.</param>
/// <param name="Random">Twelve lower-case characters of Crockford's base 32.</param>
public sealed record ApplicationNumber(string Campaign, int Shard, string Random)
{
    /// <summary>Number of shards of a campaign.</summary>
    public const int Shards = 16;

    private const int RandomLength = 12;

    // Crockford's alphabet: no i, l, o, u, so that a reference read aloud or copied by hand is not mistaken.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    /// <summary>A new id for an EPCI's application.</summary>
    public static ApplicationNumber New(string campaign, string siren) =>
        new(campaign, ShardOf(siren), RandomNumberGenerator.GetString(Alphabet, RandomLength));

    /// <summary>The shard of an EPCI.</summary>
    public static int ShardOf(string siren) => SHA256.HashData(Encoding.ASCII.GetBytes(siren))[0] % Shards;

    /// <summary>Reads an id back. False for anything this class would not have written.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApplicationNumber? id)
    {
        id = null;
        var parts = text?.Split('-') ?? [];
        if (parts.Length < 3 || string.Join('-', parts[..^2]) is not { Length: > 0 } campaign)
            return false;
        return TryParse(campaign, parts[^2], parts[^1], out id);
    }

    /// <summary>Reads the part of a reference that follows the campaign's prefix, with or without its hyphens, in any case.</summary>
    public static bool TryParseReference(string campaign, string rest, [NotNullWhen(true)] out ApplicationNumber? id)
    {
        id = null;
        var plain = rest.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        return plain.Length == 2 + RandomLength && TryParse(campaign, plain[..2], plain[2..], out id);
    }

    /// <summary>The reference that people read: <c>OCC25-0A7F-3K9M-2QXW-4T</c>.</summary>
    public string Reference(string prefix)
    {
        var plain = string.Create(CultureInfo.InvariantCulture, $"{Shard:x2}{Random}").ToUpperInvariant();
        return $"{prefix}-{string.Join('-', plain.Chunk(4).Select(four => new string(four)))}";
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Campaign}-{Shard:x2}-{Random}");

    private static bool TryParse(string campaign, string shardText, string random, [NotNullWhen(true)] out ApplicationNumber? id)
    {
        id = null;
        if (shardText.Length != 2
            || !int.TryParse(shardText, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var shard)
            || shard >= Shards
            || random.Length != RandomLength
            || random.AsSpan().ContainsAnyExcept(Characters))
            return false;
        id = new ApplicationNumber(campaign, shard, random);
        return id.ToString() == $"{campaign}-{shardText}-{random}";
    }
}
