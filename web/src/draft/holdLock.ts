/** A page being reloaded gives its lock back within this time; another tab does not. */
const longestReload = 1_500;

/** Holds a lock as long as this page lives. False where another page holds it. */
export const holdLock = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    navigator.locks
      .request(name, { signal: AbortSignal.timeout(longestReload) }, () => {
        resolve(true);
        return new Promise(() => {});
      })
      .catch(() => resolve(false));
  });
