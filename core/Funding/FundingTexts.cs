using System.Globalization;
using AmiServerless.Core.Territory;

namespace AmiServerless.Core.Funding;

/// <summary>What applicants, agents and partners read about funding, and what an operator reads about a faulty catalogue.</summary>
internal static class FundingTexts
{
    // A match

    public const string Notice = "À confirmer par le financeur";

    public const string LeftOut =
        "Action à moyen ou long terme pour laquelle aucun financement n’est demandé : elle n’est pas rapprochée des financements. "
        + "Indiquez une demande de financement pour qu’elle le soit.";

    public static string Reason(MatchOutcome outcome, IReadOnlyList<ConditionResult> conditions) => outcome switch
    {
        MatchOutcome.Eligible => "Toutes les conditions connues sont remplies.",
        MatchOutcome.ToConfirm => "Aucune condition connue ne s’y oppose ; il reste à savoir : "
            + string.Join(" ; ", conditions.Select(c => c.Missing?.Name).OfType<string>().Distinct()) + ".",
        _ => "Condition non remplie : "
            + string.Join(" ; ", conditions.Where(c => c.Outcome is ConditionOutcome.NotMet).Select(c => c.Label)) + ".",
    };

    public static string Rate(FundRate? rate)
    {
        if (rate is null)
            return "Taux d’aide non connu : à demander au financeur.";
        var figures = rate.Lowest == rate.Highest ? Percent(rate.Highest) : $"de {Percent(rate.Lowest)} à {Percent(rate.Highest)}";
        var caution = rate.Certainty is Certainty.Seen ? "" : ", à vérifier car la source a pu vieillir";
        return $"Taux d’aide relevé : {figures} ({rate.Source}, lu le {Date(rate.Date)}{caution}).";
    }

    // Agencies

    public const string AgencyOfFund = "Ce financement relève de cet organisme.";

    public const string DepartmentUnknown =
        "Le service de l’État à prévenir dépend des communes de l’opération, qui ne sont pas connues : adressez-vous à la DDT(M) de votre département.";

    public static string AgencyOfDepartment(string department, IReadOnlyList<Commune> communes) =>
        $"Porte d’entrée dans le département {department}, pour {Names(communes)}.";

    public static string AgencyOfSeat(string department) =>
        $"Communes de l’opération non connues : à défaut, service du département du siège de l’EPCI ({department}).";

    public static string NoPartner(string funder) =>
        $"« {funder} » n’est pas destinataire des avis de cet appel : prenez contact directement.";

    public static string NoPartnerInDepartment(string department) =>
        $"Le service du département {department} n’est pas destinataire des avis de cet appel : prenez contact directement.";

    // Conditions

    public const string Kind = "Nature de l’action";
    public const string KindDatum = "la nature de l’action";
    public const string Levers = "Leviers de l’action";
    public const string LeversDatum = "les leviers de l’action";
    public const string Habitats = "Milieux concernés";
    public const string HabitatsDatum = "les milieux concernés";
    public const string Communes = "Communes de l’opération";
    public const string CommunesDatum = "les communes de l’opération";
    public const string GuaranteeSubject = "Garantie de pérennité";
    public const string GuaranteeDatum = "la garantie de pérennité de l’acquisition";
    public const string ManagementPlan = "Plan de gestion stratégique des milieux";
    public const string ManagementPlanDatum = "si un plan de gestion stratégique couvre les milieux concernés";
    public const string HasManagementPlan = "Un plan de gestion stratégique couvre les milieux concernés.";
    public const string NoManagementPlan = "Aucun plan de gestion stratégique ne couvre les milieux concernés.";
    public const string TerritorialApproach = "Démarche territoriale de l’agence de l’eau";
    public const string TerritorialApproachDatum = "si l’opération s’inscrit dans une démarche territoriale de l’agence de l’eau (contrat, SAGE…)";
    public const string InTerritorialApproach = "L’opération s’inscrit dans une démarche territoriale de l’agence de l’eau.";
    public const string OutsideTerritorialApproach = "L’opération ne s’inscrit pas dans une démarche territoriale de l’agence de l’eau.";
    public const string NotAsked = "Le dossier ne demande pas cette information : précisez-la dans la description de l’action et auprès du financeur.";
    public const string BasinCaveat = " En limite de bassin, le rattachement est à confirmer.";

