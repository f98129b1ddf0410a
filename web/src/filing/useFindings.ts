import { createContext, useContext } from "react";
import type { CompletenessReport, Finding } from "../api/types";
import { isWithin } from "../draft/pointer";

/** What the rules say of the dossier as it stands; null until they have said it once. */
export const ReportContext = createContext<CompletenessReport | null>(null);

/** What the rules found at a place of the dossier, or, if asked, anywhere within it. */
export function useFindings(pointer: string, within = false): Finding[] {
  const report = useContext(ReportContext);
  return report?.findings.filter((finding) => (within ? isWithin(finding.pointer, pointer) : finding.pointer === pointer)) ?? [];
}
