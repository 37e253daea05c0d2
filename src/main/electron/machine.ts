/** What the app knows of where it runs. */
export interface Machine {
  readonly version: string;
  /** As `process.platform`. */
  readonly platform: string;
  /** Folder of the built renderer. */
  readonly renderer: string;
  /** File of the built preload. */
  readonly preload: string;
  /** Folder of the dictionaries, with what reads them. */
  readonly dictionaries: string;
  /** Folder of the files shipped with the app. */
  readonly resources: string;
  /** The user's name at this machine, the first author's name. */
  readonly author: string;
  readonly now: () => string;
  readonly newId: () => string;
}
