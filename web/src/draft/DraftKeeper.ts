import type { Dossier } from "../api/types";
import { deviceStorage, type UnsentWork } from "./deviceStorage";
import { holdTab, isOpen } from "./tab";

/** Keeps what one draft has not sent yet on this device, and finds what a closed tab left there. */
export class DraftKeeper {
  readonly #application: string;
  readonly #tab: Promise<string>;
  #writes: Promise<boolean> = Promise.resolve(true);
  #newest: object | null = null;

  constructor(application: string) {
    this.#application = application;
    this.#tab = holdTab(application);
  }

  /** Keeps the dossier as it stands; null forgets it, for the server has it. Says whether the browser does keep it. */
  keep(work: { base: Dossier; dossier: Dossier; sent: Dossier | null } | null): Promise<boolean> {
    const asked = {};
    this.#newest = asked;
    // One after the other, so that an older state never overwrites a newer one; those in between are passed over.
    this.#writes = this.#writes.then(async (kept) => {
      if (this.#newest !== asked) return kept;
      try {
        const [storage, tab] = await Promise.all([deviceStorage(), this.#tab]);
        if (work === null) await storage.delete("unsent", [this.#application, tab]);
        else await storage.put("unsent", { ...work, application: this.#application, tab, keptAt: Date.now() });
        return true;
      } catch {
        return false;
      }
    });
    return this.#writes;
  }

  /** What this tab before a reload, or tabs closed since, wrote and never sent, the oldest first. */
  async left(): Promise<UnsentWork[]> {
    try {
      const [storage, tab] = await Promise.all([deviceStorage(), this.#tab]);
      const all = await storage.getAllFromIndex("unsent", "application", this.#application);
      const open = await Promise.all(all.map((work) => work.tab !== tab && isOpen(this.#application, work.tab)));
      return all.filter((_, index) => !open[index]).sort((a, b) => a.keptAt - b.keptAt);
    } catch {
      return [];
    }
  }

  /** Forgets what closed tabs left, once it is part of this tab's own work. */
  async forget(works: readonly UnsentWork[]): Promise<void> {
    const [storage, tab] = await Promise.all([deviceStorage(), this.#tab]);
    for (const work of works) if (work.tab !== tab) await storage.delete("unsent", [work.application, work.tab]);
  }
}
