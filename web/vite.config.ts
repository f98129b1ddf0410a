import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";

/** What the site looks like: the State's design system, for services on .gouv.fr only, or a neutral theme for any other operator. */
const themes = ["state", "neutral"];

export default defineConfig(({ mode }) => {
  const theme = loadEnv(mode, import.meta.dirname).VITE_THEME || "state";
  if (!themes.includes(theme)) throw new Error(`VITE_THEME is "${theme}": one of ${themes.join(", ")} is expected.`);
  return {
    plugins: [react()],
    resolve: { alias: { "#theme": fileURLToPath(new URL(`./src/theme/${theme}/index.ts`, import.meta.url)) } },
    build: {
      // Files, never data in the style sheet: what a page does not show is not loaded.
      assetsInlineLimit: 0,
      // The list of the site's files, which the service worker keeps on the device.
      manifest: "files.json",
    },
    server: { proxy: { "/api": "http://localhost:7071" } },
  };
});
