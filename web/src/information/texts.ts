/** Accessibility, personal data, legal notice, and the page for partners, in words. */
export const texts = {
  accessibility: {
    title: "Déclaration d’accessibilité",
    intro:
      "Ce site doit pouvoir servir à tous, à la souris, au clavier, avec une loupe ou un lecteur d’écran. Voici où il en est, sans l’embellir.",
    sections: [
      {
        title: "État de conformité",
        text: [
          "Ce site est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1) : personne ne l’a encore audité selon les 106 critères, et sans audit la loi ne permet pas de dire autre chose.",
          "Cette déclaration vaut pour le formulaire de candidature, le suivi et les pages d’information de ce site. Elle a été établie le 24 novembre 2026 par ceux qui l’ont construit, sur la foi de leurs essais.",
        ],
      },
      {
        title: "Ce qui a été vérifié",
        text: [],
        items: [
          "Chaque page, avec l’outil automatique axe-core dans le navigateur Chromium, contrastes compris, sur écran étroit et large. Un tel outil ne trouve qu’une partie des défauts.",
          "Le parcours au clavier seul.",
          "La lisibilité à 390 pixels de large, et l’agrandissement à 200 %.",
        ],
      },
      {
        title: "Ce qui n’a pas été vérifié",
        text: [],
        items: [
          "Personne n’a essayé ce site avec un lecteur d’écran au quotidien : NVDA, JAWS, VoiceOver ou TalkBack.",
          "Ni avec une commande vocale, une loupe logicielle ou une plage braille.",
          "Ni avec Firefox, Safari ou un téléphone réel.",
          "Les documents que les candidats joignent ne dépendent pas de nous.",
        ],
      },
      {
        title: "Défauts connus",
        text: [],
        items: [
          "Le PDF de l’accusé de réception n’est pas balisé. La page « Vérifier un accusé de réception » en donne tout le contenu sous une forme accessible.",
          "Le tableau des actions est dense : au clavier et au lecteur d’écran, son usage demande de l’habitude.",
          "Le site ne fonctionne pas sans JavaScript.",
        ],
      },
      {
        title: "Technologies employées",
        text: ["HTML, CSS, SVG, ARIA et JavaScript, avec le système de design de l’État."],
      },
    ],
    contact: {
      title: "Une difficulté ? Écrivez-nous",
      text: [
        "Si une page vous résiste, dites-le au service chargé de l’appel. Il vous donnera l’information sous une autre forme, ou vous aidera à déposer. N’attendez pas les dernières heures.",
      ],
    },
    remedies: {
      title: "Voies de recours",
      text: [
        "Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service, et que vous n’avez pas obtenu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits :",
      ],
      form: "par son formulaire en ligne",
      delegates: "auprès de son délégué dans votre région",
      mail: "par courrier, gratuit et sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
      phone: "par téléphone : 09 69 39 00 00",
    },
  },
  privacy: {
    title: "Données personnelles",
    intro: "Ce formulaire demande peu de choses sur les personnes : de quoi les joindre, et rien de plus.",
    sections: [
      {
        title: "Ce qui est gardé, et pourquoi",
        text: [
          "Le service chargé de l’appel est responsable de ces données. Il les traite pour recevoir et instruire les candidatures, ce qui relève de sa mission d’intérêt public (RGPD, article 6, 1, e).",
        ],
        items: [
          "De la personne à joindre : nom, fonction, courriel et téléphone, pour lui écrire s’il manque une pièce.",
          "De l’élu qui engage l’EPCI : nom et fonction.",
          "Les noms que vous écrivez vous-même dans le dossier ou dans les fichiers joints. N’y mettez que ce qui sert au projet.",
          "L’historique de la candidature : dépôts, envois, décisions, avec leurs dates.",
          "Les journaux techniques ne portent aucun nom : seulement des identifiants de candidature.",
        ],
      },
      {
        title: "Qui les voit",
        text: [],
        items: [
          "Tant que la candidature est un brouillon : vous, et ceux à qui vous donnez le lien. Les agents du service ne la lisent pas.",
          "Une fois déposée : les agents du service chargé de l’appel et le comité.",
          "Les organismes partenaires et les financeurs apprennent la référence, le nom de l’EPCI, le profil, les besoins ou les opérations qui les concernent. Jamais le nom ni les coordonnées des personnes à joindre.",
          "Le public : des nombres par département, sans aucun nom d’EPCI.",
          "Qui tient une référence peut savoir que quelque chose a été déposé et quand, rien d’autre. Un accusé de réception ne porte aucune coordonnée personnelle.",
        ],
      },
      {
        title: "Combien de temps",
        text: [
          "La durée est fixée pour chaque appel, selon l’issue de la candidature : retenue, écartée, retirée, jamais déposée… Demandez-la au service chargé de l’appel, dont les coordonnées sont plus bas.",
          "Les fichiers joints sont effacés automatiquement, au plus tard à la fin de la plus longue de ces durées. L’accusé de réception que vous avez gardé reste valable après.",
        ],
      },
      {
        title: "Ce que ce site garde sur votre appareil",
        text: ["Ni cookie, ni mesure d’audience, ni service tiers. Dans votre navigateur seulement :"],
        items: [
          "les liens des candidatures que vous avez ouvertes, pour y revenir : qui utilise cet appareil peut donc les ouvrir ;",
          "une copie des dossiers que vous avez ouverts, pour les rouvrir sans connexion ;",
          "ce que vous avez écrit ou joint et que le service n’a pas encore confirmé, jusqu’à ce qu’il le soit ;",
          "votre choix d’affichage, clair ou sombre.",
        ],
      },
      {
        title: "Comment l’effacer",
        text: [
          "Sur la page « Mes candidatures », « Oublier sur cet appareil » retire le lien d’une candidature. Pour tout effacer, supprimez les données de ce site dans les réglages de votre navigateur.",
          "Gardez d’abord les liens ailleurs, et attendez que tout soit enregistré : ce qui n’a pas encore été envoyé serait perdu. Ce que le service a reçu, lui, n’est pas effacé.",
        ],
      },
    ],
    rights: {
      title: "Vos droits",
      text: [
        "Vous pouvez demander à voir les données qui vous concernent, à les faire rectifier ou effacer, à en limiter l’usage, ou vous y opposer. Écrivez au service chargé de l’appel, en donnant la référence de la candidature :",
      ],
      complaint: "Si sa réponse ne vous satisfait pas, vous pouvez",
      authority: "adresser une plainte à la CNIL",
    },
  },
  legal: {
    title: "Mentions légales",
    publisher: {
      title: "Éditeur",
      text: ["Ce site est édité par le service chargé de l’appel, dont le responsable est directeur de la publication :"],
    },
    hosting: {
      title: "Hébergement",
      unsaid: "L’exploitant de ce site n’a pas encore indiqué son hébergeur. Demandez-le au service ci-dessus.",
    },
    sections: [
      {
        title: "Licence",
        text: [
          "Le logiciel, AmiServerless, est libre : licence publique de l’Union européenne, EUPL-1.2. Son code source se demande à l’éditeur.",
          "Le système de design de l’État est réservé aux sites des services de l’État.",
        ],
      },
      {
        title: "Sources des données",
        text: [],
        items: [
          "EPCI et communes : listes de la DGCL et de l’Insee, réunies par Etalab (@etalab/decoupage-administratif), Licence ouverte.",
          "Bassins des agences de l’eau : d’après le Sandre ; à confirmer sur les lignes de partage des eaux.",
          "Règles, leviers et pièces demandées : le texte publié de chaque appel, cité article par article.",
        ],
      },
    ],
  },
  partner: {
    titleOf: (reference: string) => `Candidature ${reference}`,
    intro: "Un avis adressé à votre organisme vous a mené ici. Cette page dit à qui demander le dossier ; elle n’en montre rien.",
    ofCampaign: (reference: string, campaign: string) =>
      `La référence ${reference} est celle d’une candidature à l’appel « ${campaign} ».`,
    access: {
      title: "Comment avoir le dossier",
      text: [],
      items: [
        "Votre organisme reçoit ses avis dans son propre fil. Chacun dit quel EPCI est concerné, ce qui est attendu de vous et pour quand ; c’est aussi là que vous répondez.",
        "Le dossier lui-même est communiqué par le service chargé de l’appel, à qui vous donnez cette référence.",
        "Cette référence n’ouvre rien par elle-même : vous pouvez la citer dans un courriel.",
      ],
    },
    contact: {
      title: "À qui s’adresser",
      text: ["Le service chargé de l’appel :"],
    },
  },
} as const;
