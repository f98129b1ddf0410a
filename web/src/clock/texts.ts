/** Instants, durations and deadlines, in words. */
export const texts = {
  /** The zones in which France has regions, as the receipts name them. */
  zones: {
    "Europe/Paris": "heure de Paris",
    "America/Guadeloupe": "heure de la Guadeloupe",
    "America/Martinique": "heure de la Martinique",
    "America/Cayenne": "heure de la Guyane",
    "Indian/Reunion": "heure de La Réunion",
    "Indian/Mayotte": "heure de Mayotte",
  } as Record<string, string>,
  zone: (zone: string) => `heure du fuseau ${zone}`,
  dayAndTime: (day: string, time: string) => `${day} à ${time}`,
  time: (hour: number, minute: string) => `${hour} h ${minute}`,
  timeToTheSecond: (hour: number, minute: string, second: string) => `${hour} h ${minute} min ${second} s`,
  days: (count: number) => `${count} ${count > 1 ? "jours" : "jour"}`,
  hours: (count: number) => `${count} ${count > 1 ? "heures" : "heure"}`,
  minutes: (count: number) => `${count} ${count > 1 ? "minutes" : "minute"}`,
  seconds: (count: number) => `${count} ${count > 1 ? "secondes" : "seconde"}`,
  and: (one: string, other: string) => `${one} et ${other}`,
  leftBefore: "Il reste ",
  leftAfter: " pour déposer.",
  draft: (last: string, zone: string) =>
    `Dernier instant : ${last}, ${zone}. Un brouillon n’est pas une candidature : tant qu’il n’est pas déposé, il n’est pas reçu.`,
  soon: "Il reste moins de deux jours pour déposer.",
  imminent: "Il reste moins de deux heures pour déposer.",
  over: "L’appel est clos.",
  overSince: (deadline: string, zone: string) =>
    `Le dépôt s’est arrêté le ${deadline}, ${zone}, à l’horloge du service. Ce qui a été déposé avant est reçu et sera examiné.`,
  uploads: (until: string, zone: string) =>
    `Un envoi de fichier commencé à temps peut se terminer jusqu’à ${until}, ${zone}. Rien d’autre n’est reçu après l’heure limite.`,
} as const;
