import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Application, Dossier } from "../api/types";

/** What one tab has written and the server has not confirmed yet. */
export interface UnsentWork {
  application: string;
  tab: string;
  /** The dossier that the server last confirmed to this tab. */
  base: Dossier;
  /** The dossier as it stands in this tab. */
  dossier: Dossier;
  /** What was on its way when it was kept: it may have arrived. */
  sent: Dossier | null;
  /** When it was kept, milliseconds since the epoch on this device's clock. */
  keptAt: number;
}

/** A file that the server has not confirmed yet. */
export interface UnsentFile {
  id: string;
  application: string;
  kind: string;
  fileName: string;
  file: Blob;
}

interface Contents extends DBSchema {
  unsent: { key: [string, string]; value: UnsentWork; indexes: { application: string } };
  files: { key: string; value: UnsentFile; indexes: { application: string } };
  /** Applications as last read, so that one can be opened without connection. */
  applications: { key: string; value: Application };
}

let opened: Promise<IDBPDatabase<Contents>> | undefined;

/** This device's own copy of what is not safe on the server yet. Fails where the browser keeps nothing (private windows of some). */
export const deviceStorage = (): Promise<IDBPDatabase<Contents>> => {
  opened ??= openDB<Contents>("ami", 1, {
    upgrade(database) {
      database.createObjectStore("unsent", { keyPath: ["application", "tab"] }).createIndex("application", "application");
      database.createObjectStore("files", { keyPath: "id" }).createIndex("application", "application");
      database.createObjectStore("applications", { keyPath: "id" });
    },
  });
  return opened;
};
