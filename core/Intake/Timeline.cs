using System.Security.Cryptography;
using AmiServerless.Core.Storage;
using Azure.Data.Tables;

namespace AmiServerless.Core.Intake;

/// <summary>Something that happened to an application: append-only, shown to the applicant as its timeline.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">Stable name: <c>submitted</c>, <c>incomplete</c>…</param>
/// <param name="Text">A French sentence.</param>
public sealed record TimelineEvent(DateTimeOffset At, string Kind, string Text)
{
    /// <summary>Its row.</summary>
    public TableEntity ToEntity(ApplicationNumber id) =>
        // Two events of one tick must not collide; the rest of the key orders them.
        new(TableKeys.Partition(id), TableKeys.Event(id, At, RandomNumberGenerator.GetHexString(8, lowercase: true)))
        {
            [nameof(At)] = At,
            [nameof(Kind)] = Kind,
            [nameof(Text)] = Text,
        };

    /// <summary>Reads a row back.</summary>
    public static TimelineEvent From(TableEntity row) =>
        new(row.GetDateTimeOffset(nameof(At))!.Value, row.GetString(nameof(Kind)), row.GetString(nameof(Text)));
}
