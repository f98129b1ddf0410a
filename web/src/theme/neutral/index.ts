import "../dsfr.css";
import "./neutral.css";

/** No State, no brand: any operator's own name, from the settings of the build. */
export const brand = [import.meta.env.VITE_OPERATOR || "Appels à manifestation d’intérêt"];

/** No link to the State's sites. */
export const domains: string[] = [];
