import type { AnchorHTMLAttributes } from "react";
import { Link } from "wouter";

/** A link as the design system makes them: within the site without loading the page anew, elsewhere as the browser does. */
export function SiteLink({ href = "", ...others }: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const within =
    href.startsWith("/") && !href.startsWith("/api/") && others.target === undefined && others.download === undefined;
  return within ? <Link href={href} {...others} /> : <a href={href} {...others} />;
}

declare module "@codegouvfr/react-dsfr/spa" {
  interface RegisterLink {
    Link: typeof SiteLink;
  }
}
