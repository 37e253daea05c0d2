import { Link2Off } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { highlightOfEvidence, type Evidence, type WebPage } from '../../../core/model/evidence.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SavedField } from '../../ui/SavedField.tsx';
import { Select } from '../../ui/Select.tsx';
import { draggedAs } from '../../ui/record-drag.ts';
import { runShown } from '../notices/run-shown.ts';
import { goToHighlight } from '../shell/go-to-highlight.ts';
import { stanceOptions } from './stance.tsx';
import styles from './ClaimDetail.module.css';

/** What a page of the web is called: its title with its address, or the address alone. */
const webWords = ({ title, url }: WebPage): string => (title === '' ? url : `${title} · ${url}`);

/** A passage that says something about a claim: its words, where they stand, what they say about it and why. */
export const EvidenceItem = ({ evidence, readOnly }: { readonly evidence: Evidence; readonly readOnly: boolean }): React.JSX.Element => {
  const { id, at, quote, stance, why } = evidence;
  const highlight = highlightOfEvidence(evidence);
  const title = useProjectStore(({ view }) => (highlight ? view?.sources.get(highlight.sourceId)?.citation.title : undefined));
  const gone = useProjectStore(({ view }) => {
    if (!highlight) return false;
    const loaded = view?.loaded.get(highlight.sourceId);
    return title === undefined || (loaded !== undefined && !loaded.highlights.has(highlight.id));
  });
  return (
    <li className={styles.item} data-stance={stance}>
      {gone || !highlight
        ? quote !== '' && <blockquote className={styles.quote} dir="auto">{quote}</blockquote>
        : (
          <button
            type="button"
            className={styles.quote}
            dir="auto"
            {...draggedAs(quote, () => [{ kind: 'highlight', ...highlight }])}
            title={text('evidence.open', { title: title ?? '' })}
            onClick={() => void goToHighlight(highlight)}
          >
            {quote}
          </button>
        )}
      <p className={styles.where} dir="auto">{gone ? text('evidence.gone') : at.kind === 'web' ? webWords(at.page) : title}</p>
      {(!readOnly || why !== '') && (
        <SavedField
          className={styles.why}
          label={text('evidence.why')}
          hideLabel
          multiline
          placeholder={text('evidence.whyPlaceholder')}
          saved={why}
          readOnly={readOnly}
          onSave={(written) => void runShown({ name: 'evidence.update', input: { evidenceId: id, changes: { why: written } } })}
        />
      )}
      <div className={styles.actions}>
        <Select
          label={text('stance.label')}
          variant="quiet"
          value={stance}
          options={stanceOptions}
          disabled={readOnly}
          onChange={(next) => void runShown({ name: 'evidence.update', input: { evidenceId: id, changes: { stance: next } } })}
        />
        {!readOnly && (
          <IconButton
            size="small"
            label={text('evidence.detach')}
            icon={<Link2Off aria-hidden />}
            onClick={() => void runShown({ name: 'evidence.remove', input: { evidenceId: id } })}
          />
        )}
      </div>
    </li>
  );
};