    public static MissingDatum TermsOfFunder { get; } = new("la réponse du financeur, dont les conditions connues ne tranchent pas ce cas", null);

    public static string WithoutSheet(string name, int sheets) =>
        sheets == 0 ? $"{name} (l’action n’a pas encore de fiche)" : $"{name} (l’action a {sheets} fiches : n’en gardez qu’une)";

    public static string Found(string subject, IReadOnlyList<string> labels) => $"{subject} : {List(labels)}.";

    public static string FoundUnsure(string subject, IReadOnlyList<string> labels) =>
        $"{subject} : {List(labels)}. Les conditions connues ne disent pas si ce financement s’y applique.";

    public static string FoundOutside(string subject, IReadOnlyList<string> labels) =>
        $"{subject} : {List(labels)}. D’après les conditions connues, ce financement ne s’y applique pas.";

    public static string NotTold(string subject) => $"{subject} : le dossier ne le dit pas.";

    public static string UnknownCode(string code) => $"« {Shorten(code)} » (code inconnu de l’appel)";

    public static string InBasin(string agency) => $"dans le bassin « {agency} »";

    public static string CommunesThere(IReadOnlyList<Commune> there, int total, string where) =>
        there.Count == total
            ? $"{(total == 1 ? "La commune de l’opération est" : "Toutes les communes de l’opération sont")} {where} : {Names(there)}."
            : $"{there.Count} des {total} communes de l’opération {(there.Count == 1 ? "est" : "sont")} {where} : {Names(there)}.";

    public static string CommunesElsewhere(IReadOnlyList<Commune> communes, string where) =>
        $"Aucune commune de l’opération n’est {where} : {Names(communes)}.";

    public static string EpciElsewhere(string where) =>
        $"{Communes} : le dossier ne le dit pas, mais aucune commune de l’EPCI n’est {where}.";

    public static string CommunesUnknown(IReadOnlyList<string> codes) =>
        $"Communes absentes du répertoire : {List([.. codes.Select(Shorten)])}. Vérifiez leur code INSEE.";

    public static string NotNeeded(string kind) => $"Sans objet pour cette nature d’action ({kind}).";

    public static string Guarantee(string guarantee) => $"Garantie de pérennité déclarée : {guarantee}.";

    public static string GuaranteeOutside(string guarantee) =>
        $"Garantie de pérennité déclarée : {guarantee}. D’après les conditions connues, elle ne suffit pas.";

    // Warnings

    public const string ThisCall = "Cahier des charges de l’appel";
    public const string LocalAuthorities = "Code général des collectivités territoriales, article L1111-10, III";
    public const string StateAid = "Décret n° 2018-514 du 25 juin 2018 relatif aux subventions de l’État pour des projets d’investissement";
    public const string FundingPlan = "le plan de financement";

    public const string NothingAsked = "Aucun financement n’est demandé pour cette opération : les rapprochements sont donnés pour information et aucun financeur n’est prévenu.";
    public const string SettleNothingAsked = "Indiquez une demande de financement si vous souhaitez que les financeurs soient prévenus.";
    public const string NoSheet = "Cette action n’a pas une fiche et une seule : sa localisation, ses milieux, son calendrier et son plan de financement ne sont pas connus.";
    public const string SettleNoSheet = "Décrivez l’action dans une fiche d’opération pour préciser les rapprochements.";

    public const string CostUnknown = "Le coût de l’opération n’est pas connu : la part d’aides publiques ne peut pas être vérifiée.";
    public const string SettleCost = "Indiquez le coût de l’action et un plan de financement dont le total lui est égal.";

    public const string Begun = "Les travaux ou les achats ont commencé : une aide de l’État peut être refusée lorsque le projet commence avant le dépôt de la demande de subvention.";
    public const string SettleBegun = "Signalez-le au financeur avant toute demande. Ce qui a commencé peut être séparé de ce qui reste à faire, si le financeur l’accepte.";
    public const string BeginningUnknown = "On ne sait pas si l’opération commence avant le dépôt de la demande de subvention, ce qui peut faire perdre une aide de l’État.";
    public const string SettleStart = "Ne signez ni devis ni marché de travaux avant d’avoir déposé la demande de subvention auprès du financeur : le dépôt à cet appel n’en tient pas lieu.";

