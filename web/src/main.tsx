import "#theme";
import { startReactDsfr } from "@codegouvfr/react-dsfr/spa";
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queries } from "./api/queries";
import { Site } from "./site/Site";
import { SiteLink } from "./site/SiteLink";

startReactDsfr({ defaultColorScheme: "system", Link: SiteLink });

const root = document.getElementById("site");
if (root === null) throw new Error('index.html has no element of id "site".');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Site />
    </QueryClientProvider>
  </StrictMode>,
);
