import { produce } from "immer";
import { createStore, type StoreApi } from "zustand/vanilla";
import { answerOf, api, withKey } from "../api/client";
import { mayPassLater, ProblemError } from "../api/failures";
import type { Application, Dossier, Problem } from "../api/types";
import { serverClock } from "../clock/serverClock";
import { keepCopy } from "./applicationCopy";
import { changesBetween } from "./changesBetween";
import { DraftKeeper } from "./DraftKeeper";
import type { DraftState, Sync } from "./DraftState";
import { type Conflict, merge } from "./merge";
import { type Json, putAt, valueAt } from "./pointer";
import { saysTheSame } from "./sameJson";

/** From the last keystroke to the save; a pause in typing, not each letter. */
const pauseBeforeSaving = 1_500;

/** Characters that a browser surely sends for a page being closed: 64 KiB, some characters taking up to three bytes. */
const mostKeptAlive = 21_000;

/** Between two looks at what others may have saved. */
const lookEvery = 20_000;

/** Problems that lie in the dossier sent: changed, it may be sent again. */
const refusals: Problem["code"][] = ["invalid-dossier", "invalid-body", "body-too-large"];

/** Between two tries when the server does not answer: doubled each time, up to the longest. */
const firstRetry = 2_000;
const longestRetry = 30_000;

/**
 * A dossier being written: on this page at once, on this device within the second, on the server after a pause in typing. What the
 * server has not confirmed stays on this device, through a lost connection, a closed window or a crash, and is sent when it can be.
 * What others save meanwhile is taken in; where both wrote the same field, a person chooses.
 */
export class Draft {
  readonly store: StoreApi<DraftState>;
  readonly #key: string;
  readonly #keeper: DraftKeeper;
  readonly #tabs: BroadcastChannel;
  readonly #stopped = new AbortController();
  /** Versions sent whose answer was lost: one found on the server is this page's own, and no one else's. */
  readonly #unanswered: Dossier[] = [];
  #base: Dossier;
  /** The saves, one after the other, and how many are not done. */
  #saves: Promise<void> = Promise.resolve();
  #savesToDo = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryIn = firstRetry;

  private constructor(application: Application, accessKey: string, keeper: DraftKeeper) {
    this.#key = accessKey;
    this.#keeper = keeper;
    this.#base = application.dossier;
    this.store = createStore<DraftState>(() => ({
      application,
      dossier: application.dossier,
      sync: application.editable ? { kind: "saved" } : { kind: "closed", problem: null },
      news: null,
      keptOnDevice: true,
      openElsewhere: false,
    }));
    this.#tabs = new BroadcastChannel(`ami-brouillon ${application.id}`);
  }

  /**
   * Opens a draft, with what this device still has to send of it.
   * @param isCopy Whether the application is this device's copy of it, the service not having answered.
   */
  static async open(application: Application, accessKey: string, isCopy = false): Promise<Draft> {
    const keeper = new DraftKeeper(application.id);
    const draft = new Draft(application, accessKey, keeper);
    if (isCopy) draft.#set({ kind: "away", since: serverClock.now() });
    await draft.#takeUpLeftWork();
    if (isCopy) draft.#schedule(firstRetry);
    draft.#watch();
    return draft;
  }

  /** Changes the dossier on this page; it is kept and saved by itself. */
  change(recipe: (dossier: Dossier) => void): void {
    const { dossier } = this.store.getState();
    const changed = produce(dossier, recipe);
    if (changed === dossier) return;
    this.store.setState({ dossier: changed });
    this.#keep();
    this.#schedule(pauseBeforeSaving);
  }

  /** Puts a value at a JSON pointer of the dossier. */
  put(pointer: string, value: Json): void {
    this.change((dossier) => putAt(dossier, pointer, value));
  }

  /** Saves now what is not saved yet. Afterwards `sync` says how it went. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#savesToDo += 1;
    this.#saves = this.#saves.then(() => this.#send()).finally(() => (this.#savesToDo -= 1));
    await this.#saves;
  }

  /** Settles a conflict: mine, theirs, or both one after the other (for a text). */
  settle(conflict: Conflict, choice: "mine" | "theirs" | "both"): void {
    const { sync } = this.store.getState();
    if (sync.kind !== "conflict") return;
    const conflicts = sync.conflicts.filter((other) => other.pointer !== conflict.pointer);
    const mine = valueAt(this.store.getState().dossier, conflict.pointer);
    const value = choice === "mine" ? mine : choice === "theirs" ? conflict.theirs : `${conflict.theirs}\n\n${mine}`;
    this.store.setState({ sync: conflicts.length > 0 ? { kind: "conflict", conflicts } : { kind: "waiting" } });
    this.change((dossier) => putAt(dossier, conflict.pointer, value));
    if (conflicts.length === 0) this.#schedule(0);
  }

