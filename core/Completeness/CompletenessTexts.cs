using AmiServerless.Core.Campaigns;
using AmiServerless.Core.Dossiers;
using AmiServerless.Core.Problems;
using AmiServerless.Core.Territory;
using static AmiServerless.Core.Completeness.FrenchFormat;

namespace AmiServerless.Core.Completeness;

/// <summary>
/// Everything that a completeness report says: what was found, then what would settle it. Written to be read aloud to an applicant.
/// No sentence says a position in a list ("action n° 3"): the pointer does, and the words stay true when the list is sorted otherwise.
/// </summary>
internal static class CompletenessTexts
{
    // --- Objectif de l’AMI ---

    public static Words TooFewLevers(IReadOnlyList<Choice> served, IReadOnlyList<Choice> others, int minimum, bool inLetter)
    {
        var found = served.Count switch
        {
            0 => "Le dossier ne s’appuie encore sur aucun levier de l’appel.",
            1 => $"Le dossier s’appuie sur un seul levier, {Labels(served, And)}.",
            _ => $"Le dossier s’appuie sur {InWords(served.Count)} leviers seulement, {Labels(served, And)}.",
        };
        var missing = minimum - served.Count;
        var how = missing == others.Count
            ? $"sur {(missing == 1 ? "ce levier" : "chacun de ces leviers")} : {Labels(others, And)}"
            : $"sur {(missing == 1 ? "l’un" : InWords(missing))} de ces leviers : {Labels(others, Or)}";
        return new(found, $"Il en faut au moins {InWords(minimum)}. Ajoutez une {(inLetter ? "piste d’action" : "action")} {how}.");
    }

    public static Words LeversServedByComplementsOnly(IReadOnlyList<Choice> levers, int minimum) => new(
        levers.Count == 1
            ? $"Le levier {Labels(levers, And)} n’est servi que par des études, de l’animation ou du suivi."
            : $"Les leviers {Labels(levers, And)} ne sont servis que par des études, de l’animation ou du suivi.",
        $"L’appel attend des actions concrètes sur au moins {InWords(minimum)} leviers : indiquez, si elle existe, l’action qui suivra, même à moyen ou long terme.");

    public static Words NoProfile(IReadOnlyList<Profile> profiles) => new(
        "Le profil du projet n’est pas encore choisi.",
        $"Choisissez entre {Labels(profiles, And)} : les pièces à fournir en dépendent.");

    public static Words UnknownProfile(string profile, IReadOnlyList<Profile> profiles) => new(
        $"Le profil « {Excerpt.Of(profile)} » n’existe pas dans cet appel.",
        $"Choisissez entre {Labels(profiles, And)}.");

    // --- Article 1 ---

    public static Words NoContact() => new(
        "Aucune personne à joindre n’est indiquée.",
        "Donnez le nom et l’adresse électronique de la personne qui suit le dossier : c’est à elle que l’on écrira s’il manque une pièce.");

    public static Words NoContactName() => new(
        "Le nom de la personne à joindre n’est pas indiqué.",
        "Donnez le nom de la personne qui suit le dossier.");

    public static Words NoContactEmail() => new(
        "L’adresse électronique de la personne à joindre n’est pas indiquée.",
        "Donnez-la : c’est par elle que l’on vous écrira s’il manque une pièce.");

    public static Words InvalidContactEmail(string email) => new(
        $"« {Excerpt.Of(email)} » n’a pas la forme d’une adresse électronique.",
        "Corrigez-la, sur le modèle de prenom.nom@epci.fr : c’est par elle que l’on vous écrira s’il manque une pièce.");

    public static Words PartnerWithoutName(Choice? kind) => new(
        kind is null ? "Un partenaire n’a ni nom ni nature." : $"Un partenaire de nature « {kind.Label} » n’a pas de nom.",
        "Complétez cette ligne, ou supprimez-la.");

