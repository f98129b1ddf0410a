namespace AmiServerless.Core.Territory;

/// <summary>What is told of an applicant's SIREN. Read by EPCI officers and elected officials.</summary>
internal static class TerritoryTexts
{
    private const int LongestQuote = 40;

    public const string SirenMissing = "Le numéro SIREN de l’EPCI candidat n’est pas indiqué.";

    public const string PickFromList = "Choisissez votre EPCI dans la liste, par son nom ou par son numéro SIREN (neuf chiffres).";

    public const string CheckDigits = "Vérifiez chaque chiffre, ou choisissez votre EPCI dans la liste, par son nom.";

    public static string NotASiren(string text) => $"{Quote(text)} n’est pas un numéro SIREN : un SIREN compte neuf chiffres et rien d’autre.";

    public static string SirenMistyped(string text) =>
        $"{Quote(text)} n’est pas un numéro juste : dans un SIREN, le neuvième chiffre contrôle les huit premiers, et il ne correspond pas.";

    public static string SirenWithSigns(string text) => $"{Quote(text)} contient, en plus du numéro SIREN, des espaces ou d’autres signes.";

    public static string SiretGiven(string text) => $"{Quote(text)} est un numéro SIRET (quatorze chiffres), et non un numéro SIREN.";

    public static string WriteSiren(string siren) => $"Indiquez le numéro SIREN en neuf chiffres, sans espace : {siren}.";

    public static string IsACommune(string siren, Commune commune) =>
        $"{Siren.ForReading(siren)} est le numéro SIREN d’une commune, {commune.Name} ({commune.Department}). "
        + "Les EPCI sont les seuls porteurs éligibles (article 1).";

    public static string EpciOfCommune(Epci epci) =>
        $"La candidature peut être portée par l’EPCI de cette commune, {NameAndSiren(epci)}, qui peut associer la commune comme partenaire (article 1).";

    public static string EpciOfCommuneElsewhere(Epci epci, string regionLabel) =>
        $"L’EPCI de cette commune, {NameAndSiren(epci)}, a son siège hors {regionLabel} et ne peut pas candidater non plus. "
        + $"La commune peut s’associer comme partenaire à un EPCI {regionLabel} (article 1).";

    public static string NotInDirectory(string siren, string regionLabel, string vintage) =>
        $"{Siren.ForReading(siren)} n’est pas le numéro SIREN d’un EPCI à fiscalité propre {regionLabel} ({vintage}).";

    public static string WhoCanApply(string regionLabel) =>
        $"Peuvent candidater les communautés de communes, communautés d’agglomération, communautés urbaines et métropoles {regionLabel} (article 1). "
        + "Une commune, un syndicat, un pôle d’équilibre territorial et rural, un parc naturel régional ou une association "
        + "peut s’associer à l’une d’elles comme partenaire. "
        + "Un EPCI d’une autre région peut se renseigner auprès de la DREAL et du conseil régional dont relève son siège. "
        + "Si votre EPCI est plus récent que cette liste, signalez-le au service en charge de l’appel.";

    public static string SeatedElsewhere(Epci epci, Department? seat, int communesInside, string regionLabel) =>
        $"L’EPCI « {epci.Name} » a son siège hors {regionLabel}{Place(seat)}. {Members(communesInside, epci.Communes.Count, regionLabel)}, "
        + $"mais un EPCI relève de la région de son siège, et l’appel s’adresse aux EPCI {regionLabel} (article 1).";

    public static string WhomToAsk(Department? seat, string regionLabel) =>
        $"Adressez-vous à la DREAL et au conseil régional dont relève le siège de votre EPCI{(seat is null ? "" : $" ({seat.RegionName})")}. "
        + $"Pour agir sur vos communes {regionLabel}, vous pouvez aussi vous associer comme partenaire à un EPCI {regionLabel} (article 1).";

    public static string Eligible(Epci epci, string regionLabel, string vintage) =>
        $"L’EPCI « {epci.Name} » est un EPCI à fiscalité propre {regionLabel} ({vintage}) : il peut candidater (article 1).";

    public static string CommunesOutside(IReadOnlyList<Commune> communes, string regionLabel) =>
        (communes.Count == 1 ? $"Une de ses communes est hors {regionLabel} : " : $"{communes.Count} de ses communes sont hors {regionLabel} : ")
        + string.Join(", ", communes.Select(commune => $"{commune.Name} ({commune.Department})"))
        + ". L’appel ne dit pas si une opération peut s’y dérouler : "
        + "faites-le confirmer par le service en charge de l’appel avant de l’inscrire au dossier.";

    private static string Place(Department? seat) => seat is null ? "" : $" : {seat.Name} ({seat.Code}), région {seat.RegionName}";

    private static string Members(int inside, int all, string regionLabel) => inside switch
    {
        1 => $"Une de ses {all} communes est une commune {regionLabel}",
        _ => $"{inside} de ses {all} communes sont des communes {regionLabel}",
    };

    private static string NameAndSiren(Epci epci) => $"« {epci.Name} » (SIREN {Siren.ForReading(epci.Siren)})";

    /// <summary>Someone's own words, cut short; broken surrogates become the replacement character.</summary>
    private static string Quote(string text)
    {
        var runes = text.Trim().EnumerateRunes().Take(LongestQuote + 1).Select(rune => rune.ToString()).ToArray();
        return $"« {string.Concat(runes.Take(LongestQuote))}{(runes.Length > LongestQuote ? "…" : "")} »";
    }
}
