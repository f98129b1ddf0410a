using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Funding.Conditions;

/// <summary>Whether an operation reaches a territory: one commune there is enough, the others are named.</summary>
internal static class Location
{
    public static Judgement Judge(Operation operation, Func<Commune, bool> lies, string where, string caveat)
    {
        var there = operation.Communes.Where(lies).ToArray();
        var total = operation.Communes.Count + operation.UnknownCommunes.Count;
        if (there.Length > 0)
            return Judgement.Met(FundingTexts.CommunesThere(there, total, where) + caveat);

        var missing = operation.MissingInSheet("communes", FundingTexts.CommunesDatum);
        if (total == 0)
        {
            // An operation takes place in its EPCI: where no commune of it lies there, nobody there need be asked.
            return operation.Territory.Count > 0 && !operation.Territory.Any(lies)
                ? Judgement.NotMet(FundingTexts.EpciElsewhere(where) + caveat)
                : Judgement.Unknown(FundingTexts.NotTold(FundingTexts.Communes), missing);
        }

        return operation.UnknownCommunes.Count > 0
            ? Judgement.Unknown(FundingTexts.CommunesUnknown(operation.UnknownCommunes), missing)
            : Judgement.NotMet(FundingTexts.CommunesElsewhere(operation.Communes, where) + caveat);
    }
}
