import { createStore, type StoreApi } from "zustand/vanilla";
import { isProblemOf, mayPassLater, ProblemError } from "../api/failures";
import type { Attachment } from "../api/types";
import { deviceStorage, type UnsentFile } from "../draft/deviceStorage";
import { holdLock } from "../draft/holdLock";
import { sendFile } from "./sendFile";

/** A file on its way. */
export interface Upload extends UnsentFile {
  /** Share sent, from 0 to 1. */
  progress: number;
  /** `away`: the service does not answer, it is sent again by itself. `refused`: `reason` says why. */
  state: "waiting" | "sending" | "away" | "refused";
  reason: string;
}

/** Makes a file one tab's own. */
const lockOf = (id: string): string => `ami-fichier ${id}`;

/** Between two tries when the service does not answer. */
const retryAfter = 3_000;

/**
 * The files of an application on their way to the service, one after the other. They are kept on this device until it has confirmed
 * them: a file cut by a lost connection or a closed window is sent again. Sent twice, it is one file: the second takes the first's place.
 */
export class Uploads {
  readonly store: StoreApi<{ uploads: Upload[] }> = createStore(() => ({ uploads: [] }));
  readonly #application: string;
  readonly #key: string;
  readonly #onReceived: (attachment: Attachment) => void;
  readonly #stopped = new AbortController();
  readonly #cancels = new Map<string, AbortController>();
  #running = false;

  constructor(application: string, accessKey: string, onReceived: (attachment: Attachment) => void) {
    this.#application = application;
    this.#key = accessKey;
    this.#onReceived = onReceived;
    window.addEventListener("online", () => this.#resume(), { signal: this.#stopped.signal });
    void this.#takeUpLeftFiles();
  }

  /** Sends a file of this kind. */
  async add(kind: string, file: File): Promise<void> {
    const unsent: UnsentFile = { id: crypto.randomUUID(), application: this.#application, kind, fileName: file.name, file };
    this.#append(unsent);
    await holdLock(lockOf(unsent.id));
    try {
      await (await deviceStorage()).put("files", unsent);
    } catch {
      // This browser keeps nothing: the file is sent from this page, as long as it is open.
    }
    void this.#run();
  }

  /** Sends again what was refused, or waits. */
  retry(id: string): void {
    this.#change(id, { state: "waiting", progress: 0, reason: "" });
    void this.#run();
  }

  /** Gives up a file. */
  async cancel(id: string): Promise<void> {
    this.#cancels.get(id)?.abort(new Error("Given up."));
    await this.#drop(id);
  }

  /** Stops sending; what is not confirmed stays on this device. */
  close(): void {
    this.#stopped.abort(new Error("The page is closed."));
    for (const cancel of this.#cancels.values()) cancel.abort(new Error("The page is closed."));
  }

  #append(unsent: UnsentFile): void {
    this.store.setState(({ uploads }) => ({ uploads: [...uploads, { ...unsent, progress: 0, state: "waiting", reason: "" }] }));
  }

  #change(id: string, change: Partial<Upload>): void {
    this.store.setState(({ uploads }) => ({ uploads: uploads.map((one) => (one.id === id ? { ...one, ...change } : one)) }));
  }

  async #drop(id: string): Promise<void> {
    this.store.setState(({ uploads }) => ({ uploads: uploads.filter((one) => one.id !== id) }));
    try {
      await (await deviceStorage()).delete("files", id);
    } catch {
      // It was never kept.
    }
  }

  #resume(): void {
    for (const { id, state } of this.store.getState().uploads) if (state === "away") this.#change(id, { state: "waiting" });
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running || this.#stopped.signal.aborted) return;
    this.#running = true;
    try {
      for (;;) {
        const next = this.store.getState().uploads.find(({ state }) => state === "waiting");
        if (next === undefined) return;
        await this.#send(next);
      }
    } finally {
      this.#running = false;
    }
  }

  async #send({ id, kind, fileName, file }: Upload): Promise<void> {
    const cancel = new AbortController();
    this.#cancels.set(id, cancel);
    this.#change(id, { state: "sending", progress: 0 });
    try {
      const received = await sendFile({
        application: this.#application,
        accessKey: this.#key,
        kind,
        fileName,
        file,
        onProgress: (progress) => this.#change(id, { progress }),
        signal: cancel.signal,
      });
      this.#onReceived(received);
      await this.#drop(id);
    } catch (failure) {
      if (cancel.signal.aborted) return;
      // An upload that the service saw cut before its end may pass, too.
      if (mayPassLater(failure) || isProblemOf(failure, "unreadable-request")) {
        this.#change(id, { state: "away", progress: 0 });
        setTimeout(() => this.#resume(), retryAfter);
        return;
      }
      if (!(failure instanceof ProblemError)) throw failure;
      this.#change(id, { state: "refused", reason: failure.problem.detail });
    } finally {
      this.#cancels.delete(id);
    }
  }

  /** Files that a closed window left; those of another open tab are its own. */
  async #takeUpLeftFiles(): Promise<void> {
    try {
      const files = await (await deviceStorage()).getAllFromIndex("files", "application", this.#application);
      for (const file of files) if (await holdLock(lockOf(file.id))) this.#append(file);
    } catch {
      // This browser keeps nothing.
    }
    void this.#run();
  }
}
