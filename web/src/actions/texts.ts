const actionNamed = (name: string): string => `de l’action ${name}`;

/** What the list of actions and the lever table say. */
export const texts = {
  short: "Court terme",
  medium: "Moyen terme",
  long: "Long terme",
  /** In the narrow column headed « Échéance ». */
  terms: { short: "Court", medium: "Moyen", long: "Long" },

  intro:
    "Listez vos actions à court, moyen et long terme, et dites lesquelles font l’objet d’une demande de financement (article 3.b). Chaque action de court terme reçoit sa fiche à l’étape suivante.",
  keyboardHelp:
    "Comme dans un tableur : Entrée et les flèches haut et bas changent de ligne, Tab passe à la cellule suivante. Vous pouvez coller des cellules copiées d’un tableur.",
  legendTitle: "Les leviers de l’appel",
  caption: "Liste des actions",
  number: "N°",
  title: "Action",
  kind: "Nature",
  term: "Échéance",
  cost: "Coût (€)",
  fundingRequested: "Financement demandé",
  requestedAmount: "Montant demandé (€)",
  levers: "Leviers",
  lever: (letter: string, label: string) => `Levier ${letter} : ${label}`,
  more: "Détail",
  description: "Description",
  descriptionHint: "Ce qui est fait, où, avec qui.",
  guarantee: "Garantie de pérennité",
  guaranteeHint: "L’AMI demande une garantie de pérennité pour cette nature d’action.",
  notSaid: "Choisir",
  yes: "Oui",
  no: "Non",
  volets: { strategic: "Volet stratégique", operational: "Volet opérationnel", complementary: "En complément" },

  /** How an action is called in labels. */
  actionCalled: (index: number, title: string) => (title === "" ? `n° ${index + 1}` : `« ${title} »`),
  ofAction: actionNamed,
  details: (name: string) => `Détail et options ${actionNamed(name)}`,
  toComplete: (count: number) => (count === 1 ? "1 point" : `${count} points`),
  toCompleteOf: (name: string) => `à compléter ou à vérifier ${actionNamed(name)}`,
  blocking: "À compléter",
  advice: "Conseil",

  add: "Ajouter une action",
  full: (most: number) => `${most} actions au plus sont admises.`,
  duplicate: "Dupliquer",
  moveUp: "Monter",
  moveDown: "Descendre",
  remove: "Supprimer",
  copyOf: (title: string) => (title === "" ? "" : `${title} (copie)`),
  removed: (name: string) => `L’action ${name} est supprimée.`,
  sheetKept: "Sa fiche est remplie : elle est conservée à l’étape « Fiches d’opération ».",
  moved: (name: string, place: number) => `L’action ${name} est maintenant à la place ${place}.`,
  undo: "Annuler",
  undone: "C’est annulé.",
  dismiss: "Masquer ce message",
  empty: "Aucune action pour le moment. Ajoutez la première, collez un tableau, ou importez un fichier.",
  total: "Total",
  totals: (count: number) => (count === 1 ? "Total d’une action" : `Total des ${count} actions`),
  noTotal: "–",

  pasted: (cells: number, added: number) =>
    `${cells === 1 ? "Une cellule collée" : `${cells} cellules collées`}${added === 0 ? "" : added === 1 ? ", une action ajoutée" : `, ${added} actions ajoutées`}.`,
  unreadTitle: (count: number) =>
    count === 1 ? "Une cellule collée n’a pas pu être lue" : `${count} cellules collées n’ont pas pu être lues`,
  unread: "Elles gardent leur valeur d’avant. Voici ce qui était collé :",
  unreadCell: (row: number, column: string, written: string, expected: string) =>
    `Ligne ${row}, ${column} : « ${written} ». Est attendu : ${expected}.`,
  beyondTable: (row: number, written: string) => `Ligne ${row}, au-delà de la dernière colonne : « ${written} ».`,
  beyondLimit: (row: number, written: string, most: number) =>
    `Ligne ${row}, au-delà des ${most} actions admises : « ${written} ».`,

  openImport: "Importer depuis un tableur",
  loadingImport: "Chargement de l’import…",

  leverTableTitle: "Tableau de correspondance entre les actions et les leviers",
  leverTableIntro: "Il se construit de lui-même à partir des cases cochées ci-dessus (article 3.b).",
  leverTableCaption: "Correspondance entre les actions et les leviers",
  leversServed: (served: number, all: number) =>
    `${served} ${served > 1 ? "leviers" : "levier"} sur ${all} ${served > 1 ? "mobilisés" : "mobilisé"}.`,
  leversEnough: "C’est conforme à l’objectif de l’appel.",
  served: "Oui",
  notServed: "Non",
  actionsPerLever: "Nombre d’actions",
} as const;
