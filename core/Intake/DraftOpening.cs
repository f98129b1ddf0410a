using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Storage;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Intake;

/// <summary>What opening a draft takes.</summary>
public sealed record DraftRequest
{
    /// <summary>SIREN of the EPCI, nine digits.</summary>
    public required string Siren { get; init; }

    /// <summary>Profile, if already chosen.</summary>
    public string? Profile { get; init; }
}

/// <summary>A draft that was opened.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reference">Its reference, for people.</param>
/// <param name="AccessKey">The secret that opens it, shown this once.</param>
/// <param name="Version">Version of its dossier.</param>
/// <param name="Epci">The EPCI.</param>
public sealed record OpenedDraft(string Id, string Reference, string AccessKey, int Version, EpciName Epci);

/// <summary>An EPCI, named.</summary>
/// <param name="Siren">SIREN.</param>
/// <param name="Name">Name.</param>
public sealed record EpciName(string Siren, string Name);

/// <summary>Opens drafts: one live application per EPCI and campaign, and the retry of a lost answer gets the same one.</summary>
public sealed class DraftOpening(CallCatalogue calls, ApplicationStore store)
{
    // How long the retry of a lost answer may still get the draft's key; past that, the key is its holder's only.
    private static readonly TimeSpan RetryWindow = TimeSpan.FromHours(24);

    /// <summary>Opens a draft.</summary>
    /// <param name="campaignId">Campaign.</param>
    /// <param name="request">Who applies.</param>
    /// <param name="idempotencyKey">The client's random UUID for this opening.</param>
    /// <param name="arrived">When the request arrived.</param>
    /// <param name="cancellation">Stops the call.</param>
    /// <returns>The draft, or <c>campaign-not-found</c>, <c>campaign-not-open</c>, <c>deadline-passed</c>, <c>siren-invalid</c>, <c>epci-not-eligible</c>, <c>invalid-body</c>, <c>application-exists</c>.</returns>
    public async Task<Result<OpenedDraft>> OpenAsync(
        string campaignId, DraftRequest request, Guid idempotencyKey, DateTimeOffset arrived, CancellationToken cancellation)
    {
        if (calls.Find(campaignId) is not { } call)
            return IntakeProblems.CampaignNotFound;
        if (IntakeWindow.JudgeOpening(call.Campaign, arrived) is { } tooEarlyOrLate)
            return tooEarlyOrLate;
        var eligibility = Eligibility.Judge(request.Siren, call.Campaign.Region, call.Campaign.RegionLabel, call.Directory);
        if (!eligibility.IsEligible || eligibility.Epci is not { } epci)
            return IntakeProblems.Refused(eligibility);
        var dossier = new Dossier { Profile = request.Profile, Applicant = new Applicant { Siren = epci.Siren } };
        if (DossierValidator.Validate(call.Campaign, dossier) is { Count: > 0 } faults)
            return DossierProblems.InvalidDossier(faults);

        while (true)
        {
            var id = ApplicationNumber.New(campaignId, epci.Siren);
            var opened = new ApplicationRecord
            {
                Id = id,
                Siren = epci.Siren,
                EpciName = epci.Name,
                Department = epci.SeatDepartment,
                Status = ApplicationStatus.Draft,
                AccessKeyHash = AccessKey.Hash(AccessKey.Derive(idempotencyKey, id)),
                CreatedAt = arrived,
                SavedAt = arrived,
                Version = 0,
                Dossier = CompressedJson.Empty,
            }.With(dossier, arrived);
            if (await store.CreateAsync(opened, IntakeTexts.Opened(arrived, epci.Name).ToEntity(id), cancellation))
                return Answer(call.Campaign, opened, idempotencyKey);
            if (await store.FindClaimedAsync(campaignId, epci.Siren, cancellation) is not { } existing)
                continue; // It was withdrawn between the two calls.
            return AccessKey.Matches(AccessKey.Derive(idempotencyKey, existing.Id), existing.AccessKeyHash) && arrived - existing.CreatedAt < RetryWindow
                ? Answer(call.Campaign, existing, idempotencyKey)
                : IntakeProblems.ApplicationExists(call.Campaign, epci);
        }
    }

    private static OpenedDraft Answer(Campaign campaign, ApplicationRecord application, Guid idempotencyKey) => new(
        application.Id.ToString(),
        application.Id.Reference(campaign.ReferencePrefix),
        AccessKey.Derive(idempotencyKey, application.Id),
        application.Version,
        new EpciName(application.Siren, application.EpciName));
}
