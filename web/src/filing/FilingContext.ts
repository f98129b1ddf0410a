import { createContext, useContext } from "react";
import type { Campaign, EpciDetail } from "../api/types";

/** The call that the application answers, and the EPCI that applies. */
export interface Filing {
  campaign: Campaign;
  /** The EPCI with its communes; null while it is being read. */
  epci: EpciDetail | null;
  /** What opens the application. */
  accessKey: string;
}

export const FilingContext = createContext<Filing | null>(null);

/** The call and the EPCI of this application. */
export function useFiling(): Filing {
  const filing = useContext(FilingContext);
  if (filing === null) throw new Error("No application is being filed here.");
  return filing;
}
