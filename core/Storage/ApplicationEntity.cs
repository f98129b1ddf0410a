using System.Text.Json;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Json;
using Azure.Data.Tables;

namespace AmiServerless.Core.Storage;

/// <summary>How an <see cref="ApplicationRecord"/> lies in its row.</summary>
internal static class ApplicationEntity
{
    /// <summary>The columns a listing reads: all but the dossier and the files.</summary>
    internal static readonly string[] ListingColumns =
    [
        "PartitionKey", "RowKey", nameof(ApplicationRecord.Siren), nameof(ApplicationRecord.EpciName), nameof(ApplicationRecord.Department),
        nameof(ApplicationRecord.Status), nameof(ApplicationRecord.CreatedAt), nameof(ApplicationRecord.SavedAt),
        nameof(ApplicationRecord.Version), nameof(ApplicationRecord.Profile), nameof(ApplicationRecord.Title),
        nameof(ApplicationRecord.Submissions), nameof(ApplicationRecord.SubmittedAt), nameof(ApplicationRecord.Changed),
        nameof(ApplicationRecord.CompletionDue),
    ];

    internal static TableEntity ToEntity(ApplicationRecord application)
    {
        var row = new TableEntity(TableKeys.Partition(application.Id), TableKeys.Application(application.Id))
        {
            [nameof(application.Siren)] = application.Siren,
            [nameof(application.EpciName)] = application.EpciName,
            [nameof(application.Department)] = application.Department,
            [nameof(application.Status)] = application.Status.ToString(),
            [nameof(application.AccessKeyHash)] = application.AccessKeyHash,
            [nameof(application.CreatedAt)] = application.CreatedAt,
            [nameof(application.SavedAt)] = application.SavedAt,
            [nameof(application.Version)] = application.Version,
            [nameof(application.Profile)] = application.Profile,
            [nameof(application.Title)] = application.Title,
            [nameof(application.Submissions)] = application.Submissions,
            [nameof(application.SubmittedAt)] = application.SubmittedAt,
            [nameof(application.Changed)] = application.Changed,
            [nameof(application.CompletionDue)] = application.CompletionDue,
            [nameof(application.AgenciesTold)] = string.Join(' ', application.AgenciesTold),
            [nameof(application.Attachments)] = JsonSerializer.SerializeToUtf8Bytes(application.Attachments, AmiJson.Options),
        };
        application.Dossier.StoreIn(row, nameof(application.Dossier));
        return row;
    }

    internal static ApplicationRecord From(TableEntity row) => new()
    {
        Id = ApplicationNumber.TryParse(row.RowKey[TableKeys.ApplicationStart.Length..], out var id)
            ? id
            : throw new InvalidDataException($"{row.RowKey} is not an application."),
        Siren = row.GetString(nameof(ApplicationRecord.Siren)),
        EpciName = row.GetString(nameof(ApplicationRecord.EpciName)),
        Department = row.GetString(nameof(ApplicationRecord.Department)),
        Status = Enum.Parse<ApplicationStatus>(row.GetString(nameof(ApplicationRecord.Status))),
        AccessKeyHash = row.GetString(nameof(ApplicationRecord.AccessKeyHash)) ?? "",
        CreatedAt = row.GetDateTimeOffset(nameof(ApplicationRecord.CreatedAt))!.Value,
        SavedAt = row.GetDateTimeOffset(nameof(ApplicationRecord.SavedAt))!.Value,
        Version = row.GetInt32(nameof(ApplicationRecord.Version))!.Value,
        Profile = row.GetString(nameof(ApplicationRecord.Profile)),
        Title = row.GetString(nameof(ApplicationRecord.Title)),
        Submissions = row.GetInt32(nameof(ApplicationRecord.Submissions)) ?? 0,
        SubmittedAt = row.GetDateTimeOffset(nameof(ApplicationRecord.SubmittedAt)),
        Changed = row.GetBoolean(nameof(ApplicationRecord.Changed)) ?? true,
        CompletionDue = row.GetDateTimeOffset(nameof(ApplicationRecord.CompletionDue)),
        AgenciesTold = (row.GetString(nameof(ApplicationRecord.AgenciesTold)) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Attachments = row.GetBinary(nameof(ApplicationRecord.Attachments)) is { } files
            ? JsonSerializer.Deserialize<IReadOnlyList<AttachedFile>>(files, AmiJson.Options)!
            : [],
        Dossier = CompressedJson.ReadFrom(row, nameof(ApplicationRecord.Dossier)),
        RowVersion = row.ETag,
    };
}
