import "#theme";
import { startReactDsfr } from "@codegouvfr/react-dsfr/spa";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queries } from "./api/queries";
import { keepSiteOnDevice } from "./offline/serviceWorker";
import { Site } from "./site/Site";
import { SiteLink } from "./site/SiteLink";

// The design system would write the colour scheme as an inline style, which the site's security policy refuses: told to do so only with
// a nonce, and finding none, it leaves it to our style sheet.
Object.defineProperty(window, "ssrNonce", { get: () => undefined, set: () => {} });
startReactDsfr({ defaultColorScheme: "system", Link: SiteLink, nonce: "none" });

const root = document.getElementById("site");
if (root === null) throw new Error('index.html has no element of id "site".');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Site />
    </QueryClientProvider>
  </StrictMode>,
);
keepSiteOnDevice();
