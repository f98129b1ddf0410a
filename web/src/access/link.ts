import { routes } from "../site/routes";

const marker = "#cle=";

/** The link to come back to an application. The key stands after the #, which browsers send to no server. */
export const linkTo = (id: string, accessKey: string): string =>
  `${location.origin}${routes.application(id)}${marker}${accessKey}`;

/** The key in the address that the browser shows, if there is one. */
export const keyInAddress = (): string | undefined =>
  location.hash.startsWith(marker) ? decodeURIComponent(location.hash.slice(marker.length)) || undefined : undefined;
