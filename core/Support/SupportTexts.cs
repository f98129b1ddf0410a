using AmiServerless.Core.Campaigns;

namespace AmiServerless.Core.Support;

/// <summary>What applicants, agents and partners read about support.</summary>
internal static class SupportTexts
{
    public const string WholeRegion = "Cet organisme intervient dans toute la région.";

    public const string SeatDepartment = "Le siège de l’EPCI est dans ce département : ce service suit le besoin.";

    public const string ImpossibleMoveTitle = "Changement d’état impossible";

    public const string NoteRequiredTitle = "Motif manquant";

    public const string NoteRequired = "Un suivi se décline avec un motif : indiquez pourquoi, et si possible qui pourrait répondre à votre place.";

    public static string Reason(string article, string need, string offer, string why, bool coordinates) =>
        $"L’EPCI exprime le besoin « {need} » dans sa lettre d’intention ({article}). {offer} {why}"
        + (coordinates ? " Organisme cité en premier pour ce besoin, il coordonne les réponses." : "");

    public static string OtherDepartment(int communes, string? lead) =>
        $"Pour information : {CommunesAre(communes)} dans ce département. "
        + (lead is null
            ? "Le département du siège n’a pas de service destinataire des avis de cet appel."
            : $"Le suivi revient au service du département du siège ({lead}).");

    public static string MainBasin(int communes, int total) =>
        (communes == total
            ? "Toutes les communes de l’EPCI sont dans le bassin de cette agence."
            : $"{communes} des {total} communes de l’EPCI sont dans le bassin de cette agence, qui suit le besoin.")
        + " En limite de bassin, le rattachement est à confirmer.";

    public static string OtherBasin(int communes, int total, string lead) =>
        $"Pour information : {communes} des {total} communes de l’EPCI {(communes == 1 ? "est" : "sont")} dans le bassin de cette agence. "
        + $"Le suivi revient à l’agence principale ({lead}). En limite de bassin, le rattachement est à confirmer.";

    public static string NoAgency(string name) =>
        $"« {name} » n’est pas destinataire des avis de cet appel : il faut prévenir cet organisme directement.";

    public static string NoAgencyInDepartment(string name, string department, int communes) =>
        communes == 0
            ? $"« {name} » : le département {department}, celui du siège, n’a pas de service destinataire des avis de cet appel. Il faut le prévenir directement."
            : $"« {name} » : {CommunesAre(communes)} dans le département {department}, dont le service n’est pas destinataire des avis de cet appel. Il faut le prévenir directement.";

    public static string NoBasin(string name) =>
        $"« {name} » : aucune commune de l’EPCI n’est dans le répertoire, son bassin est donc inconnu.";

    public static string NeedWithoutAnswer(string? kind, ServiceInCharge service) =>
        (kind is null ? "Un besoin de soutien n’a pas de nature." : $"Aucun organisme n’est désigné pour le besoin « {(kind.Length <= 40 ? kind : kind[..40] + "…")} ».")
        + $" Précisez-le avec {service.Name} ({service.Email}).";

    public static string ImpossibleMove(FollowUpState from, FollowUpState to) =>
        from == to
            ? $"Ce suivi est déjà {State(from)}."
            : $"Ce suivi est {State(from)} : il ne peut pas devenir {State(to)}. Il peut devenir {string.Join(" ou ", FollowUpStates.After(from).Select(State))}.";

    private static string CommunesAre(int count) =>
        count == 1 ? "une commune de l’EPCI est" : $"{count} communes de l’EPCI sont";

    private static string State(FollowUpState state) => state switch
    {
        FollowUpState.Open => "« ouvert »",
        FollowUpState.Contacted => "« EPCI contacté »",
        FollowUpState.InProgress => "« en cours »",
        FollowUpState.Done => "« terminé »",
        FollowUpState.Declined => "« décliné »",
        _ => $"« {state} »",
    };
}
