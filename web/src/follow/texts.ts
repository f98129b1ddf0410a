/** What follows a submission, in words. */
export const texts = {
  title: "Suivi de la candidature",
  reference: "Référence",
  call: "Appel",
  epci: "EPCI",
  outdated:
    "Cette page n’a pas pu être mise à jour : elle montre ce qui était connu auparavant. Vérifiez votre connexion ; nous réessayons.",

  limit: (when: string, zone: string) => `${when}, ${zone}`,
  limitAtMidnight: (limit: string, lastDay: string) => `${limit} (vous avez jusqu’à la fin du ${lastDay})`,

  standing: {
    heading: (label: string) => `Candidature ${label}`,
    draft: "Brouillon : rien n’est déposé",
    draftOver: "Brouillon : rien n’a été déposé, et l’appel est clos",
    draftText: "Personne ne lit un brouillon. Pour que votre candidature soit examinée, déposez-la avant la date limite :",
    draftOverText: "Ce brouillon n’a pas été déposé avant la date limite :",
    submittedAt: (when: string, reference: string) => `Déposée le ${when}. Référence : ${reference}.`,
    submission: (number: number) => `Dépôt n° ${number} : il remplace les précédents.`,
    changed: "Ce que vous avez écrit depuis n’est pas déposé",
    changedText:
      "Le dossier a été modifié après ce dépôt. C’est la version déposée qui compte, tant que vous ne déposez pas de nouveau.",
    changedOver:
      "Le dossier a été modifié après ce dépôt, mais il ne peut plus être déposé de nouveau. C’est la version déposée qui compte.",
    incompleteText: (count: number) =>
      count === 1
        ? "Un point est à régler pour que la candidature soit complète. Réglez-le, puis déposez de nouveau avant :"
        : `${count} points sont à régler pour que la candidature soit complète. Réglez-les, puis déposez de nouveau avant :`,
    incompleteOver: "Le délai pour compléter est passé :",
    taken: (when: string) =>
      `L’appel étant encore ouvert, vous pourrez déposer de nouveau jusqu’à sa date limite, le ${when}. Mais plus tôt le dossier est complet, plus tôt il avance.`,
    left: "Il reste",
    over: "Ce moment est passé.",
    checking:
      "La vérification de votre dossier est en cours : elle prend en général quelques secondes. Cette page se met à jour toute seule.",
    moved: (at: string, label: string) => `Mise à jour à ${at} : votre candidature est maintenant « ${label} ».`,
    next: {
      draft: "",
      submitted: "Nous vérifions que tout ce que demande l’appel figure au dossier.",
      incomplete: "",
      complete: "Tout ce que demande l’appel figure au dossier. La suite se prépare.",
      "in-support":
        "Votre dossier est complet. Les organismes qui peuvent vous aider sont prévenus : vous les trouverez ci-dessous.",
      "in-funding":
        "Votre dossier est complet. Les financeurs possibles de chaque opération sont indiqués ci-dessous ; ceux qui sont concernés sont prévenus.",
      "under-review": "Le comité (État, Région, partenaires techniques) examine votre candidature. Vous n’avez rien à faire.",
      accepted: "Le comité a retenu votre candidature.",
      redirected: "Le comité propose que votre projet suive l’autre profil. Le service chargé de l’appel vous dira comment.",
      declined: "Le comité n’a pas retenu votre candidature. Le service chargé de l’appel peut vous en dire les raisons.",
      withdrawn: "Vous avez retiré cette candidature : elle ne sera pas examinée. Elle reste lisible ici.",
      expired: "La date limite est passée avant le dépôt. Le dossier reste lisible, mais il ne sera pas examiné.",
      ineligible:
        "Le porteur n’est pas un EPCI éligible à cet appel. Vous trouverez ci-dessous pourquoi, et à qui vous adresser.",
    },
  },
  verify: "Vérifier et déposer",
  submitAgain: "Vérifier et déposer de nouveau",
  goOn: "Continuer le dossier",
  complete: "Compléter le dossier",

  settle: {
    heading: "Points à régler",
    draftHeading: "Ce qui manque à ce jour",
    draftIntro:
      "L’appel demande encore ce qui suit. Un dossier incomplet peut être déposé à temps : vous saurez alors jusqu’à quand le compléter.",
    intro: "Chaque point dit ce qui a été trouvé et ce qui le réglerait.",
    allSubmission: (number: number, when: string) => `Ces constats portent sur le dépôt n° ${number}, vérifié le ${when}.`,
    changed: "Ils ne tiennent pas compte de ce que vous avez écrit depuis.",
  },
  field: {
    write: (step: string) => `Aller au champ, étape « ${step} »`,
    read: (step: string) => `Voir dans le dossier, étape « ${step} »`,
    about: (what: string) => ` : ${what}`,
  },

  receipt: {
    heading: "Accusé de réception",
    received: (when: string) => `Nous avons reçu votre candidature ${when}.`,
    submission: (number: number) => `Il s’agit du dépôt n° ${number}.`,
    changed: "L’accusé porte sur ce dépôt, et non sur ce que vous avez écrit depuis.",
    demonstration: "Appel de démonstration : cet accusé n’a pas de valeur.",
    pdf: "Télécharger l’accusé (PDF)",
    jws: "Télécharger la version signée (JWS)",
    jwsHint:
      "Le PDF suffit pour vos archives. La version signée (JWS) permet à quiconque de vérifier, avec un outil informatique, que rien n’y a été changé.",
    downloading: "Téléchargement en cours…",
    downloaded: "L’accusé est téléchargé.",
    failed: "Le téléchargement n’a pas abouti.",
    check: "Vérifier un accusé portant cette référence",
    files: (count: number) =>
      count === 0
        ? "Empreinte du dossier reçu, sans pièce jointe"
        : count === 1
          ? "La pièce reçue et les empreintes"
          : `Les ${count} pièces reçues et les empreintes`,
    filesHint:
      "Une empreinte (SHA-256) change dès qu’un seul caractère du fichier change : elle prouve que le fichier reçu est bien le vôtre.",
    sha256: "Empreinte SHA-256",
    dossier: "Empreinte du dossier (SHA-256)",
  },

  report: {
    heading: "Vérification du dossier",
    ofDraft: "Voici ce que dit la vérification automatique du dossier tel qu’il est écrit aujourd’hui.",
    ofSubmission: (number: number, when: string) =>
      `Cette vérification porte sur le dépôt n° ${number} ; elle a été faite le ${when}.`,
    changed: "Elle ne tient pas compte de ce que vous avez écrit depuis.",
    all: (count: number) => (count === 1 ? "L’élément demandé est fourni." : `Les ${count} éléments demandés sont fournis.`),
    some: (provided: number, count: number) => `Éléments demandés et fournis : ${provided} sur ${count}.`,
    noProfile: "Le profil du projet n’est pas choisi : ce qui est demandé en dépend.",
    items: "Ce que l’appel demande",
    provided: "Fourni",
    missing: "À compléter",
    advice: (count: number) => (count === 1 ? "Un conseil" : `${count} conseils`),
    adviceText:
      "Les conseils n’empêchent pas le dossier d’être complet : ils peuvent l’aider à être mieux compris ou mieux financé.",
    profileAdvice: (label: string) => `Un autre profil pourrait mieux convenir : ${label}`,
    rules: "Règles appliquées",
  },

  support: {
    heading: "Accompagnement",
    intro: "Pour chaque besoin de votre lettre d’intention, voici qui est prévenu et qui doit vous contacter.",
    need: (label: string, count: number) => `${label} : ${count === 1 ? "un organisme" : `${count} organismes`}`,
    coordinates: "Coordonne les réponses",
    due: (when: string) => `Doit vous contacter au plus tard le ${when}.`,
    late: (email: string) =>
      `Cette date est passée. Si personne ne vous a contacté, écrivez au service chargé de l’appel : ${email}`,
    why: "Pourquoi cet organisme",
    told: (count: number) => (count === 1 ? "Un autre organisme est informé" : `${count} autres organismes sont informés`),
    toldHint: "Ils savent que votre projet existe ; ils n’ont pas à vous contacter.",
    states: {
      open: "Pas encore de contact",
      contacted: "Contact pris",
      "in-progress": "Accompagnement en cours",
      done: "Accompagnement terminé",
      declined: "Ne peut pas aider",
    },
    history: "Ce qui a été fait",
    change: (from: string, to: string) => `de « ${from} » à « ${to} »`,
    by: (who: string) => `par ${who}`,
    gaps: "Besoins ou territoires sans réponse",
    gapsIntro: "Aucun organisme de l’appel n’est prévenu pour ce qui suit. Voici pourquoi, et à qui vous adresser.",
    gapNoNeed: "Besoin non précisé",
  },

  funding: {
    heading: "Financements possibles",
    intro: (count: number) =>
      count === 1
        ? "Une action a été comparée à chaque financement connu."
        : `${count} actions ont été comparées à chaque financement connu.`,
    about: (day: string, vintage: string) => `Comparaison faite pour un dépôt le ${day} ; ${vintage}.`,
    notice: "Ces rapprochements reposent sur les conditions que nous connaissons : aucun ne vaut accord.",
    counts: {
      eligible: (count: number) =>
        count === 0 ? "aucun ne convient d’emblée" : count === 1 ? "1 peut convenir" : `${count} peuvent convenir`,
      "to-confirm": (count: number) => `${count} à préciser`,
      "not-matched": (count: number) => (count === 1 ? "1 ne correspond pas" : `${count} ne correspondent pas`),
    },
    groups: {
      eligible: "Peuvent convenir",
      "to-confirm": "À préciser",
      "not-matched": "Ne correspondent pas",
    },
    groupHints: {
      eligible: "Toutes les conditions que nous connaissons sont remplies.",
      "to-confirm": "Rien ne s’y oppose, mais il manque au moins une information.",
      "not-matched": "Au moins une condition n’est pas remplie.",
    },
    showNotMatched: (count: number) =>
      count === 1
        ? "Voir le financement qui ne correspond pas, et pourquoi"
        : `Voir les ${count} financements qui ne correspondent pas, et pourquoi`,
    untitled: "Action sans titre",
    funder: "Financeur",
    details: "Conditions, contacts et sources",
    conditions: "Conditions",
    outcomes: { met: "Remplie", "not-met": "Non remplie", unknown: "Inconnue" },
    missing: (datum: string) => `Pour le savoir : ${datum}.`,
    agencies: "Organismes concernés",
    told: "prévenu de votre candidature",
    notTold: "non prévenu",
    facts: "Ce que nous savons de ce financement",
    certainty: {
      seen: (source: string, day: string) => `Source : ${source}, lue le ${day}.`,
      "seen-partly": (source: string, day: string) => `Source ancienne ou partielle : ${source}, lue le ${day}.`,
      general: (source: string) => `Sans source précise : ${source}.`,
    },
    warnings: "À regarder avant de demander une aide",
    uncertain: "Non vérifiable avec ce qui est écrit",
    waterAgencies: "Agences de l’eau",
    communes: (count: number) => (count === 1 ? "1 commune" : `${count} communes`),
    unknownCommunes: (codes: string) => `Communes que l’annuaire ne connaît pas : ${codes}.`,
    leftOut: (count: number) => (count === 1 ? "Une action n’est pas comparée" : `${count} actions ne sont pas comparées`),
  },

  timeline: {
    heading: "Historique",
    intro: (zone: string) => `Du plus récent au plus ancien, ${zone}.`,
  },

  comeBack: {
    heading: "Revenir à cette candidature",
    text: "Cet appareil en garde l’accès. Pour y revenir depuis un autre, ou confier le suivi à un collègue, gardez le lien : il ouvre la candidature sans mot de passe.",
    other: "Toutes les candidatures de cet appareil, et que faire si le lien est perdu",
  },

  withdrawal: {
    heading: "Retirer la candidature",
    intro:
      "Vous pouvez retirer la candidature tant que le comité n’a pas décidé, même après la date limite. Elle ne sera alors pas examinée.",
    draftIntro:
      "Si votre EPCI renonce à ce dossier, ou veut en commencer un autre, retirez ce brouillon : un EPCI n’a qu’une candidature en cours par appel.",
    open: "Retirer la candidature…",
    title: "Retirer définitivement cette candidature ?",
    about: (epci: string, reference: string) => `Candidature de ${epci}, référence ${reference}.`,
    after: [
      "Le retrait est définitif : cette candidature ne pourra pas être reprise.",
      "Elle ne sera pas examinée. Les organismes qui avaient été prévenus l’apprennent.",
      "Le dossier et l’accusé de réception restent lisibles avec votre lien.",
    ],
    openCall: "Tant que l’appel est ouvert, votre EPCI peut commencer une nouvelle candidature.",
    closedCall: "L’appel est clos : votre EPCI ne pourra pas déposer d’autre candidature.",
    reason: "Motif (facultatif)",
    reasonHint: "Il est gardé dans l’historique, que lit le service chargé de l’appel. Il n’est pas transmis aux partenaires.",
    cancel: "Garder la candidature",
    confirm: "Retirer définitivement",
    working: "Retrait en cours…",
    failed: "La candidature n’est pas retirée",
  },
} as const;
