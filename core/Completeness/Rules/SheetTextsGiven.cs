using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>sheet-texts-given</c>: the texts that each sheet must hold (3.b.4.objectives, 3.b.4.management).</summary>
internal sealed class SheetTextsGiven(SheetTextsGiven.Settings settings) : ICheck
{
    private static readonly Dictionary<string, Func<OperationSheet, string?>> fields = new()
    {
        ["objectives"] = s => s.Objectives,
        ["initialState"] = s => s.InitialState,
        ["expectedResults"] = s => s.ExpectedResults,
        ["managementGuarantees"] = s => s.ManagementGuarantees,
    };

    public IEnumerable<Shortfall> Find(Examination examination) =>
        from operation in examination.Operations
        from text in settings.Texts.Index()
        where !Written.Says(fields[text.Item.Field](operation.Sheet))
        select new Shortfall($"{operation.Pointer}/{text.Item.Field}", CompletenessTexts.SheetTextMissing(operation, text.Item.Label, text.Item.Settle))
        {
            Subject = $"{operation.Subject}\n{text.Index}",
        };

    /// <summary>Parameters of <c>sheet-texts-given</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>The texts.</summary>
        public required IReadOnlyList<SheetText> Texts { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign)
        {
            if (Texts.Count == 0)
                yield return CampaignFaults.InvalidValue("/texts", "au moins une rubrique");
            for (var i = 0; i < Texts.Count; i++)
            {
                if (!fields.ContainsKey(Texts[i].Field))
                    yield return CampaignFaults.UnknownName($"/texts/{i}/field", Texts[i].Field, fields.Keys);
                if (!Written.Says(Texts[i].Label))
                    yield return CampaignFaults.Blank($"/texts/{i}/label");
                if (!Written.Says(Texts[i].Settle))
                    yield return CampaignFaults.Blank($"/texts/{i}/settle");
            }
        }
    }

    /// <summary>A text of a sheet.</summary>
    internal sealed record SheetText
    {
        /// <summary>Its name in the sheet: <c>objectives</c>.</summary>
        public required string Field { get; init; }

        /// <summary>Its name with its article, to follow "ne précise pas": "l’état initial".</summary>
        public required string Label { get; init; }

        /// <summary>What would settle it, a French sentence.</summary>
        public required string Settle { get; init; }
    }
}