    public static string TooMuchAid(PublicMoney money, decimal ceiling) =>
        $"Les aides publiques atteignent au moins {Euros(money.AidLow)} pour un coût de {Euros(money.Cost)}, soit {Percent(RoundUp(money.AidLow / money.Cost))} : plus de {Percent(ceiling)}.";

    public static string SettleAid(decimal ceiling) =>
        $"Pour un investissement, ramenez les aides publiques à {Percent(ceiling)} au plus, ou vérifiez avec les financeurs qu’une exception s’applique.";

    public static string TooLittleOwn(PublicMoney money, decimal least) =>
        $"L’EPCI apporte au plus {Euros(money.OwnHigh)}, soit {Percent(RoundDown(money.OwnHigh / (money.OwnHigh + money.AidLow)))} de l’ensemble des financements publics : moins de {Percent(least)}.";

    public static string SettleOwn(decimal least) =>
        $"Pour un investissement, portez la part de l’EPCI à {Percent(least)} au moins des financements publics, ou vérifiez avec les financeurs qu’une exception s’applique.";

    public static string PlanOpen(PublicMoney money) =>
        $"Le plan de financement laisse ouverte l’origine de {Euros(money.AidHigh - money.AidLow)} sur {Euros(money.Cost)} : le plafond d’aides publiques et la part de l’EPCI ne peuvent pas être vérifiés.";

    public static string SettlePlan(string plan, decimal ceiling) =>
        $"Complétez {plan}, jusqu’au coût de l’action. Pour un investissement, les aides publiques ne dépassent pas {Percent(ceiling)}.";

    public static string StartsBefore(DateOnly start, DateOnly filedOn) =>
        $"Le début prévu, le {Date(start)}, précède le dépôt du dossier, le {Date(filedOn)} : une aide de l’État peut être refusée lorsque le projet commence avant le dépôt de la demande de subvention.";

    // A faulty catalogue, for the operator

    public const string EmptyList = "Une liste de codes est vide : la condition ne pourrait jamais être remplie.";
    public const string DatumMissing = "Le paramètre « datum » est vide : dites ce que le demandeur doit préciser.";

    public static string UnknownTest(string test, IReadOnlyList<string> known) => $"Le test « {test} » n’existe pas. Tests connus : {List(known)}.";

    public static string BadParameters(string test, string detail) => $"Les paramètres du test « {test} » ne conviennent pas : {detail}";

    public static string CodeNotOfCampaign(string code) => $"Le code « {code} » n’existe pas dans campaign.json.";

    public static string CodeInBothLists(string code) => $"Le code « {code} » ne peut pas être à la fois couvert et incertain.";

    public static string NoDepartment(string code) => $"« {code} » n’est pas un code de département.";

    // Figures, the same whatever the machine's culture

    private static string Percent(decimal share) =>
        (share * 100).ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',') + " %";

    private static string Euros(decimal amount) =>
        amount.ToString(decimal.IsInteger(amount) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture).Replace(',', '\u00A0').Replace('.', ',') + " €";

    private static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    // A rounded figure must not land on the limit that the exact one crosses.
    private static decimal RoundUp(decimal share) => Math.Ceiling(share * 10_000) / 10_000;

    private static decimal RoundDown(decimal share) => Math.Floor(share * 10_000) / 10_000;

    private static string Names(IReadOnlyList<Commune> communes) => List([.. communes.Select(c => $"{c.Name} ({c.Code})")]);

    // What an applicant typed is quoted, not poured out.
    private static string Shorten(string typed) => typed.Length <= 40 ? typed : typed[..40] + "…";

    private static string List(IReadOnlyList<string> items)
    {
        const int Shown = 6;
        var shown = string.Join(", ", items.Take(Shown));
        return items.Count <= Shown ? shown : $"{shown} et {items.Count - Shown} de plus";
    }
}
