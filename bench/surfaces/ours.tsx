import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { insert } from '../../src/core/commands/operations.ts';
import type { Highlight } from '../../src/core/model/highlight.ts';
import { InspectorPane } from '../../src/renderer/features/inspector/InspectorPane.tsx';
import { Reader } from '../../src/renderer/features/reader/Reader.tsx';
import { takeChange, useProjectStore } from '../../src/renderer/state/project-store.ts';
import { viewOf, withSource, type ProjectView } from '../../src/renderer/state/project-view.ts';
import { showSource } from '../../src/renderer/state/ui-store.ts';
import { newProject } from '../../src/core/model/project.ts';
import type { Surface } from './surface.ts';

const at = '2026-01-01T00:00:00.000Z';

const emptyView = (textLength: number): ProjectView => viewOf({
  folder: '', sequence: 0, readOnly: false, project: newProject('bench', 'Bench', at),
  sources: [{
    id: 'bench', citation: { type: 'article', title: 'Bench' }, version: 1, formerVersions: [], textLength, note: null, importedAt: at, modifiedAt: at,
    file: { name: 'bench.txt', mediaType: 'text/plain', encoding: 'utf-8', size: 1, sha256: '0'.repeat(64) },
  }],
  tags: [], claims: [], evidence: [], reports: [], counts: { bySource: {}, byTag: {}, byTagSet: {}, waiting: {} }, history: { undo: null, redo: null }, notices: [],
});

/** The app's own reader with its cards beside it, fed with changes as the app is. */
export function ourSurface(): Surface {
  let sequence = 0;
  const change = (highlights: readonly Highlight[]): void => {
    const { view } = useProjectStore.getState();
    const operations = highlights.map((highlight) => insert('highlights', highlight));
    flushSync(() => takeChange({ sequence: ++sequence, operations, history: view!.history }));
  };
  return {
    open: async (document, root) => {
      const view = withSource(emptyView(document.text.length), 'bench', { sequence: 0, version: 1, document, highlights: [] });
      useProjectStore.setState({ status: 'open', view, confirmed: view });
      showSource('bench');
      flushSync(() => createRoot(root).render(
        <div className="ours">
          <Reader sourceId="bench" />
          <InspectorPane />
        </div>,
      ));
      return root.querySelector('[role="document"]')!.closest('section')!.firstElementChild as HTMLElement;
    },
    paint: async (highlights) => change(highlights),
    add: async (highlight) => change([highlight]),
  };
}
