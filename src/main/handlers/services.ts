import type { Paper } from '../../core/exports/paper.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { EventName } from '../../ipc/channels.ts';
import type { AppMenu } from '../../ipc/app-menu.ts';
import type { EventPayload } from '../../ipc/contract.ts';
import type { PaintSvg, PrintHtml } from '../export/print.ts';
import type { AnnotationReader } from '../import/pdf/read-annotations.ts';
import type { SourceReader } from '../import/read-source.ts';
import type { ProjectSearch } from '../search/project-search.ts';
import type { TextWork } from '../replace/text-work.ts';
import type { ReadLongDocument } from '../storage/document-file.ts';
import type { LoadLarge } from '../storage/load.ts';
import type { UpgradeOlder } from '../storage/upgrade.ts';
import type { ProjectMemories } from '../memory.ts';
import type { FieldCommand } from '../../ipc/contract.ts';
import type { Spelling } from '../spelling/spelling.ts';
import type { ProjectWords } from '../words/project-words.ts';
import type { UserProfile } from '../settings.ts';

/** The questions that the app asks through the system's dialogs. Null means that the user cancelled. */
export interface Dialogs {
  /** Answers absolute paths of the files to import. */
  readonly chooseSources: (extensions: readonly string[]) => Promise<readonly string[] | null>;
  /** Answers the absolute path of the newer version of the source with that title. */
  readonly chooseReplacement: (title: string, extensions: readonly string[]) => Promise<string | null>;
  readonly chooseProject: () => Promise<string | null>;
  readonly chooseNewProject: (suggested: string) => Promise<string | null>;
  /** Answers where to write a file with that ending, or, where it is null, the folder to write to. */
  readonly chooseExport: (suggested: string, extension: string | null) => Promise<string | null>;
  /** Answers the absolute path of a file of tags. */
  readonly chooseCodebook: (extensions: readonly string[]) => Promise<string | null>;
  /** Answers the absolute path of a table of texts, or of a library of references. */
  readonly chooseTable: (extensions: readonly string[]) => Promise<string | null>;
  readonly chooseLibrary: (extensions: readonly string[]) => Promise<string | null>;
  /** Answers the absolute path of a picture. */
  readonly choosePicture: (extensions: readonly string[]) => Promise<string | null>;
  /** Answers the absolute path of a file of settings. */
  readonly chooseSettings: () => Promise<string | null>;
  readonly showInFolder: (path: string) => void;
}

/** What the handlers need from the machine, so that they can be tested without a window. */
export interface Services {
  readonly version: string;
  readonly platform: string;
  readonly profile: UserProfile;
  readonly memories: ProjectMemories;
  readonly dialogs: Dialogs;
  readonly broadcast: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  readonly print: PrintHtml;
  /** How drawn pictures become pixels; where nothing is said, exports leave them to their words. */
  readonly paint?: PaintSvg;
  /** The paper that is usual where the user lives; where nothing is said, A4. */
  readonly usualPaper?: () => Promise<Paper>;
  readonly readSource: SourceReader;
  readonly readAnnotations: AnnotationReader;
  /** How long texts of projects are read; here, where nothing is said. */
  readonly readLong?: ReadLongDocument;
  /** How large projects are read; here, where nothing is said. */
  readonly loadLarge?: LoadLarge;
  /** How projects of an older format are upgraded; here, where nothing is said. */
  readonly upgrade?: UpgradeOlder;
  readonly search: ProjectSearch;
  readonly texts: TextWork;
  readonly spelling: Spelling;
  readonly words: ProjectWords;
  /** The system's languages as BCP 47 tags, the preferred one first. */
  readonly systemLanguages: () => readonly string[];
  /** Edits the field with the focus. */
  readonly editField: (command: FieldCommand) => void;
  readonly applyTheme: (settings: Settings) => void;
  readonly setMenu: (menu: AppMenu) => void;
  /** Folder that new projects are suggested in: the user's documents. */
  readonly documents: string;
  /** Folder of the files shipped with the app. */
  readonly resources: string;
  readonly now: () => string;
  readonly newId: () => string;
}
