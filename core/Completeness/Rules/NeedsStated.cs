namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>needs-stated</c>: at least one need for support, each of a kind that can be routed (3.a.4).</summary>
internal sealed class NeedsStated : ICheck
{
    private const string Place = "/letter/needs";

    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var needs = examination.Dossier.Letter.Needs;
        var kinds = examination.Campaign.Needs;
        if (needs.Count == 0)
            yield return new(Place, CompletenessTexts.NoNeed(kinds));

        for (var i = 0; i < needs.Count; i++)
        {
            var kind = kinds.FirstOrDefault(k => k.Id == needs[i].Kind);
            if (kind is null)
                yield return new($"{Place}/{i}/kind", CompletenessTexts.NeedWithoutKind(needs[i].Detail, kinds)) { Subject = needs[i].Detail ?? "" };
            else if (!Written.Says(needs[i].Detail))
                yield return new($"{Place}/{i}/detail", CompletenessTexts.NeedWithoutDetail(kind)) { Subject = kind.Id, Weight = Weight.AdviceOnly };
        }
    }
}