    public static Words PartnerWithoutKind(string name, IReadOnlyList<Choice> kinds) => new(
        $"La nature du partenaire « {Excerpt.Of(name)} » n’est pas indiquée.",
        $"Choisissez-la dans la liste : {Labels(kinds, Or)}.");

    public static Words OtherPartner(string name) => new(
        $"Le partenaire « {Excerpt.Of(name)} » est d’une autre nature que celles de la liste, sans que l’on sache laquelle.",
        "Dites en quelques mots ce qu’il est, par exemple « groupement d’agriculteurs ».");

    public static Words CommitmentWithoutKind() => new(
        "Une démarche déjà engagée est mentionnée sans dire laquelle.",
        "Choisissez-la dans la liste, ou supprimez cette ligne : déclarer une démarche n’est jamais obligatoire.");

    public static Words OtherCommitment() => new(
        "Une démarche déjà engagée est classée dans « Autre démarche », sans précision.",
        "Dites laquelle en quelques mots : elle peut compter dans l’appréciation de votre projet.");

    // --- Article 2 ---

    public static Words NoAction() => new(
        "Le dossier ne comporte encore aucune action.",
        "Ajoutez vos actions, à court, moyen et long terme : au moins une du volet stratégique et une du volet opérationnel.");

    public static Words NoActionOf(Volet volet, IEnumerable<ActionKind> kinds) => new(
        $"Aucune action ne relève du volet {Word(volet)}.",
        $"Ajoutez au moins une action de ce volet : {Labels([.. kinds.Where(k => k.Volet == volet)], Or)}.");

    public static Words NoArticulation() => new(
        "Le dossier ne dit pas comment le volet stratégique et le volet opérationnel s’articulent.",
        "Expliquez en quelques phrases comment la stratégie conduit aux opérations, et comment les opérations la mettent en œuvre.");

    public static Words ActionWithoutKind(ActionEntry action) => new(
        $"La nature de l’action {Named(action)} n’est pas indiquée.",
        "Choisissez-la parmi celles de l’article 2 : c’est elle qui rattache l’action au volet stratégique, au volet opérationnel ou aux compléments.");

    public static Words ActionNotDescribed(ActionEntry action) => new(
        $"L’action {Named(action)} n’est pas décrite.",
        "Décrivez en quelques phrases ce qui sera fait, où et avec qui : le comité juge la pertinence écologique et la maturité des actions.");

    public static Words NoGuarantee(ActionEntry action, IReadOnlyList<Choice> guarantees) => new(
        $"L’acquisition {Named(action)} n’est accompagnée d’aucune garantie de pérennité.",
        $"Choisissez la garantie prévue : {Labels(guarantees, Or)}.");

    public static Words GuaranteeOutOfReach(ActionEntry action, Choice guarantee) => new(
        $"L’action {Named(action)} a pour garantie « {guarantee.Label} », mais sa fiche indique qu’aucun plan de gestion ne couvre les milieux concernés.",
        "Si le plan reste à établir, dites dans la fiche qui l’établira et quand. Sinon, corrigez la fiche ou choisissez une autre garantie.");

    public static Words ComplementAlone(ActionEntry action, string rule) => new(
        $"L’action {Named(action)} ({rule}) ne peut que compléter d’autres actions, et le dossier n’en comporte pas qu’elle puisse compléter.",
        "Ajoutez au moins une action du volet stratégique ou du volet opérationnel.");

    public static Words TooFewActions(int count, int minimum) => new(
        count == 0
            ? "Le dossier ne comporte aucune action du volet stratégique ou du volet opérationnel."
            : $"Le dossier ne comporte {(count == 1 ? "qu’une action" : $"que {InWords(count)} actions")} du volet stratégique ou du volet opérationnel.",
        $"Il en faut au moins {InWords(minimum, feminine: true)} : complétez la liste des actions.");

    // --- Article 3.a ---

    public static Words TextMissing(string label, bool attachmentWouldDo, string settle) => new(
        attachmentWouldDo
            ? $"La rubrique « {label} » n’est pas remplie, et aucun document n’en tient lieu."
            : $"La rubrique « {label} » n’est pas remplie.",
        settle);

