import { routes } from "../site/routes";

const marker = "#cle=";

/** The link to come back to an application. The key stands after the #, which browsers send to no server. */
export const linkTo = (id: string, accessKey: string): string =>
  `${location.origin}${routes.application(id)}${marker}${accessKey}`;

/** The key in the address that the browser shows, if there is one. */
export const keyInAddress = (): string | undefined =>
  location.hash.startsWith(marker) ? decodeURIComponent(location.hash.slice(marker.length)) || undefined : undefined;

/**
 * The application and the key that a pasted link names, whatever was copied around it; undefined where it is not such a link, or
 * is cut.
 */
export function readLink(pasted: string): { id: string; accessKey: string } | undefined {
  const [, id, accessKey] = pasted.match(/\/candidatures\/([a-z0-9-]+)[^#\s]*#cle=([\w-]{20,100})(?![\w%-])/) ?? [];
  return id === undefined || accessKey === undefined ? undefined : { id, accessKey };
}

/** The campaign that an application's id begins with. */
export const campaignOf = (id: string): string => id.replace(/-0[0-9a-f]-[^-]*$/, "");
