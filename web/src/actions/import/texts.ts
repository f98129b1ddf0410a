import type { Unreadable } from "./SpreadsheetSheet";

const some = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/** What the import of actions says. */
export const texts = {
  title: "Importer des actions depuis un tableur",
  intro:
    "Choisissez un fichier XLSX, ODS ou CSV de 5 Mo au plus. Rien n’est ajouté avant que vous ayez vu ce qui a été lu. Le fichier reste sur votre ordinateur.",
  template: "Télécharger le modèle (XLSX)",
  templateHint:
    "Vos propres tableaux conviennent aussi, si leur première ligne nomme les colonnes : action, nature, échéance, coût, leviers…",
  templateFailed: "Le modèle n’a pas pu être préparé. Réessayez.",
  file: "Fichier à importer",
  fileHint: "Formats admis : XLSX, ODS, CSV. Taille maximale : 5 Mo.",
  reading: "Lecture du fichier…",
  close: "Fermer l’import",
  cancel: "Annuler",

  csvSheet: "Feuille 1",
  unreadableTitle: "Ce fichier n’a pas pu être lu",
  unreadable: {
    "too-large": "Il dépasse 5 Mo. Enregistrez seulement la feuille des actions, sans images, dans un nouveau fichier.",
    empty: "Il est vide. Vérifiez que vous avez choisi le bon fichier.",
    "old-format":
      "Il est dans l’ancien format XLS, ou protégé par un mot de passe. Ouvrez-le, ôtez le mot de passe, puis enregistrez-le au format XLSX ou ODS.",
    "not-a-spreadsheet": "Ce n’est pas un tableau XLSX, ODS ou CSV. Enregistrez votre tableau dans l’un de ces formats.",
    damaged: "Il semble abîmé. Ouvrez-le dans votre tableur, enregistrez-le sous un autre nom, puis réessayez.",
    "too-complex": "Il est trop volumineux une fois décompressé. Copiez la feuille des actions dans un nouveau fichier.",
  } satisfies Record<Unreadable, string>,
  noHeadings:
    "Aucune feuille n’a de ligne d’en-têtes reconnue. Il faut au moins une colonne « Action » et une autre, par exemple « Échéance » ou « Coût ». Partez du modèle, ou renommez vos colonnes.",
  noActions:
    "Les colonnes sont reconnues, mais aucune ligne n’est remplie au-dessous. Vérifiez que vous avez enregistré le fichier.",
  readTitle: (file: string) => `Ce qui a été lu dans « ${file} »`,
  read: (count: number, sheet: string) =>
    `${some(count, "Une action a été lue", "actions ont été lues")} dans la feuille « ${sheet} ».`,

  columnsCaption: "Colonnes du fichier",
  columnPlace: "Colonne",
  columnHeading: "En-tête",
  columnUse: "Utilisée comme",
  columnLeftOut: "Laissée de côté",

  errorsTitle: (count: number) => `${some(count, "Une cellule n’a pas pu être lue", "cellules n’ont pas pu être lues")}`,
  errorsCaption: "Cellules qui n’ont pas pu être lues",
  cell: "Cellule",
  cellIn: (sheet: string, cell: string) => `${sheet}, cellule ${cell}`,
  written: "Ce qui est écrit",
  expected: "Ce qui est attendu",
  notesTitle: (count: number) => `${some(count, "Une cellule a été interprétée", "cellules ont été interprétées")} : à vérifier`,
  notesCaption: "Cellules interprétées",
  understood: "Ce qui en a été fait",
  nothingWritten: "(vide)",
  totalLeftOut: "ligne de total, laissée de côté",
  requestDeduced: "un montant est demandé : l’action fait l’objet d’une demande de financement",

  previewCaption: "Actions qui seront importées",
  row: "Ligne",
  unreadCell: "non lu",
  rowLeftOut: "ne sera pas importée",
  agree: (count: number) =>
    count === 1
      ? "Importer aussi la ligne qui contient une erreur, en laissant vide la cellule qui n’a pas pu être lue"
      : `Importer aussi les ${count} lignes qui contiennent une erreur, en laissant vides les cellules qui n’ont pas pu être lues`,
  agreeHint: "Sinon, ces lignes ne sont pas importées : vous pouvez corriger le fichier et le choisir de nouveau.",
  mode: "Que faire des actions déjà saisies ?",
  add: "Ajouter à la suite",
  addHint: (count: number) => `Les ${count} actions déjà saisies restent.`,
  addHintOne: "L’action déjà saisie reste.",
  addTwice: (count: number) =>
    count === 1
      ? "Attention : une action du fichier porte le titre d’une action déjà saisie."
      : `Attention : ${count} actions du fichier portent le titre d’une action déjà saisie.`,
  replace: "Remplacer",
  replaceHint:
    "Les actions de même titre gardent leur fiche et ce que le fichier ne dit pas. Les autres sont retirées ; une fiche déjà remplie est conservée.",
  tooMany: (count: number, most: number) =>
    `Le dossier compterait ${count} actions, et ${most} au plus sont admises. Retirez-en du fichier, ou regroupez-les.`,
  import: (count: number) => (count === 0 ? "Importer" : count === 1 ? "Importer une action" : `Importer ${count} actions`),
  nothingToImport: "Aucune ligne ne peut être importée sans votre accord ci-dessus.",
  done: (count: number) => (count === 1 ? "Une action a été importée." : `${count} actions ont été importées.`),

  templateFile: "modele-actions.xlsx",
  templateSheet: "Actions",
  valuesSheet: "Valeurs admises",
  templateYesNo: "oui ou non",
  templateMark: "x si l’action sert ce levier",
  templateAmount: "en euros",
  yes: "oui",
  no: "non",
} as const;
