using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary><c>partners-described</c>: each partner listed has a name and a kind, and <c>other</c> says which (1.b).</summary>
internal sealed class PartnersDescribed : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        for (var i = 0; i < examination.Dossier.Partners.Count; i++)
        {
            foreach (var shortfall in Find(examination, examination.Dossier.Partners[i], $"/partners/{i}"))
                yield return shortfall;
        }
    }

    private static IEnumerable<Shortfall> Find(Examination examination, Partner partner, string place)
    {
        var kinds = examination.Campaign.PartnerKinds;
        var kind = kinds.FirstOrDefault(k => k.Id == partner.Kind);
        if (!Written.Says(partner.Name))
            yield return new(place, CompletenessTexts.PartnerWithoutName(kind));
        else if (kind is null)
            yield return new($"{place}/kind", CompletenessTexts.PartnerWithoutKind(partner.Name, kinds)) { Subject = partner.Name };
        else if (kind.Id == Choice.Other && !Written.Says(partner.Label))
            yield return new($"{place}/label", CompletenessTexts.OtherPartner(partner.Name)) { Subject = partner.Name };
    }
}
