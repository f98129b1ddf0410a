using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Campaigns;

/// <summary>Something wrong in a campaign's files.</summary>
/// <param name="File">The file, from the campaigns' folder: <c>occitanie-2025/campaign.json</c>.</param>
/// <param name="Fault">The place in it, as a JSON pointer, and what is wrong there.</param>
public sealed record CampaignError(string File, Fault Fault)
{
    /// <summary>The error on one line.</summary>
    public override string ToString() => $"{File}#{Fault.Pointer} : {Fault.Detail}";
}

/// <summary>The campaigns' files cannot be used as they are: the service does not start, and its message lists everything to mend.</summary>
/// <param name="errors">What is wrong.</param>
#pragma warning disable CA1032 // There is no such exception without its errors.
public sealed class InvalidCampaignsException(IReadOnlyList<CampaignError> errors)
    : Exception(CampaignTexts.Summary(errors))
#pragma warning restore CA1032
{
    /// <summary>What is wrong, all of it.</summary>
    public IReadOnlyList<CampaignError> Errors { get; } = errors;
}
