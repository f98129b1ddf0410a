using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Problems;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;
using Azure.Data.Tables;

namespace AmiServerless.Core.Support;

/// <summary>What an agent or the agency concerned says of a follow-up.</summary>
public sealed record FollowUpRequest
{
    /// <summary>The state it is in now.</summary>
    public required FollowUpState State { get; init; }

    /// <summary>A word about it; required to decline.</summary>
    public string? Note { get; init; }
}

/// <summary>Moves a follow-up along: by an agent, or by the agency it was given to.</summary>
public sealed class FollowUpUpdate(CallCatalogue calls, ApplicationStore store, TableServiceClient tables, StorageNames names)
{
    private const int MaxNote = 2_000;

    private readonly TableClient table = tables.GetTableClient(names.Table);

    /// <summary>Moves it.</summary>
    /// <returns>The follow-up now, or <c>follow-up-not-found</c>, <c>role-required</c>, <c>follow-up-move-impossible</c>, <c>follow-up-note-required</c>, <c>invalid-request</c>. The state it is in already changes nothing.</returns>
    public async Task<Result<FollowUp>> MoveAsync(
        string id, string followUpId, Caller caller, FollowUpRequest request, DateTimeOffset at, CancellationToken cancellation)
    {
        if (!caller.IsAgent && caller.Agency is null)
            return IntakeProblems.RoleRequired;
        if (request.Note?.Length > MaxNote)
            return FollowUpProblems.NoteTooLong(MaxNote);
        if (!calls.TryParse(id, out var number)
            || await store.FindRowAsync(TableKeys.Partition(number), TableKeys.FollowUp(number, followUpId), cancellation) is not { } row)
            return FollowUpProblems.FollowUpNotFound;
        var followUp = SupportStart.From(row);
        if (!caller.IsAgent && caller.Agency != followUp.Agency)
            return FollowUpProblems.FollowUpNotFound;
        if (followUp.State == request.State)
            return followUp;
        if (!followUp.MoveTo(request.State, at, caller.Name ?? caller.Agency ?? Caller.AgentRole, request.Note).Succeeded(out var moved, out var problem))
            return problem;
        var committed = await new Transaction(row.PartitionKey)
            .Replace(SupportStart.ToEntity(number, moved), row.ETag)
            .Add(SupportTimeline.Moved(at, moved, request.Note).ToEntity(number))
            .CommitAsync(table, cancellation);
        return committed ? moved : await MoveAsync(id, followUpId, caller, request, at, cancellation);
    }
}
