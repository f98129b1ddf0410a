using System.Text;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Storage;
using AmiServerless.Local.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace AmiServerless.Tests.Contract;

/// <summary>The notices that partner agencies get are those of the contract.</summary>
public sealed class NoticeTests
{
    private static readonly DateTimeOffset at = new(2025, 9, 18, 12, 4, 41, TimeSpan.Zero);

    private static readonly Campaign campaign = CallCatalogue.Load(Path.Combine(RepositoryRoot.Path, "campaigns")).All[0].Campaign;

    private static readonly ApplicationRecord application = new()
    {
        Id = new("occitanie-2025", 12, "7f3k9m2qxw4t"),
        Siren = "200022986",
        EpciName = "CC du Grand Pic Saint-Loup",
        Department = "34",
        Status = ApplicationStatus.Complete,
        AccessKeyHash = "",
        CreatedAt = at,
        SavedAt = at,
        Version = 7,
        Dossier = CompressedJson.Write(new Dossier()),
        Profile = "mature",
        Submissions = 1,
        AgenciesTold = ["aermc"],
    };

    private readonly NoticeComposer composer = new(Options.Create(new SiteOptions { BaseUrl = "https://ami.example.org" }));

    [Fact]
    public void SupportRequested_OfALeadingAgency_IsTheContractsNotice() =>
        Holds("SupportRequested", composer.SupportRequested(campaign, application, "ofb", lead: true, ["Diagnostic"], new DateOnly(2025, 10, 18), at));

    [Fact]
    public void SupportRequested_OfAnAgencyThatIsOnlyTold_IsTheContractsNotice() =>
        Holds("SupportRequested", composer.SupportRequested(campaign, application, "ddt-30", lead: false, ["Diagnostic"], due: null, at));

    [Fact]
    public void FundingMatched_Always_IsTheContractsNotice() =>
        Holds("FundingMatched", composer.FundingMatched(campaign, application, "aermc", [new("Douze mares", ["Trame turquoise"], ToConfirm: true)], at));

    [Fact]
    public void Withdrawn_Always_IsTheContractsNotice() => Holds("ApplicationWithdrawn", composer.Withdrawn(campaign, application, at).Single());

    [Fact]
    public void IntakeClosed_Always_IsTheContractsNotice() => Assert.All(composer.IntakeClosed(campaign, 23, at), notice => Holds("IntakeClosed", notice));

    private static void Holds(string schema, OutboxRow notice)
    {
        var cloudEvent = Encoding.UTF8.GetString(notice.CloudEvent.Span);

        Assert.Empty(ContractDocument.Current.Schema(schema).Faults(cloudEvent));
        Assert.Empty(ContractDocument.Current.Schema("Notice").Faults(cloudEvent));
    }
}
