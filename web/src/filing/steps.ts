import { isWithin } from "../draft/pointer";

/** A step of the form, in the order of the call's articles. Its id is in the address. */
export interface Step {
  id: string;
  title: string;
  /** JSON pointers of the parts of the dossier that are written there. */
  parts: string[];
  /** The profile's route that has this step; both where it says none. */
  route?: "support" | "funding";
}

export const steps: Step[] = [
  { id: "porteur", title: "EPCI et partenaires", parts: ["/applicant", "/partners", "/commitments"] },
  { id: "projet", title: "Projet et profil", parts: ["/profile", "/title", "/summary"] },
  { id: "lettre", title: "Lettre d’intention", parts: ["/letter"], route: "support" },
  { id: "strategie", title: "Stratégie", parts: ["/strategy"], route: "funding" },
  { id: "actions", title: "Actions et leviers", parts: ["/actions"], route: "funding" },
  { id: "fiches", title: "Fiches d’opération", parts: ["/sheets"], route: "funding" },
  { id: "pieces", title: "Pièces jointes", parts: [] },
  { id: "verifier", title: "Vérifier et déposer", parts: [] },
];

/** Id of the step where a part of the dossier is written. What is about the whole dossier is where the profile is chosen. */
export const stepOf = (pointer: string): string =>
  steps.find((step) => step.parts.some((part) => isWithin(pointer, part)))?.id ?? "projet";
