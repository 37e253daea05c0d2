import { claimPageActions } from '../claim-page/actions.ts';
import { claimActions } from '../claims/actions.ts';
import { claimTableActions } from '../claim-table/actions.ts';
import { codebookActions } from '../codebook/actions.ts';
import { exportActions } from '../export/actions.ts';
import { libraryActions } from '../library/actions.ts';
import { noteActions } from '../notes/actions.ts';
import { pageActions } from '../pdf/actions.ts';
import { projectActions } from '../project/actions.ts';
import { cursorActions, rangeActions, readingActions } from '../reader/reading-actions.ts';
import { reportActions } from '../reports/actions.ts';
import { replaceActions } from '../replace/actions.ts';
import { searchActions } from '../search/actions.ts';
import { keyActions, settingsActions, themeActions } from '../settings/actions.ts';
import { halfActions, historyActions, tabActions, travelActions, windowActions } from '../shell/actions.ts';
import { overviewActions } from '../timeline/actions.ts';
import type { ActionGroup } from './action.ts';

/** What the app can do, by area, in the order in which palette, menus and settings list it. Each feature brings its own. */
export const everyAction: readonly ActionGroup[] = [
  readingActions,
  rangeActions,
  cursorActions,
  pageActions,
  claimActions,
  claimPageActions,
  searchActions,
  codebookActions,
  libraryActions,
  replaceActions,
  noteActions,
  overviewActions,
  claimTableActions,
  reportActions,
  exportActions,
  historyActions,
  travelActions,
  tabActions,
  halfActions,
  windowActions,
  themeActions,
  projectActions,
  settingsActions,
  keyActions,
];
