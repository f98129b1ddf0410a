interface ImportMetaEnv {
  /** Address of the API without a slash at its end; empty where the site and the API are at the same address. */
  readonly VITE_API_BASE_URL?: string;
  /** `state` or `neutral`; see `vite.config.ts`. */
  readonly VITE_THEME?: string;
  /** Name that the neutral theme shows. */
  readonly VITE_OPERATOR?: string;
  /** Who keeps the site, with its address, for the legal notice: the law asks for it. */
  readonly VITE_HOSTING?: string;
}
