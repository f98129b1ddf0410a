import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { Upload, Uploads } from "./Uploads";

/** The uploads of the application of this page. */
export const UploadsContext = createContext<Uploads | null>(null);

/** The files on their way, and what can be done with them. */
export function useUploads(): { uploads: Upload[]; sender: Uploads } {
  const sender = useContext(UploadsContext);
  if (sender === null) throw new Error("Nothing can be attached here.");
  return { sender, uploads: useStore(sender.store, (state) => state.uploads) };
}
