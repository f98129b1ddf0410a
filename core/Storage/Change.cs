using AmiServerless.Core.Intake;
using Azure.Data.Tables;

namespace AmiServerless.Core.Storage;

/// <summary>What an operation decided of an application: its new state and all that is written with it, in one transaction.</summary>
/// <param name="Application">The new state, made from the one that was read.</param>
public sealed record Change(ApplicationRecord Application)
{
    /// <summary>Rows that must not exist yet: events, snapshots, reports, follow-ups.</summary>
    public IReadOnlyList<TableEntity> Rows { get; init; } = [];

    /// <summary>Effects to come.</summary>
    public IReadOnlyList<OutboxRow> Effects { get; init; } = [];

    /// <summary>The outbox row whose work this is.</summary>
    public OutboxRow? Done { get; init; }

    /// <summary>True when the EPCI may open another application afterwards.</summary>
    public bool ReleasesClaim { get; init; }
}

/// <summary>What an operation answers, and what it changes, if anything.</summary>
/// <param name="Answer">For the caller.</param>
/// <param name="Change">Null when everything is already as it should be.</param>
public sealed record Decision<T>(T Answer, Change? Change = null);