    public static Words TextThin(string label, int length, string settle) => new(
        $"La rubrique « {label} » ne compte que {length} caractères.",
        $"Quelques phrases aideraient ceux qui liront votre dossier. {settle}");

    public static Words NoLeverLine() => new(
        "La lettre d’intention ne donne encore aucune piste d’action.",
        "Pour chaque levier sur lequel vous comptez agir, dites en quelques phrases ce que vous envisagez.");

    public static Words LineWithoutLever(string text) => new(
        $"La piste d’action « {Excerpt.Of(text)} » n’est rattachée à aucun levier.",
        "Choisissez le levier qu’elle sert : c’est ainsi qu’elle sera comptée.");

    public static Words LeversNotPursued(IReadOnlyList<Choice> levers, int all) => new(
        levers.Count == 1 ? $"Le levier {Labels(levers, And)} n’est pas abordé." : $"Les leviers {Labels(levers, And)} ne sont pas abordés.",
        $"L’appel demande des pistes sur les {InWords(all)} leviers. Ajoutez une piste d’action, ou dites en une phrase pourquoi vous n’en prévoyez pas : votre dossier est recevable ainsi.");

    public static Words NoNeed(IReadOnlyList<Choice> needs) => new(
        "Aucun besoin d’accompagnement n’est indiqué.",
        $"Dites ce dont vous avez besoin : {Labels(needs, Or)}. C’est ce qui permet de vous mettre en relation avec les bons organismes.");

    public static Words NeedWithoutKind(string? detail, IReadOnlyList<Choice> needs) => new(
        Written.Says(detail) ? $"Le besoin « {Excerpt.Of(detail)} » n’a pas de nature." : "Une ligne de besoin d’accompagnement est vide.",
        $"Choisissez sa nature : {Labels(needs, Or)}{(Written.Says(detail) ? "" : " ; ou supprimez cette ligne")}.");

    public static Words NeedWithoutDetail(Choice need) => new(
        $"Le besoin « {need.Label} » n’est pas détaillé.",
        "Dites en quelques phrases ce que vous attendez : l’organisme qui vous répondra pourra s’y préparer.");

    // --- Article 3.b ---

    public static Words EmptyLeverTable() => new(
        "Le tableau de correspondance entre les actions et les leviers est vide : le dossier ne comporte encore aucune action.",
        "Ajoutez vos actions et cochez, pour chacune, le ou les leviers qu’elle sert : le tableau se construit de lui-même.");

    public static Words ActionWithoutLever(ActionEntry action) => new(
        $"L’action {Named(action)} n’est rattachée à aucun levier.",
        "Indiquez le ou les leviers qu’elle sert.");

    public static Words EmptyActionList() => new(
        "La liste des actions est vide.",
        "Ajoutez vos actions à court, moyen et long terme, et dites pour chacune si elle fait l’objet d’une demande de financement.");

    public static Words ActionWithoutTitle(ActionEntry action) => new(
        $"Une action n’a pas de titre{(action.Action.Id.Length > 0 ? $" (repère « {Excerpt.Of(action.Action.Id)} »)" : "")}.",
        "Donnez-lui un titre, ou supprimez cette ligne.");

    public static Words ActionWithoutTerm(ActionEntry action) => new(
        $"L’échéance de l’action {Named(action)} n’est pas indiquée.",
        "Dites si elle est prévue à court, à moyen ou à long terme.");

    public static Words ActionWithoutRequest(ActionEntry action) => new(
        $"On ne sait pas si l’action {Named(action)} fait l’objet d’une demande de financement.",
        "Répondez par oui ou par non.");

    public static Words TermsAbsent(IReadOnlyList<Term> terms) => new(
        $"La liste ne comporte aucune action à {Or([.. terms.Select(Word)])} terme.",
        terms.Contains(Term.Short)
            ? "Si une opération est prête à commencer, classez-la à court terme et remplissez sa fiche : ce sont ces opérations que l’on présente aux financeurs."
            : "Si vous en prévoyez, ajoutez-les, même sans montant : elles montrent où mène la stratégie.");

