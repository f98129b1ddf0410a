import "../dsfr.css";

/** The brand of the State's service in charge, on .gouv.fr only: the block that the header and the footer show, line by line. */
export const brand = ["Préfet", "de la région", "Occitanie"];

/** The State's sites that the footer of each of its services links to. */
export const domains = ["info.gouv.fr", "service-public.gouv.fr", "legifrance.gouv.fr", "data.gouv.fr"];
