/** Every address of the site, in one place. Addresses are in French: people read them. */
export const routes = {
  home: "/",
  call: (campaign = ":campaign") => `/appels/${campaign}`,
  profileHelp: (campaign = ":campaign") => `/appels/${campaign}/quel-profil`,
  start: (campaign = ":campaign") => `/appels/${campaign}/candidater`,
  progress: (campaign = ":campaign") => `/appels/${campaign}/avancement`,
  applications: "/candidatures",
  /** The application's entrance: with the access key after `#cle=`, which no server sees. */
  application: (id = ":id") => `/candidatures/${id}`,
  step: (id = ":id", step = ":step") => `/candidatures/${id}/dossier/${step}`,
  follow: (id = ":id") => `/candidatures/${id}/suivi`,
  receipts: "/recus",
  receipt: (reference = ":reference") => `/recus/${reference}`,
  partner: (reference = ":reference") => `/partenaires/${reference}`,
  accessibility: "/accessibilite",
  privacy: "/donnees-personnelles",
  legal: "/mentions-legales",
} as const;