    public static Words NoSheet(ActionEntry action) => new(
        $"L’opération de court terme {Named(action)} n’a pas de fiche.",
        "Remplissez sa fiche : localisation et surface, objectifs, état initial, résultats attendus, indicateurs, calendrier et garanties de gestion.");

    public static Words SeveralSheets(ActionEntry action, int count) => new(
        $"L’opération de court terme {Named(action)} a {InWords(count)} fiches.",
        "Gardez-en une seule. S’il s’agit de deux opérations, faites-en deux actions.");

    public static Words SheetWithoutAction(string action) => new(
        action.Length > 0
            ? $"Une fiche décrit l’action de repère « {Excerpt.Of(action)} », qui ne figure pas dans la liste des actions."
            : "Une fiche n’est rattachée à aucune action.",
        "Rattachez-la à une action de court terme, ou supprimez-la.");

    public static Words SheetNotAsked(ActionEntry action, Term term) => new(
        $"Une fiche est remplie pour l’action {Named(action)}, prévue à {Word(term)} terme.",
        "Les fiches ne sont demandées que pour le court terme. Si l’opération est prête, changez son échéance ; sinon, vous pouvez laisser cette fiche, elle ne vous sera pas opposée.");

    public static Words NoCommune(Operation operation) => new(
        $"La fiche de l’opération {Named(operation)} n’indique aucune commune.",
        "Choisissez la ou les communes où elle se déroule : la localisation décide aussi des financeurs possibles.");

    public static Words NoPlace(Operation operation) => new(
        $"La fiche de l’opération {Named(operation)} ne dit pas où elle se situe dans la commune.",
        "Précisez le lieu en quelques mots : lieu-dit, cours d’eau, parcelles. Une carte jointe aide aussi.");

    public static Words NoSurface(Operation operation) => new(
        $"La fiche de l’opération {Named(operation)} ne donne ni surface ni longueur.",
        "Indiquez la surface concernée en hectares, ou la longueur en mètres pour une haie, une berge ou un cours d’eau. Une estimation suffit.");

    public static Words SheetTextMissing(Operation operation, string label, string settle) => new(
        $"La fiche de l’opération {Named(operation)} ne précise pas {label}.",
        settle);

    public static Words NoIndicator(Operation operation) => new(
        $"La fiche de l’opération {Named(operation)} ne donne aucun indicateur de suivi.",
        "Donnez au moins un indicateur mesurable, par exemple une surface restaurée, un nombre de stations d’une espèce ou un linéaire de haies vivantes après trois ans.");

    public static Words NoStart(Operation operation) => new(
        $"La fiche de l’opération {Named(operation)} ne dit pas quand elle commence.",
        "Indiquez une date de début, même provisoire.");

    public static Words NoEnd(Operation operation) => new(
        $"La fiche de l’opération {Named(operation)} ne dit pas quand elle se termine.",
        "Indiquez une date de fin, même provisoire.");

    // --- Recoupements ---

    public static Words UnknownCommune(Operation operation, string code, string vintage) => new(
        $"Le code commune « {Excerpt.Of(code)} », dans la fiche de l’opération {Named(operation)}, ne figure pas dans l’annuaire ({vintage}).",
        "Choisissez la commune dans la liste de votre EPCI. Une commune fusionnée y figure sous son nouveau nom.");

    public static Words CommuneOutside(Operation operation, Commune commune, Epci epci) => new(
        $"La commune de {commune.Name} ({commune.Code}), dans la fiche de l’opération {Named(operation)}, n’est pas membre de votre EPCI ({epci.Name}).",
        "Retirez-la de la fiche. Si l’opération déborde chez un voisin, décrivez ici la part qui vous revient et citez ce voisin parmi les partenaires.");

    public static Words SurfaceNotPositive(Operation operation, string measure) => new(
        $"La fiche de l’opération {Named(operation)} indique {measure}, ce qui ne peut pas être juste.",
        "Corrigez cette valeur, ou effacez-la si elle n’a pas de sens pour cette opération.");