  /** The person has read what others changed. */
  dismissNews(): void {
    this.store.setState({ news: null });
  }

  /** Reads the application again: its files, its status and what others saved. */
  async refresh(): Promise<void> {
    this.#takeIn(await this.#read());
  }

  /** Ends the watching; what is not sent stays on this device. */
  close(): void {
    clearTimeout(this.#timer);
    this.#stopped.abort();
    this.#tabs.close();
  }

  async #read(): Promise<Application> {
    const { id } = this.store.getState().application;
    const read = await answerOf(api.GET("/applications/{id}", { params: { path: { id } }, headers: withKey(this.#key) }));
    void keepCopy(read);
    return read;
  }

  /** Keeps on this device what is here and not on the server. */
  #keep(): void {
    const { dossier } = this.store.getState();
    const unsent = saysTheSame(dossier, this.#base) ? null : { base: this.#base, dossier, sent: this.#unanswered.at(-1) ?? null };
    void this.#keeper.keep(unsent).then((keptOnDevice) => {
      if (keptOnDevice !== this.store.getState().keptOnDevice) this.store.setState({ keptOnDevice });
    });
  }

  #schedule(delay: number): void {
    const { sync } = this.store.getState();
    if (sync.kind === "conflict" || sync.kind === "closed") return;
    if (sync.kind === "saved" || sync.kind === "refused") this.#set({ kind: "waiting" });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), delay);
  }

  #set(sync: Sync): void {
    this.store.setState({ sync });
  }

  async #send(): Promise<void> {
    const { dossier, sync, application } = this.store.getState();
    if (sync.kind === "conflict" || sync.kind === "closed") return;
    if (saysTheSame(dossier, this.#base)) {
      await this.#confirmUnchanged();
      return;
    }
    if (sync.kind !== "away") this.#set({ kind: "saving" });
    this.#unanswered.push(dossier);
    this.#keep();
    try {
      const { version, savedAt } = await answerOf(
        api.PUT("/applications/{id}/dossier", {
          params: { path: { id: application.id }, header: { "If-Match": `"${application.version}"` } },
          headers: withKey(this.#key),
          body: dossier,
          // A page being closed still sends what it can.
          keepalive: document.visibilityState === "hidden" && JSON.stringify(dossier).length < mostKeptAlive,
        }),
      );
      this.#confirm(dossier, { version, savedAt });
      this.#tabs.postMessage("saved");
    } catch (failure) {
      await this.#recover(failure);
    }
  }

  /** There is nothing to send; after a silence, whether the server still has the same is worth a question. */
  async #confirmUnchanged(): Promise<void> {
    try {
      if (this.store.getState().sync.kind === "away") this.#takeIn(await this.#read());
      const { sync } = this.store.getState();
      if (sync.kind !== "conflict" && sync.kind !== "closed") this.#set({ kind: "saved" });
      this.#retryIn = firstRetry;
      this.#keep();
    } catch (failure) {
      await this.#recover(failure);
    }
  }

