import { holdLock } from "./holdLock";

const lockOf = (application: string, tab: string) => `ami-brouillon ${application} ${tab}`;

/** Names this tab, as long as it is open and through a reload; a tab made by duplicating another gets a name of its own. */
export async function holdTab(application: string): Promise<string> {
  const kept = sessionStorage.getItem("ami.onglet");
  if (kept !== null && (await holdLock(lockOf(application, kept)))) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem("ami.onglet", made);
  await holdLock(lockOf(application, made));
  return made;
}

/** Whether a tab is still open on this application: what it has not sent is its own business. */
export async function isOpen(application: string, tab: string): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some((lock) => lock.name === lockOf(application, tab)) ?? false;
}
