using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Funding;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Operations;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Receipts;
using AmiServerless.Core.Review;
using AmiServerless.Core.Support;
using AmiServerless.Core.Territory;
using AmiServerless.Functions.Http;
using AmiServerless.Functions.Operations;

namespace AmiServerless.Tests.Contract;

/// <summary>Which C# type each schema of the contract describes.</summary>
internal static class SchemaTypes
{
    /// <summary>Types that callers send.</summary>
    public static IReadOnlyDictionary<string, Type> Requests { get; } = new Dictionary<string, Type>
    {
        ["Dossier"] = typeof(Dossier),
        ["Applicant"] = typeof(Applicant),
        ["Contact"] = typeof(Contact),
        ["Partner"] = typeof(Partner),
        ["Commitment"] = typeof(Commitment),
        ["LetterOfIntent"] = typeof(LetterOfIntent),
        ["LeverLine"] = typeof(LeverLine),
        ["SupportNeed"] = typeof(SupportNeed),
        ["Strategy"] = typeof(Strategy),
        ["ProjectAction"] = typeof(ProjectAction),
        ["OperationSheet"] = typeof(OperationSheet),
        ["FundingLine"] = typeof(FundingLine),
        ["CreateApplication"] = typeof(DraftRequest),
        ["Withdraw"] = typeof(WithdrawalRequest),
        ["FollowUpUpdate"] = typeof(FollowUpRequest),
        ["AcknowledgementRequest"] = typeof(AcknowledgementRequest),
    };

    /// <summary>Types that the service answers with.</summary>
    public static IReadOnlyDictionary<string, Type> Answers { get; } = new Dictionary<string, Type>
    {
        ["Problem"] = typeof(Problem),
        ["Fault"] = typeof(Fault),
        ["CampaignList"] = typeof(Listed<CampaignListItem>),
        ["CampaignListItem"] = typeof(CampaignListItem),
        ["Calendar"] = typeof(Calendar),
        ["Campaign"] = typeof(CampaignView),
        ["ServiceInCharge"] = typeof(ServiceInCharge),
        ["Goal"] = typeof(GoalView),
        ["Choice"] = typeof(Choice),
        ["ActionKind"] = typeof(ActionKind),
        ["Profile"] = typeof(ProfileView),
        ["ProfileItem"] = typeof(ProfileItem),
        ["AttachmentTerms"] = typeof(AttachmentTermsView),
        ["FileFormat"] = typeof(FormatView),
        ["EpciList"] = typeof(Listed<EpciListItem>),
        ["EpciListItem"] = typeof(EpciListItem),
        ["EpciDetail"] = typeof(EpciDetail),
        ["EpciName"] = typeof(EpciName),
        ["Commune"] = typeof(CommuneView),
        ["Progress"] = typeof(Progress),
        ["PublicCounts"] = typeof(PublicCounts),
        ["ProfileCount"] = typeof(ProfileCount),
        ["DepartmentProgress"] = typeof(DepartmentProgress),
        ["ApplicationCreated"] = typeof(OpenedDraft),
        ["Application"] = typeof(ApplicationView),
        ["DossierSaved"] = typeof(SavedDossier),
        ["Attachment"] = typeof(AttachedFile),
        ["Submitted"] = typeof(ReceivedSubmission),
        ["EventList"] = typeof(Listed<TimelineEvent>),
        ["Event"] = typeof(TimelineEvent),
        ["AccessKey"] = typeof(NewAccessKey),
        ["CompletenessReport"] = typeof(CompletenessReport),
        ["ReportItem"] = typeof(ReportItem),
        ["Finding"] = typeof(Finding),
        ["ProfileAdvice"] = typeof(ProfileAdvice),
        ["Report"] = typeof(ApplicationReport),
        ["FollowUp"] = typeof(FollowUp),
        ["FollowUpChange"] = typeof(FollowUpChange),
        ["RoutingGap"] = typeof(RoutingGap),
        ["FundingReport"] = typeof(FundingReport),
        ["OperationFunding"] = typeof(OperationFunding),
        ["WaterAgencyCommunes"] = typeof(WaterAgencyCommunes),
        ["ActionLeftOut"] = typeof(ActionLeftOut),
        ["FundMatch"] = typeof(FundMatch),
        ["AgencyConcerned"] = typeof(AgencyConcerned),
        ["ConditionResult"] = typeof(ConditionResult),
        ["MissingDatum"] = typeof(MissingDatum),
        ["FundFact"] = typeof(FundFact),
        ["FundingWarning"] = typeof(FundingWarning),
        ["Receipt"] = typeof(Receipt),
        ["ReceiptCampaign"] = typeof(ReceiptCampaign),
        ["ReceiptApplicant"] = typeof(ReceiptApplicant),
        ["ReceiptProject"] = typeof(ReceiptProject),
        ["ReceiptInstant"] = typeof(ReceiptInstant),
        ["ReceiptFile"] = typeof(ReceiptFile),
        ["ReceiptVerification"] = typeof(ReceiptVerification),
        ["ReceiptSummary"] = typeof(ReceiptSummary),
        ["NamedCampaign"] = typeof(NamedCampaign),
        ["SubmissionSummary"] = typeof(SubmissionSummary),
        ["JsonWebKeySet"] = typeof(ReceiptKeySet),
        ["JsonWebKey"] = typeof(ReceiptPublicKey),
        ["ApplicationPage"] = typeof(ListingPage),
        ["ApplicationSummary"] = typeof(ApplicationSummary),
        ["Export"] = typeof(Export),
        ["DeadLetterList"] = typeof(Listed<DeadLetter>),
        ["DeadLetter"] = typeof(DeadLetter),
        ["Replayed"] = typeof(Replayed),
        ["NoticePage"] = typeof(NoticePage),
        ["Acknowledgement"] = typeof(Acknowledgement),
        ["Health"] = typeof(Health),
    };

    /// <summary>Codes, as the API writes them.</summary>
    public static IReadOnlyDictionary<string, Type> Enumerations { get; } = new Dictionary<string, Type>
    {
        ["ApplicationStatus"] = typeof(ApplicationStatus),
        ["EpciKind"] = typeof(EpciKind),
        ["Volet"] = typeof(Volet),
        ["Route"] = typeof(Route),
        ["Severity"] = typeof(Severity),
        ["Verdict"] = typeof(Verdict),
        ["Term"] = typeof(Term),
        ["FundingSource"] = typeof(FundingSource),
        ["FollowUpState"] = typeof(FollowUpState),
        ["FollowUpRole"] = typeof(FollowUpRole),
        ["MatchOutcome"] = typeof(MatchOutcome),
        ["ConditionOutcome"] = typeof(ConditionOutcome),
        ["Certainty"] = typeof(Certainty),
        ["AcknowledgementAnswer"] = typeof(NoticeAnswer),
    };

    /// <summary>Texts of a form of their own, which C# keeps as plain strings.</summary>
    public static IReadOnlySet<string> Words { get; } = new HashSet<string>
    {
        "Code", "Siren", "Department", "CommuneCode", "Instant", "Sha256", "Reference", "ApplicationId", "NoticeId", "ProblemCode", "FaultCode", "ReceiptFaultCode",
    };

    /// <summary>Notices, made by hand in CloudEvents' own shape: <see cref="NoticeTests"/> holds them.</summary>
    public static IReadOnlySet<string> Notices { get; } = new HashSet<string>
    {
        "Notice", "SupportRequested", "FundingMatched", "ApplicationWithdrawn", "IntakeClosed",
    };
}