  /** The server has this dossier. */
  #confirm(dossier: Dossier, saved: Pick<Application, "version" | "savedAt">): void {
    this.#base = dossier;
    this.#unanswered.length = 0;
    this.#retryIn = firstRetry;
    const { application, dossier: now } = this.store.getState();
    const more = !saysTheSame(now, dossier);
    this.store.setState({
      application: { ...application, ...saved, dossier, changed: application.submissions > 0 },
      sync: { kind: more ? "waiting" : "saved" },
    });
    void keepCopy(this.store.getState().application);
    this.#keep();
    if (more) this.#schedule(pauseBeforeSaving);
  }

  async #recover(failure: unknown): Promise<void> {
    if (mayPassLater(failure)) {
      const { sync } = this.store.getState();
      this.#set(sync.kind === "away" ? sync : { kind: "away", since: serverClock.now() });
      this.#schedule(this.#retryIn);
      this.#retryIn = Math.min(this.#retryIn * 2, longestRetry);
      return;
    }
    if (!(failure instanceof ProblemError)) throw failure;
    const { problem } = failure;
    if (problem.code === "version-conflict") {
      try {
        this.#takeIn(await this.#read());
      } catch (unread) {
        await this.#recover(unread);
      }
      return;
    }
    this.#unanswered.length = 0;
    this.#set({ kind: refusals.includes(problem.code) ? "refused" : "closed", problem });
  }

  /** Takes in the application as the server has it: what others wrote, put together with what is written here. */
  #takeIn(application: Application): void {
    const before = this.store.getState();
    // Read before a save that was confirmed since.
    if (application.version < before.application.version) return;
    if (application.version === before.application.version) {
      this.store.setState({ application: { ...application, dossier: this.#base } });
      this.#openOrClose(application.editable);
      return;
    }
    // An answer was lost: what the server has is this page's own.
    const own = this.#unanswered.find((sent) => saysTheSame(sent, application.dossier));
    const { dossier, conflicts } = merge(own ?? this.#base, before.dossier, application.dossier);
    // A choice that is still to be made does not go away because something else was saved.
    if (before.sync.kind === "conflict")
      conflicts.push(...before.sync.conflicts.filter(({ pointer }) => !conflicts.some((one) => one.pointer === pointer)));
    const pointers = own === undefined ? changesBetween(before.dossier, dossier) : [];
    this.#base = application.dossier;
    this.#unanswered.length = 0;
    this.store.setState({
      application,
      dossier,
      news: pointers.length > 0 ? { pointers, at: serverClock.now() } : before.news,
      sync: !application.editable
        ? { kind: "closed", problem: null }
        : conflicts.length > 0
          ? { kind: "conflict", conflicts }
          : { kind: "saved" },
    });
    this.#keep();
    if (!saysTheSame(dossier, application.dossier)) this.#schedule(0);
  }

  /** The service opens what was closed when it asks for more, and closes what was open when the time has come. */
  #openOrClose(editable: boolean): void {
    const { sync } = this.store.getState();
    if (!editable && sync.kind !== "closed") this.#set({ kind: "closed", problem: null });
    if (!editable || sync.kind !== "closed") return;
    this.#set({ kind: "waiting" });
    this.#schedule(0);
  }

  /** What this device still has to send goes into the dossier, put together with what the server has. */
  async #takeUpLeftWork(): Promise<void> {
    const works = await this.#keeper.left();
    if (works.length === 0) return;
    const { application } = this.store.getState();
    const conflicts: Conflict[] = [];
    let dossier = application.dossier;
    for (const work of works) {
      const base = work.sent !== null && saysTheSame(work.sent, application.dossier) ? work.sent : work.base;
      const merged = merge(base, work.dossier, dossier);
      conflicts.push(...merged.conflicts.filter(({ pointer }) => !conflicts.some((known) => known.pointer === pointer)));
      dossier = merged.dossier;
    }
    this.store.setState({ dossier });
    if (application.editable && conflicts.length > 0) this.#set({ kind: "conflict", conflicts });
    this.#keep();
    await this.#keeper.forget(works);
    if (!saysTheSame(dossier, application.dossier)) this.#schedule(0);
  }

  /** Looks at the connection, the other tabs, the hiding of the page, and now and then at what others saved. */
  #watch(): void {
    const { signal } = this.#stopped;
    const look = () => {
      if (document.visibilityState === "visible" && this.#savesToDo === 0) void this.refresh().catch(() => {});
    };
    window.addEventListener("online", () => this.#schedule(0), { signal });
    document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? void this.save() : look()), {
      signal,
    });
    window.addEventListener("pagehide", () => void this.save(), { signal });
    const every = setInterval(look, lookEvery);
    signal.addEventListener("abort", () => clearInterval(every));
    this.#tabs.addEventListener("message", ({ data }) => {
      if (data === "saved") look();
      else this.store.setState({ openElsewhere: data !== "left" });
      if (data === "opened") this.#tabs.postMessage("here");
    });
    this.#tabs.postMessage("opened");
    window.addEventListener("pagehide", () => this.#tabs.postMessage("left"), { signal });
  }
}
