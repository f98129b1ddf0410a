using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Receipts;

/// <summary>
/// What the service acknowledges of one submission: who, what and when, to the second and to the byte (model: CRPA R112-11-1).
/// Officials show it around, so it holds no secret, no contact person and nothing of the dossier but its title.
/// It leaves out the application's id: the reference names the same application and is what people quote.
/// </summary>
public sealed record Receipt
{
    /// <summary>The version of this shape that is written now.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Version of this shape, so that an old receipt stays readable: <see cref="CurrentVersion"/>.</summary>
    public required int Version { get; init; }

    /// <summary>The application's reference: <c>OCC25-0A7F-3K9M-2QXW-4T</c>.</summary>
    public required string Reference { get; init; }

    /// <summary>Number of the submission within the application, from 1; a later one follows a request to complete.</summary>
    public required int Submission { get; init; }

    /// <summary>The call.</summary>
    public required ReceiptCampaign Campaign { get; init; }

    /// <summary>The EPCI that applied.</summary>
    public required ReceiptApplicant Applicant { get; init; }

    /// <summary>The project.</summary>
    public required ReceiptProject Project { get; init; }

    /// <summary>When the submission's request reached the service; the instant that was judged against the deadline.</summary>
    public required ReceiptInstant ReceivedAt { get; init; }

    /// <summary>SHA-256 of the dossier's UTF-8 JSON, byte for byte as kept with the submission: 64 lower-case hexadecimal digits.</summary>
    public required string DossierSha256 { get; init; }

    /// <summary>Every file of the submission, in the application's order.</summary>
    public required IReadOnlyList<ReceiptFile> Files { get; init; }

    /// <summary>The rules in force, those that the completeness report will be made with.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>The service in charge.</summary>
    public required ServiceInCharge Service { get; init; }

    /// <summary>What this receipt proves and what it does not, in French, for whoever reads the JSON alone.</summary>
    public required string Statement { get; init; }

    /// <summary>States a submission as a receipt of its campaign.</summary>
    /// <param name="campaign">The campaign the application belongs to.</param>
    /// <param name="facts">What was received.</param>
    public static Receipt Compose(Campaign campaign, ReceiptFacts facts) => new()
    {
        Version = CurrentVersion,
        Reference = facts.Reference,
        Submission = facts.Submission,
        Campaign = new()
        {
            Id = campaign.Id,
            Title = campaign.Title,
            Demonstration = campaign.Demonstration,
            Deadline = ReceiptInstant.At(campaign.Calendar.Deadline, campaign.Calendar.Zone),
            DeadlineText = campaign.Calendar.DeadlineText,
        },
        Applicant = new() { Siren = facts.Siren, Name = facts.ApplicantName },
        Project = new()
        {
            Title = string.IsNullOrWhiteSpace(facts.ProjectTitle) ? ReceiptTexts.WithoutTitle : facts.ProjectTitle,
            Profile = facts.Profile,
            ProfileLabel = facts.Profile is null ? ReceiptTexts.WithoutProfile : LabelOf(campaign.Profiles, facts.Profile),
        },
        ReceivedAt = ReceiptInstant.At(facts.ReceivedAt, campaign.Calendar.Zone),
        DossierSha256 = facts.DossierSha256,
        Files =
        [
            .. facts.Files.Select(file => new ReceiptFile
            {
                Name = file.FileName,
                KindLabel = LabelOf(campaign.Attachments.Kinds, file.Kind),
                Size = file.Size,
                Sha256 = file.Sha256,
            }),
        ],
        RulesVersion = campaign.RulesVersion,
        Service = campaign.Service,
        Statement = ReceiptTexts.Statement(campaign.Demonstration),
    };

    // A code without a label means that the campaign was edited since the upload: the code is still true, and a receipt is due.
    private static string LabelOf(IEnumerable<Choice> choices, string id) => choices.FirstOrDefault(choice => choice.Id == id)?.Label ?? id;
}

/// <summary>The call, as a receipt names it.</summary>
public sealed record ReceiptCampaign
{
    /// <summary>Campaign id.</summary>
    public required string Id { get; init; }

    /// <summary>The call's title.</summary>
    public required string Title { get; init; }

    /// <summary>True for a campaign that is only there to try the service: the receipt then has no value, and says so.</summary>
    public required bool Demonstration { get; init; }

    /// <summary>The instant from which nothing was taken any more, but what an application was asked to complete.</summary>
    public required ReceiptInstant Deadline { get; init; }

    /// <summary>The deadline in the words of the call.</summary>
    public required string DeadlineText { get; init; }
}

/// <summary>The EPCI that applied, as a receipt names it.</summary>
public sealed record ReceiptApplicant
{
    /// <summary>SIREN, nine digits.</summary>
    public required string Siren { get; init; }

    /// <summary>Its name in the directory.</summary>
    public required string Name { get; init; }
}

/// <summary>The project, as a receipt names it.</summary>
public sealed record ReceiptProject
{
    /// <summary>Its title in the dossier, or that it has none.</summary>
    public required string Title { get; init; }

    /// <summary>Profile id of the campaign; null where none was chosen.</summary>
    public required string? Profile { get; init; }

    /// <summary>The profile in words.</summary>
    public required string ProfileLabel { get; init; }
}

/// <summary>A file received.</summary>
public sealed record ReceiptFile
{
    /// <summary>The name it had on the applicant's machine.</summary>
    public required string Name { get; init; }

    /// <summary>What it was said to be, in words.</summary>
    public required string KindLabel { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
