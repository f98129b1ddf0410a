const lockOf = (application: string, tab: string) => `ami-brouillon ${application} ${tab}`;

/** Names this tab, as long as it is open and through a reload; a tab made by duplicating another gets a name of its own. */
export async function holdTab(application: string): Promise<string> {
  const kept = sessionStorage.getItem("ami.onglet");
  if (kept !== null && (await hold(lockOf(application, kept)))) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem("ami.onglet", made);
  await hold(lockOf(application, made));
  return made;
}

/** Whether a tab is still open on this application: what it has not sent is its own business. */
export async function isOpen(application: string, tab: string): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some((lock) => lock.name === lockOf(application, tab)) ?? false;
}

/** A page being reloaded gives its lock back within this time; another tab does not. */
const longestReload = 1_500;

/** Holds a lock as long as this page lives. False where another page holds it. */
const hold = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request(name, { signal: AbortSignal.timeout(longestReload) }, () => {
        resolve(true);
        return new Promise(() => {});
      })
      .catch(() => resolve(false));
  });
