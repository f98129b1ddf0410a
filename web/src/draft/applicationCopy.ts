import type { Application } from "../api/types";
import { deviceStorage } from "./deviceStorage";

/** Keeps an application on this device as it was last read, so that it can be opened without connection. */
export async function keepCopy(application: Application): Promise<void> {
  try {
    await (await deviceStorage()).put("applications", application);
  } catch {
    // This browser keeps nothing: the application then needs a connection to open.
  }
}

/** The copy of an application that this device has; undefined where it has none. */
export async function copyOf(id: string): Promise<Application | undefined> {
  try {
    return await (await deviceStorage()).get("applications", id);
  } catch {
    return undefined;
  }
}

/** Takes all that this device has of an application off it: its copy, what was not sent, and the files on their way. */
export async function eraseFromDevice(id: string): Promise<void> {
  try {
    const storage = await deviceStorage();
    await storage.delete("applications", id);
    for (const key of await storage.getAllKeysFromIndex("unsent", "application", id)) await storage.delete("unsent", key);
    for (const key of await storage.getAllKeysFromIndex("files", "application", id)) await storage.delete("files", key);
  } catch {
    // It has nothing.
  }
}
