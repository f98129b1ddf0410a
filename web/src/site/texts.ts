/** What surrounds every page, in words. */
export const texts = {
  site: "Appels à manifestation d’intérêt",
  tagline: "Déposer et suivre la candidature d’un EPCI",
  home: "Accueil",
  call: "L’appel",
  applications: "Mes candidatures",
  progress: "Avancement",
  receipts: "Vérifier un accusé de réception",
  toContent: "Contenu",
  toFooter: "Pied de page",
  privacy: "Données personnelles",
  legal: "Mentions légales",
  demonstrationTitle: "Appel de démonstration : rien de ce qui est déposé ici n’a de valeur.",
  demonstration: "Vous pouvez tout essayer. N’y mettez pas de vrais noms ni de vrais documents.",
  loading: "Chargement…",
  notFoundTitle: "Page introuvable",
  notFound: "L’adresse est peut-être incomplète. Si vous suiviez le lien d’une candidature, vérifiez qu’il est copié en entier.",
  failedTitle: "La page n’a pas pu être affichée",
  failedText:
    "La connexion est peut-être perdue, ou une nouvelle version du site vient d’être mise en ligne. Ce que vous avez écrit est gardé sur cet appareil.",
  reload: "Recharger la page",
  retry: "Réessayer",
} as const;
