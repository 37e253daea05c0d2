import './words.ts';
import { text } from '../../../core/messages/messages.ts';
import { formatsFor, shapeOf } from '../../../core/exports/export-formats.ts';
import type { ExportRequest } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { saveReport } from '../../state/reports.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { showProblem } from '../notices/toasts.ts';
import { showOverlay, useShellStore, type ExportAsked } from '../shell/shell-store.ts';
import { kindsIn, useExportChoice, type ExportRoom } from './export-choice.ts';
import { ExportOptions } from './ExportOptions.tsx';
import { ExportPreviewPane } from './ExportPreviewPane.tsx';
import { ExportScope } from './ExportScope.tsx';
import { sayWritten } from './save-made.ts';
import { useExportRoom } from './use-export-room.ts';
import styles from './ExportForm.module.css';

/** What is exported, to which format, what may be chosen about it, and what it will look like. */
export const ExportForm = (): React.JSX.Element => {
  const room = useExportRoom();
  const asked = useShellStore(({ exportAsked }) => exportAsked);
  if (kindsIn(room).length === 0) return <p className={styles.nothing}>{text('exportUi.nothing')}</p>;
  // Asked for something else while it is open, it begins anew.
  return <Form key={JSON.stringify(asked)} room={room} asked={asked} />;
};

const Form = ({ room, asked }: { readonly room: ExportRoom; readonly asked: ExportAsked | null }): React.JSX.Element => {
  const { choice, choose, chooseOption, request, keep } = useExportChoice(room, asked);
  const { kind, format } = choice;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!request) return;
        keep();
        showOverlay(null);
        void exportNow(request);
      }}
    >
      <div className={styles.body}>
        <div className={styles.choosing}>
          <Choices
            label={text('exportUi.kind')} look="row" value={kind} onChange={(next) => choose({ kind: next })}
            options={kindsIn(room).map((value) => ({ value, label: text(`exportUi.kind.${value}`) }))}
          />
          <ExportScope room={room} choice={choice} onChoose={choose} />
          <Choices
            label={text('exportUi.format')} value={format} onChange={(next) => choose({ format: next })}
            options={formatsFor(kind).map((value) => ({ value, label: text(`exportUi.format.${value}`), ...(value === format && { hint: text(`exportUi.format.${value}Hint`) }) }))}
          />
          <ExportOptions shapes={shapeOf(format).options} kind={kind} chosen={choice.options} onChoose={chooseOption} />
        </div>
        <ExportPreviewPane request={request} sourceCount={kind === 'sources' && request?.subject.kind === 'sources' ? request.subject.sourceIds.length || room.sourceIds.length : 1} />
      </div>
      <div className={styles.foot}>
        <Button type="submit" variant="solid" disabled={request === null}>{text('exportUi.go')}</Button>
      </div>
    </form>
  );
};

async function exportNow(request: ExportRequest): Promise<void> {
  // What is written and not saved yet goes along.
  if (request.subject.kind === 'report') await saveReport(request.subject.reportId);
  const answer = await bridge().exportProject(request);
  if (!answer.ok) return showProblem(answer.error);
  if (answer.value) sayWritten(answer.value.path, answer.value.remarks);
}
