/** Coming back to an application, in words. */
export const texts = {
  title: "Mes candidatures",
  entrance: "Candidature",
  kept: "Sur cet appareil",
  keptIntro:
    "Cet appareil garde l’accès aux candidatures qui y ont été ouvertes. Sur un ordinateur partagé, faites-les oublier avant de partir.",
  none: "Cet appareil ne garde aucune candidature. Si vous en avez commencé une ailleurs, ouvrez-la avec son lien, ci-dessous.",
  call: "Appel",
  reference: "Référence",
  state: "État",
  stateLoading: "lecture en cours…",
  stateUnknown: "non connu pour le moment",
  goOn: "Continuer le dossier",
  follow: "Suivre la candidature",
  about: (epci: string, reference: string) => ` de ${epci}, ${reference}`,
  closed:
    "L’accès gardé sur cet appareil n’ouvre plus cette candidature : son lien a sans doute été remplacé. Ouvrez-la avec le nouveau lien.",

  openedTitle: "Votre brouillon est ouvert",
  openedText: (epci: string, reference: string) => `Candidature de ${epci}, référence ${reference}.`,
  keepLink: "Gardez ce lien : c’est lui qui ouvre votre candidature",
  linkText:
    "Il n’y a ni compte ni mot de passe. Qui a ce lien peut lire et modifier le dossier : transmettez-le seulement aux personnes qui y travaillent avec vous.",
  mail: "Me l’envoyer par courriel",
  mailSubject: (epci: string) => `Candidature de ${epci} : lien pour y revenir`,
  mailBody: (link: string, reference: string) =>
    `Lien de la candidature (à garder : il permet de la lire et de la modifier)\n${link}\n\nRéférence : ${reference}\n`,
  linkLost: (service: string) =>
    `Cet appareil le garde aussi, sous « Mes candidatures ». Si le lien est perdu partout, écrivez à ${service} avec la référence : un agent vérifiera qui vous êtes et vous en donnera un nouveau.`,
  begin: "Remplir le dossier",

  copy: "Copier le lien",
  copied: "Le lien est copié. Collez-le à un endroit sûr : il ouvre la candidature à qui le possède.",
  copyByHand: "Le navigateur n’a pas permis de copier. Copiez le lien ci-dessous.",
  link: "Lien de la candidature",

  forget: "Oublier sur cet appareil",
  forgetTitle: "Faire oublier cette candidature à cet appareil ?",
  forgetAbout: (epci: string, reference: string) => `Candidature de ${epci}, référence ${reference}.`,
  forgetText:
    "Rien n’est effacé du service : la candidature reste telle qu’elle est. Mais cet appareil ne pourra plus l’ouvrir sans son lien. Avez-vous gardé ce lien ailleurs ?",
  forgetKeep: "Garder",
  forgetConfirm: "Oublier",
  forgotten: (epci: string) => `La candidature de ${epci} est oubliée sur cet appareil.`,

  open: "Ouvrir avec un lien",
  openIntro:
    "À l’ouverture du dossier, un lien vous a été remis. Il ouvre la candidature depuis n’importe quel appareil, sans mot de passe.",
  openField: "Lien de la candidature",
  openHint: "Collez le lien en entier. Il contient « #cle= », suivi d’une longue suite de caractères.",
  openButton: "Ouvrir",
  openEmpty: "Collez le lien de la candidature.",
  openWrong: "Ce n’est pas un lien de candidature complet. Vérifiez qu’il contient « #cle= » et qu’il est copié jusqu’au bout.",

  lost: "Si le lien est perdu",
  lostSteps: [
    "Cherchez-le dans vos messages et vos documents, ou sur l’appareil où le dossier a été commencé : la page « Mes candidatures » l’y montre.",
    "Sinon, écrivez au service chargé de l’appel, avec la référence de la candidature et le nom de votre EPCI.",
    "Un agent vérifie qui demande, puis vous remet un nouveau lien. L’ancien n’ouvre alors plus rien.",
  ],
  lostWhere: "La référence figure sur l’accusé de réception, et sur chaque page de la candidature.",
  service: "Service chargé de l’appel",
  phone: "Téléphone",

  noKey: "Cet appareil n’a pas l’accès à cette candidature",
  noKeyText: "Pour l’ouvrir, suivez le lien qui vous a été remis à l’ouverture du dossier, ou collez-le ci-dessous.",
} as const;
