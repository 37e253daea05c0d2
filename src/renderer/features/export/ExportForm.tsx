import { useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { formatsFor, shapeOf, type ExportFormat } from '../../../core/exports/export-formats.ts';
import { withUsual, type GivenOptions } from '../../../core/exports/export-options.ts';
import type { ExportRequest } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { showProblem } from '../notices/toasts.ts';
import { showOverlay } from '../shell/shell-store.ts';
import { ExportOptions } from './ExportOptions.tsx';
import { sayWritten } from './save-made.ts';
import styles from './ExportForm.module.css';

type Scope = 'this' | 'all';

/** What is exported, to which format, and what may be chosen about it. */
export const ExportForm = (): React.JSX.Element => {
  const active = useUiStore(({ activeSourceId }) => activeSourceId);
  const count = useProjectStore(({ view }) => view?.sources.size ?? 0);
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [scope, setScope] = useState<Scope>(active === null ? 'all' : 'this');
  const [options, setOptions] = useState<GivenOptions>({});
  if (count === 0) return <p className={styles.nothing}>{text('exportUi.nothing')}</p>;

  const scopes: readonly Scope[] = active === null ? ['all'] : ['this', 'all'];
  const sourceIds = scope === 'this' && active !== null ? [active] : [];
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        showOverlay(null);
        void exportSources({ format, subject: { kind: 'sources', sourceIds, tagIds: [] }, options: withUsual(shapeOf(format).options, options) });
      }}
    >
      <Choices
        label={text('exportUi.format')}
        value={format}
        onChange={setFormat}
        options={formatsFor('sources').map((value) => ({ value, label: text(`exportUi.format.${value}`), hint: text(`exportUi.format.${value}Hint`) }))}
      />
      <Choices
        label={text('exportUi.scope')}
        value={scope}
        onChange={setScope}
        options={scopes.map((value) => ({ value, label: text(`exportUi.scope.${value}`, { count }) }))}
      />
      <ExportOptions shapes={shapeOf(format).options} chosen={options} onChoose={(name, value) => setOptions({ ...options, [name]: value })} />
      <Button type="submit" variant="solid">{text('exportUi.go')}</Button>
    </form>
  );
};

async function exportSources(request: ExportRequest): Promise<void> {
  const answer = await bridge().exportProject(request);
  if (!answer.ok) return showProblem(answer.error);
  if (!answer.value) return;
  sayWritten(answer.value.path);
}
