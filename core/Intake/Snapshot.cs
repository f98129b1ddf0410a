using System.Text.Json;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Json;
using AmiServerless.Core.Storage;
using Azure.Data.Tables;

namespace AmiServerless.Core.Intake;

/// <summary>What was submitted, once and for all: the dossier, the files with their digests, and the receipt given for them.</summary>
/// <param name="Submission">Number of the submission, from 1.</param>
/// <param name="ReceivedAt">When its request arrived, UTC.</param>
/// <param name="Dossier">The dossier as it was.</param>
/// <param name="Attachments">Its files as they were.</param>
/// <param name="Receipt">The signed receipt, compact JWS.</param>
public sealed record Snapshot(
    int Submission, DateTimeOffset ReceivedAt, CompressedJson Dossier, IReadOnlyList<AttachedFile> Attachments, string Receipt)
{
    /// <summary>Its row.</summary>
    public TableEntity ToEntity(ApplicationNumber id)
    {
        var row = new TableEntity(TableKeys.Partition(id), TableKeys.Snapshot(id, Submission))
        {
            [nameof(Submission)] = Submission,
            [nameof(ReceivedAt)] = ReceivedAt,
            [nameof(Attachments)] = JsonSerializer.SerializeToUtf8Bytes(Attachments, AmiJson.Options),
        };
        Dossier.StoreIn(row, nameof(Dossier));
        // Compressed too: a receipt of forty files would come near the limit of a text property.
        CompressedJson.Write(Receipt).StoreIn(row, nameof(Receipt));
        return row;
    }

    /// <summary>Reads a row back.</summary>
    public static Snapshot From(TableEntity row) => new(
        row.GetInt32(nameof(Submission))!.Value,
        row.GetDateTimeOffset(nameof(ReceivedAt))!.Value,
        CompressedJson.ReadFrom(row, nameof(Dossier)),
        JsonSerializer.Deserialize<IReadOnlyList<AttachedFile>>(row.GetBinary(nameof(Attachments)), AmiJson.Options)!,
        CompressedJson.ReadFrom(row, nameof(Receipt)).Read<string>());
}
