using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>text-given</c>: a text of the dossier says something, or a document stands for it (3.a.1, 3.a.2, 3.b.1…).</summary>
internal sealed class TextGiven(RuleText rule, TextGiven.Settings settings) : ICheck
{
    private static readonly Dictionary<string, Func<Dossier, string?>> fields = new()
    {
        ["title"] = d => d.Title,
        ["summary"] = d => d.Summary,
        ["applicant.representative"] = d => d.Applicant.Representative,
        ["letter.politicalSupport"] = d => d.Letter.PoliticalSupport,
        ["letter.stakes"] = d => d.Letter.Stakes,
        ["strategy.components"] = d => d.Strategy.Components,
        ["strategy.articulation"] = d => d.Strategy.Articulation,
        ["strategy.planningDocuments"] = d => d.Strategy.PlanningDocuments,
    };

    public IEnumerable<Shortfall> Find(Examination examination)
    {
        if (examination.HasAttachment(settings.OrAttachment))
            yield break;

        var text = fields[settings.Field](examination.Dossier);
        var place = $"/{settings.Field.Replace('.', '/')}";
        if (!Written.Says(text))
            yield return new(place, CompletenessTexts.TextMissing(rule.Label, settings.OrAttachment is not null, settings.Settle));
        else if (text.Trim().Length < settings.ThinBelow)
            yield return new(place, CompletenessTexts.TextThin(rule.Label, text.Trim().Length, settings.Settle)) { Weight = Weight.AdviceOnly };
    }

    /// <summary>Parameters of <c>text-given</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>The text, by its path in the dossier: <c>letter.stakes</c>.</summary>
        public required string Field { get; init; }

        /// <summary>What would settle it, a French sentence.</summary>
        public required string Settle { get; init; }

        /// <summary>An attachment kind that stands for the text; null for none.</summary>
        public string? OrAttachment { get; init; }

        /// <summary>Characters under which an advice is given; 0 for none.</summary>
        public int ThinBelow { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign)
        {
            if (!fields.ContainsKey(Field))
                yield return CampaignFaults.UnknownName("/field", Field, fields.Keys);
            if (!Written.Says(Settle))
                yield return CampaignFaults.Blank("/settle");
            if (OrAttachment is not null)
            {
                foreach (var fault in CampaignFaults.NotAmong("/orAttachment", OrAttachment, campaign.Attachments.Kinds))
                    yield return fault;
            }

            if (ThinBelow < 0)
                yield return CampaignFaults.InvalidValue("/thinBelow", "un nombre de caractères, 0 pour aucun");
        }
    }
}