    public static Words SurfaceTooLarge(Operation operation, string measure) => new(
        $"La fiche de l’opération {Named(operation)} indique {measure}, ce qui est hors de proportion avec le territoire d’un EPCI.",
        "Vérifiez l’unité : les surfaces sont en hectares (10 000 m² font 1 ha), les longueurs en mètres.");

    public static Words SurfaceLargeForWorks(Operation operation, string measure) => new(
        $"La fiche de l’opération {Named(operation)} indique {measure}, ce qui est beaucoup pour des travaux ou une acquisition.",
        "Vérifiez l’unité : les surfaces sont en hectares (10 000 m² font 1 ha), les longueurs en mètres. Si la valeur est juste, laissez-la.");

    public static Words EndBeforeStart(Operation operation, DateOnly start, DateOnly end) => new(
        $"L’opération {Named(operation)} se termine le {Date(end)}, avant de commencer le {Date(start)}.",
        "Corrigez l’une des deux dates.");

    public static Words DateFarAway(Operation operation, DateOnly date, bool isStart) => new(
        $"L’opération {Named(operation)} {(isStart ? "commence" : "se termine")} le {Date(date)}, une date très éloignée de l’appel.",
        "Vérifiez l’année.");

    public static Words Begun(Operation operation) => new(
        $"L’opération {Named(operation)} est déclarée commencée.",
        AidMayBeLost);

    public static Words StartsBeforeDeadline(Operation operation, DateOnly start) => new(
        $"L’opération {Named(operation)} commence le {Date(start)}, avant la clôture de l’appel.",
        AidMayBeLost);

    public static Words AbsurdAmount(ActionEntry action, decimal amount) => new(
        $"Un montant de {Euros(amount)}, indiqué pour l’action {Named(action)}, ne peut pas être juste.",
        "Corrigez-le : les montants sont en euros.");

    public static Words PlanOffCost(Operation operation, decimal cost, decimal total) => new(
        $"L’action {Named(operation)} coûte {Euros(cost)}, mais les lignes de son plan de financement font {Euros(total)}.",
        $"Corrigez le coût ou le plan : il y a {Euros(Math.Abs(cost - total))} {(total < cost ? "de moins" : "de plus")} dans le plan.");

    public static Words RequestedOffPlan(Operation operation, decimal requested, decimal inPlan) => new(
        $"Pour l’action {Named(operation)}, {Euros(requested)} sont demandés dans la liste des actions, mais {Euros(inPlan)} dans le plan de financement de sa fiche.",
        "Accordez les deux montants : les lignes d’aide demandée du plan doivent faire le montant demandé.");

    public static Words RequestedOverCost(ActionEntry action, decimal requested, decimal cost) => new(
        $"L’action {Named(action)} demande {Euros(requested)} pour un coût de {Euros(cost)}.",
        "Le montant demandé ne peut pas dépasser le coût : corrigez l’un des deux.");

    public static Words NothingRequested(ActionEntry action) => new(
        $"L’action {Named(action)} fait l’objet d’une demande de financement, mais d’un montant de {Euros(0)}.",
        "Indiquez le montant demandé, ou dites que l’action ne fait pas l’objet d’une demande.");

    public static Words RequestedWithoutRequest(ActionEntry action, decimal amount) => new(
        $"L’action {Named(action)} est indiquée sans demande de financement, mais {Euros(amount)} y sont demandés.",
        "Dites qu’elle fait l’objet d’une demande, ou retirez ce montant.");

    public static Words AmountUnknown(ActionEntry action, bool cost, bool requested) => new(
        $"L’action {Named(action)} fait l’objet d’une demande de financement, mais {(cost && requested ? "ni son coût ni le montant demandé ne sont indiqués" : cost ? "son coût n’est pas indiqué" : "le montant demandé n’est pas indiqué")}.",
        "Donnez une estimation en euros : les financeurs en ont besoin pour se prononcer.");

