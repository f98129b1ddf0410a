using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Problems;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>letter-lever-lines</c>: the letter gives lines of action, each on a lever (3.a.3). The text asks for the four levers where obj.a is
/// content with three: from three on, an advice to say why a lever is left out.
/// </summary>
internal sealed class LetterLeverLines(LetterLeverLines.Settings settings) : ICheck
{
    private const string Place = "/letter/leverLines";

    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var letter = examination.Dossier.Letter;
        var levers = examination.Campaign.Levers;
        if (!letter.LeverLines.Any(l => Written.Says(l.Text)))
        {
            yield return new(Place, CompletenessTexts.NoLeverLine());
            yield break;
        }

        for (var i = 0; i < letter.LeverLines.Count; i++)
        {
            var line = letter.LeverLines[i];
            if (Written.Says(line.Text) && levers.All(l => l.Id != line.Lever))
                yield return new($"{Place}/{i}/lever", CompletenessTexts.LineWithoutLever(line.Text)) { Subject = line.Text, Weight = Weight.AdviceOnly };
        }

        var pursued = examination.PursuedLevers;
        var leftOut = levers.Where(l => !pursued.Contains(l.Id)).ToArray();
        if (leftOut.Length > 0 && levers.Count - leftOut.Length >= settings.Minimum && !Written.Says(letter.LeversLeftOut))
            yield return new("/letter/leversLeftOut", CompletenessTexts.LeversNotPursued(leftOut, levers.Count)) { Weight = Weight.AdviceOnly };
    }

    /// <summary>Parameters of <c>letter-lever-lines</c>.</summary>
    internal sealed record Settings : ICheckSettings
    {
        /// <summary>Levers from which the others are an advice and no more a matter of obj.a.</summary>
        public required int Minimum { get; init; }

        public IEnumerable<Fault> Faults(Campaign campaign) =>
            Minimum < 1 || Minimum > campaign.Levers.Count ? [CampaignFaults.InvalidValue("/minimum", $"un nombre de leviers de 1 à {campaign.Levers.Count}")] : [];
    }
}
