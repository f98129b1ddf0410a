import { queries } from "../api/queries";

/** Header of an answer that was kept on this device, and does not come from the service now. */
export const keptHeader = "X-Kept";

/**
 * Has the browser keep the site's files (`public/sw.js`), so that it opens without connection. Once the page is there, so as not to
 * slow it; the file's name changes with each build, and brings the worker of that build.
 */
export function keepSiteOnDevice(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const build = new URL(import.meta.url).pathname.split("/").at(-1);
  // Refused by some private windows: the site then needs its connection to open.
  const register = () => navigator.serviceWorker.register(`/sw.js?${build}`).catch(() => {});
  // On a first visit, the page had read the call before the worker was there to keep it.
  if (navigator.serviceWorker.controller === null)
    navigator.serviceWorker.addEventListener("controllerchange", () => void queries.refetchQueries({ type: "active" }), {
      once: true,
    });
  if (document.readyState === "complete") void register();
  else window.addEventListener("load", () => void register());
}
