import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";

/** What the site looks like: the State's design system, for services on .gouv.fr only, or a neutral theme for any other operator. */
const themes = ["state", "neutral"];

/** Takes the typefaces out of a style sheet. */
const withoutFonts = { postcssPlugin: "without-fonts", AtRule: { "font-face": (rule: { remove(): void }) => rule.remove() } };

export default defineConfig(({ mode }) => {
  const theme = loadEnv(mode, import.meta.dirname).VITE_THEME || "state";
  if (!themes.includes(theme)) throw new Error(`VITE_THEME is "${theme}": one of ${themes.join(", ")} is expected.`);
  return {
    plugins: [react()],
    resolve: { alias: { "#theme": fileURLToPath(new URL(`./src/theme/${theme}/index.ts`, import.meta.url)) } },
    // The State's typefaces are not for others to hand out.
    ...(theme === "neutral" && { css: { postcss: { plugins: [withoutFonts] } } }),
    build: {
      // Files, never data in the style sheet: what a page does not show is not loaded.
      assetsInlineLimit: 0,
      // The list of the site's files, which the service worker keeps on the device.
      manifest: "files.json",
    },
    server: { proxy: { "/api": "http://localhost:7071" } },
  };
});
