/** The call, before an application is begun, in words. */
export const texts = {
  title: "L’appel",
  noCampaign: "Aucun appel n’est publié ici pour le moment.",
  lowerFirst: (label: string) => (/^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label),
  sources: (version: string, vintage: string) => `Texte de l’appel : ${version}. Annuaire des EPCI : ${vintage}.`,
  card: {
    open: "Appel ouvert",
    ahead: "Pas encore ouvert",
    over: "Appel clos",
    opens: (instant: string, zone: string) => `Les candidatures seront reçues à partir du ${instant}, ${zone}.`,
    deadline: "À déposer avant le",
    closed: "Clos depuis le",
    leftBefore: "Il reste",
    start: "Commencer une candidature",
    resume: "Reprendre une candidature",
    follow: "Suivre une candidature",
    late: "Plus aucune candidature n’est reçue. Une candidature déposée à temps se suit, et se complète si une pièce est demandée.",
  },
  who: {
    title: "Qui peut candidater ?",
    applicant: (region: string) =>
      `Les EPCI à fiscalité propre ${region}, et eux seuls : communautés de communes, communautés d’agglomération, communautés urbaines et métropoles qui ont leur siège dans la région.`,
    partners: (kinds: string) => `Ils peuvent s’associer à d’autres : ${kinds}… La liste reste ouverte.`,
    commitments:
      "Une démarche déjà engagée, un atlas de la biodiversité ou un PLUi par exemple, se signale dans le dossier. Elle n’est jamais exigée.",
  },
  levers: {
    title: "Sur quoi le projet s’appuie",
    intro: "Chaque projet s’appuie sur des actions concrètes, réparties entre ces leviers.",
  },
  when: {
    title: "Jusqu’à quand ?",
    text: (deadlineText: string) => `Le texte de l’appel demande de déposer ${deadlineText}. À la minute près, cela veut dire :`,
    opens: (instant: string) => `ouverture : ${instant} ;`,
    last: (instant: string) => `dernier instant pour déposer : ${instant} ;`,
    tooLate: (instant: string) => `${instant} : il est trop tard, même d’une seconde.`,
    clock: (zone: string, allowance: number) =>
      `C’est l’${zone}, à l’horloge du service : l’instant qui compte est celui où votre envoi lui parvient.${
        allowance > 0
          ? ` Un fichier dont l’envoi a commencé à temps peut finir d’arriver dans les ${allowance} minutes qui suivent.`
          : ""
      }`,
  },
  profiles: {
    title: "Deux profils de projet",
    intro: "Vous choisissez l’un des deux ; les pièces à fournir en dépendent.",
    help: "Quel profil est le mien ?",
    items: "Ce que vous fournissez",
  },
  actions: {
    title: "Les actions attendues",
    intro: "Un projet décline plusieurs de ces actions et montre comment elles s’articulent.",
    volets: {
      strategic: { title: "Volet stratégique", intro: "Ce qui fixe le cap." },
      operational: { title: "Volet opérationnel", intro: "Ce qui change le terrain." },
      complementary: { title: "En complément", intro: "Accompagne les actions des deux volets, ne suffit pas seul." },
    },
  },
  files: {
    title: "Les fichiers acceptés",
    intro: "Tout se remplit dans le formulaire ; un document déjà prêt peut être joint.",
    sizes: (count: number, each: string, all: string) =>
      `${count} fichiers au plus, ${each} au plus chacun, ${all} au plus en tout.`,
    kinds: "Pièces",
    formats: "Formats",
  },
  after: {
    title: "Ce qui se passe après le dépôt",
    receipt: {
      title: "Un accusé de réception, tout de suite",
      text: "Il est signé, à télécharger, et dit à la seconde près ce qui a été reçu. Chacun peut le vérifier.",
      verify: "Vérifier un accusé de réception",
    },
    report: {
      title: "Un rapport de complétude",
      text: "Il dit point par point ce qui est fourni et ce qui manque, avec l’article qui le demande. Le même contrôle vous guide pendant que vous écrivez.",
    },
    completion: {
      title: (days: number) => `${days} jours pour compléter`,
      text: "S’il manque quelque chose, vous complétez votre dossier pendant ce délai, même si l’appel est clos entre-temps.",
    },
    next: {
      title: "Un accompagnement ou des financeurs",
      support: (profile: string) =>
        `${profile} : les organismes qui peuvent répondre à vos besoins sont prévenus et vous contactent.`,
      funding: (profile: string) =>
        `${profile} : vos opérations sont présentées aux financeurs qui peuvent les soutenir. Leur réponse leur appartient.`,
    },
    committee: {
      title: "L’examen par le comité",
      text: "Un comité réunissant l’État, la Région et les partenaires techniques examine les candidatures. Vous en suivez l’avancement en ligne. L’absence de réponse ne vaut pas décision.",
    },
  },
  goal: {
    title: "L’objectif régional",
    text: (share: number, year: number, needed: number, base: number) =>
      `Au moins ${share.toLocaleString("fr-FR", { style: "percent" })} des EPCI engagés d’ici ${year} dans une stratégie territoriale en faveur de la biodiversité, soit ${needed} EPCI sur ${base}.`,
    see: "Voir l’avancement",
  },
  contact: {
    title: "Une question ?",
    intro: "Le service chargé de l’appel vous répond.",
    email: "Courriel :",
    phone: "Téléphone :",
  },
  others: {
    title: "Autres appels",
    open: (deadline: string) => `Ouvert, à déposer avant le ${deadline}.`,
    closed: (deadline: string) => `Fermé ; date limite : ${deadline}.`,
  },
  progress: {
    title: "Avancement vers l’objectif régional",
    of: "Appel :",
    summary: (engaged: number, needed: number, year: number) =>
      engaged >= needed
        ? `L’objectif est atteint : ${engaged} EPCI engagés, pour ${needed} attendus d’ici ${year}.`
        : `${engaged} EPCI ${engaged > 1 ? "engagés" : "engagé"} sur ${needed} à engager d’ici ${year}.`,
    picture: (engaged: number, needed: number, base: number) =>
      `${engaged} EPCI ${engaged > 1 ? "engagés" : "engagé"} sur ${base} ; il en faut ${needed}. Le détail par département est dans le tableau qui suit.`,
    goalMark: (needed: number) => `Objectif : ${needed}`,
    base: (base: number) => `${base} EPCI`,
    engagedMark: "EPCI engagé",
    otherMark: "autre EPCI",
    table: "EPCI engagés par département",
    department: "Département",
    named: (name: string, department: string) => `${name} (${department})`,
    epci: "EPCI",
    engaged: "Engagés",
    total: "Total",
    understood: "Ce que comptent ces chiffres",
    received: "Candidatures reçues",
    count: (received: number) =>
      received === 0
        ? "Aucune candidature n’est reçue à ce jour."
        : received === 1
          ? "Une candidature reçue :"
          : `${received} candidatures reçues :`,
    ofProfile: (label: string, count: number) => `${label} : ${count}`,
    drafts:
      "Une candidature est comptée quand elle est déposée. Les brouillons et les candidatures retirées ne le sont pas. Aucun EPCI n’est nommé ici.",
    asOf: (instant: string, zone: string) => `Chiffres du ${instant}, ${zone}.`,
  },
  profileHelp: {
    intro:
      "Répondez comme vous le pouvez, sans rien préparer. Vos réponses sont jugées par les règles mêmes de l’appel, puis oubliées : rien n’est enregistré.",
    advice:
      "C’est un conseil. Les deux profils vous restent ouverts, et vous pourrez en changer tant que vous n’avez pas déposé.",
    levers: "Sur quels leviers comptez-vous agir ?",
    kinds: {
      strategic: "Que prévoyez-vous pour la stratégie ?",
      operational: "Que prévoyez-vous sur le terrain ?",
      complementary: "Et en complément ?",
    },
    guarantee: "Pour l’acquisition foncière, quelle garantie de pérennité est prévue ?",
    noGuarantee: "Aucune pour le moment",
    strategy: "Votre stratégie est-elle écrite ?",
    strategies: {
      document: "Oui, un document existe et peut être joint",
      components: "Pas de document, mais nous pouvons en résumer les composantes principales",
      none: "Pas encore",
    },
    ready: "Des opérations sont-elles prêtes à commencer ?",
    readyHint: "À court terme : le lieu est connu, on sait quoi faire et quand.",
    yes: "Oui, au moins une",
    no: "Pas encore",
    sheet: "Pour chacune de ces opérations, que pouvez-vous déjà décrire ?",
    sheetHint: "C’est ce que demande la fiche d’opération.",
    letter: "Que pouvez-vous déjà dire de votre territoire ?",
    needs: "De quoi avez-vous d’abord besoin ?",
    needsHint: "Ne cochez rien si vous n’attendez pas d’accompagnement.",
    ask: "Voir le profil conseillé",
    answer: "Ce que disent les règles de l’appel",
    advised: (label: string) => `Profil conseillé : ${label}`,
    undecided: "Les règles ne tranchent pas",
    undecidedText:
      "Vos réponses ne désignent clairement aucun des deux profils. Regardez ci-dessous ce que chacun demanderait encore, et choisissez celui que vous pouvez compléter.",
    bothOpen: "Ce n’est qu’un conseil : vous pouvez candidater avec l’un ou l’autre profil.",
    count: (provided: number, asked: number) =>
      `D’après vos réponses, ${provided} ${provided > 1 ? "éléments" : "élément"} sur ${asked} ${provided > 1 ? "pourraient" : "pourrait"} être ${provided > 1 ? "fournis" : "fourni"} dès maintenant.`,
    missing: "Ce qui manquerait",
    provided: "Ce que vous pourriez fournir",
    idle: "Une fiche sera demandée pour chaque opération prête à commencer ; d’après vos réponses, il n’y en a pas encore.",
    start: (label: string) => `Commencer : ${label}`,
  },
} as const;
