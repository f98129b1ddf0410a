using AmiServerless.Core.Attachments;
using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Closing;
using AmiServerless.Core.Completeness;
using AmiServerless.Core.Funding;
using AmiServerless.Core.Intake;
using AmiServerless.Core.Notices;
using AmiServerless.Core.Operations;
using AmiServerless.Core.Receipts;
using AmiServerless.Core.Review;
using AmiServerless.Core.SignIn;
using AmiServerless.Core.Storage;
using AmiServerless.Core.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AmiServerless.Core;

/// <summary>Puts the core together. The host adds what differs between two machines: storage clients, partner channel, clock, settings.</summary>
public static class AmiServices
{
    /// <summary>Adds every service, each one for the whole process: none keeps anything of a request.</summary>
    /// <param name="services">Where; <see cref="TimeProvider"/>, the three storage clients and <see cref="IPartnerChannel"/> are the host's to add.</param>
    /// <param name="calls">The calls taken, read at start-up.</param>
    public static IServiceCollection AddAmiServerless(this IServiceCollection services, CallCatalogue calls)
    {
        services.AddOptions<StorageOptions>().BindConfiguration("Storage");
        services.AddOptions<SiteOptions>().BindConfiguration("Site")
            .Validate(site => Uri.TryCreate(site.BaseUrl, UriKind.Absolute, out _), "Site:BaseUrl must be an absolute address.").ValidateOnStart();
        services.AddOptions<SignInOptions>().BindConfiguration("SignIn");
        services.AddOptions<AttachmentOptions>().BindConfiguration("Attachments");
        services.AddReceipts();
        services.AddSingleton(calls);

        services.AddSingleton<StorageNames>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<ApplicationStore>();
        services.AddSingleton<StaffTokens>();

        services.AddSingleton<DraftOpening>();
        services.AddSingleton<DossierSaving>();
        services.AddSingleton<Submission>();
        services.AddSingleton<Withdrawal>();
        services.AddSingleton<ApplicationReading>();
        services.AddSingleton<ReceiptReading>();
        services.AddSingleton<KeyReplacement>();

        services.AddSingleton<AttachmentBlobs>();
        services.AddSingleton<AttachmentUpload>();
        services.AddSingleton<AttachmentAccess>();

        services.AddSingleton<SubmissionWork>();
        services.AddSingleton<CompletenessCheck>();
        services.AddSingleton<SupportStart>();
        services.AddSingleton<FollowUpUpdate>();
        services.AddSingleton<FundingStart>();

        services.AddSingleton<NoticeComposer>();
        services.AddSingleton<NoticeFeed>();
        services.AddSingleton<NoticePublisher>();

        services.AddSingleton<IntakeClosing>();
        services.AddSingleton<ApplicationListing>();
        services.AddSingleton<ReportReading>();
        services.AddSingleton<GoalProgress>();
        services.AddSingleton<DeadLetters>();
        services.AddSingleton<OutboxSweep>();
        return services;
    }
}
