import { eraseFromDevice } from "../draft/applicationCopy";

/** An application that this device can open. */
export interface KeptApplication {
  id: string;
  accessKey: string;
  reference: string;
  campaign: string;
  /** Name of the EPCI. */
  epci: string;
}

const storageKey = "ami.candidatures";

/** Where the browser keeps nothing, what this page has opened: an application is then open as long as its page is. */
let unkept: KeptApplication[] = [];

/** The applications that this device can open, the last opened first. */
export function keptApplications(): KeptApplication[] {
  if (unkept.length > 0) return unkept;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept : [];
  } catch {
    // Damaged, or refused by the browser: the link still opens the application.
    return [];
  }
}

/** Keeps an application on this device, or what is newly known of it. False where the browser keeps nothing. */
export function keepApplication(application: KeptApplication): boolean {
  return write([application, ...keptApplications().filter((kept) => kept.id !== application.id)]);
}

/** Takes an application off this device; on the server nothing changes. */
export function forgetApplication(id: string): void {
  void eraseFromDevice(id);
  write(keptApplications().filter((kept) => kept.id !== id));
}

/** The access key of an application, where this device has it. */
export const keyOf = (id: string): string | undefined => keptApplications().find((kept) => kept.id === id)?.accessKey;

function write(all: KeptApplication[]): boolean {
  try {
    localStorage.setItem(storageKey, JSON.stringify(all));
    unkept = [];
    return true;
  } catch {
    unkept = all;
    return false;
  }
}