    public static Words NoFundingPlan(Operation operation) => new(
        $"La fiche de l’opération {Named(operation)} n’a pas de plan de financement.",
        "Ajoutez-le si vous le connaissez : part de l’EPCI, aide demandée, autres aides.");

    public static Words PlanLineIncomplete(Operation operation) => new(
        $"Dans la fiche de l’opération {Named(operation)}, une ligne du plan de financement n’a pas d’origine ou pas de montant.",
        "Complétez cette ligne, ou supprimez-la.");

    public static Words OwnShareLow(Operation operation, decimal own, decimal publicTotal, decimal minimumShare) => new(
        $"Pour l’action {Named(operation)}, l’EPCI apporte {Euros(own)} sur {Euros(publicTotal)} de financements publics, soit {Percent(own / publicTotal)}.",
        $"Pour un investissement, le maître d’ouvrage garde en principe à sa charge au moins {Percent(minimumShare)} des financements publics (code général des collectivités territoriales, article L1111-10, III). Vérifiez la répartition avec les financeurs.");

    // --- Conseil de profil ---

    public static string ReadyForFunding(int actions, int operations) =>
        $"Votre dossier contient déjà tout ce qui est demandé à un projet mature : {InWords(actions, feminine: true)} action{(actions > 1 ? "s" : "")}, dont {InWords(operations, feminine: true)} opération{(operations > 1 ? "s" : "")} de court terme avec {(operations > 1 ? "leur" : "sa")} fiche.";

    public static string FundingOpens(Profile mature) =>
        $"Avec le profil « {mature.Label} », vos opérations seraient présentées aux financeurs.";

    public static string NoReadyOperation(int shortTerm) => shortTerm switch
    {
        0 => "Aucune action n’est prévue à court terme : il n’y a pas encore d’opération à présenter aux financeurs.",
        1 => "La seule opération de court terme n’a pas encore de fiche complète : il n’y a rien à présenter aux financeurs pour le moment.",
        _ => $"Aucune des {InWords(shortTerm)} opérations de court terme n’a encore de fiche complète : il n’y a rien à présenter aux financeurs pour le moment.",
    };

    public static string NeedsAnswered(IReadOnlyList<Choice> needs, Profile emerging) =>
        $"Vous exprimez des besoins d’accompagnement ({And([.. needs.Select(n => Lower(n.Label))])}) : le profil « {emerging.Label} » vous met en relation avec ceux qui peuvent y répondre.";

    public static string LetterBegun(Profile emerging) =>
        $"Vous avez commencé la lettre d’intention et n’avez pas encore d’action : c’est ce que demande le profil « {emerging.Label} ».";

    // --- Mots communs ---

    private const string AidMayBeLost =
        "Une opération commencée avant la demande d’aide peut perdre l’aide de l’État (décret n° 2018-514 du 25 juin 2018). Parlez-en au financeur avant d’engager d’autres dépenses, ou corrigez le calendrier.";

    private static string Named(Operation operation) => Named(operation.Action);

    private static string Named(ActionEntry action) => (Written.Says(action.Action.Title), action.Action.Id.Length > 0) switch
    {
        (true, _) => $"« {Excerpt.Of(action.Action.Title!)} »",
        (false, true) => $"sans titre (repère « {Excerpt.Of(action.Action.Id)} »)",
        _ => "sans titre",
    };

    private static string Labels(IReadOnlyList<Choice> choices, Func<IReadOnlyList<string>, string> join) =>
        join([.. choices.Select(c => $"« {c.Label} »")]);

    private static string Word(Volet volet) => volet switch
    {
        Volet.Strategic => "stratégique",
        Volet.Operational => "opérationnel",
        _ => "complémentaire",
    };

    private static string Word(Term term) => term switch
    {
        Term.Short => "court",
        Term.Medium => "moyen",
        _ => "long",
    };

    private static string Lower(string label) => char.ToLowerInvariant(label[0]) + label[1..];
}
