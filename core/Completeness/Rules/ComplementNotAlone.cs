using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>complement-not-alone</c>: an action of the rule's own kind completes one of the two volets (2.c1–2.c3).</summary>
internal sealed class ComplementNotAlone(RuleText rule) : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination) =>
        examination.Actions.Any(a => a.Kind is { Volet: not Volet.Complementary })
            ? []
            : from action in examination.Actions
              where action.Kind?.Rule == rule.Id
              select new Shortfall(action.Pointer, CompletenessTexts.ComplementAlone(action, rule.Label)) { Subject = action.Subject };
}
