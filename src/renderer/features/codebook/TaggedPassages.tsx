import { useEffect, useState } from 'react';
import { text, textOf, type Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { CallResponse } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { colourStyle } from '../../ui/Colour.tsx';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { useKeyWords } from '../actions/registry.ts';
import { goToHighlight } from '../shell/go-to-highlight.ts';
import styles from './TagDetail.module.css';

type Passages = CallResponse<'highlightsWithTag'>;

/** Every passage that has a tag, by source. A click leads to it. */
export const TaggedPassages = ({ tagId }: { readonly tagId: string }): React.JSX.Element => {
  const answer = usePassages(tagId);
  const keys = useKeyWords('highlight.tag');
  return (
    <DetailGroup title={text('tag.passages')}>
      {answer === null && <p className={styles.none} role="status">{text('tag.passagesLoading')}</p>}
      {answer?.ok === false && <p role="alert">{textOf(answer.error)}</p>}
      {answer?.ok === true && answer.value.length === 0 && <p className={styles.none}>{text('tag.passagesNone', { keys })}</p>}
      {answer?.ok === true && [...bySource(answer.value)].map(([sourceId, passages]) => (
        <SourcePassages key={sourceId} tagId={tagId} sourceId={sourceId} passages={passages} />
      ))}
    </DetailGroup>
  );
};

/** Asks main anew whenever the project changed: passages of sources that are not open here count too. */
function usePassages(tagId: string): Result<Passages, Message> | null {
  const sequence = useProjectStore(({ view }) => view?.sequence);
  const [answer, setAnswer] = useState<{ readonly tagId: string; readonly result: Result<Passages, Message> } | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge().highlightsWithTag({ tagId }).then((result) => {
      if (wanted) setAnswer({ tagId, result });
    });
    return () => { wanted = false; };
  }, [tagId, sequence]);
  return answer?.tagId === tagId ? answer.result : null;
}

function bySource(passages: Passages): ReadonlyMap<string, Passages> {
  const groups = new Map<string, Passages[number][]>();
  for (const passage of passages) {
    const { sourceId } = passage.ref;
    const group = groups.get(sourceId);
    if (group) group.push(passage);
    else groups.set(sourceId, [passage]);
  }
  return groups;
}

const SourcePassages = ({ tagId, sourceId, passages }: {
  readonly tagId: string;
  readonly sourceId: string;
  readonly passages: Passages;
}): React.JSX.Element => {
  const title = useProjectStore(({ view }) => view?.sources.get(sourceId)?.citation.title ?? '');
  const colour = useProjectStore(({ view }) => view?.tags.get(tagId)?.colour ?? 'grey');
  return (
    <div style={colourStyle(colour)}>
      <h4 className={styles.source} dir="auto">{title}</h4>
      <ul className={styles.passages}>
        {passages.map(({ ref, quote }) => (
          <li key={ref.id}>
            <button type="button" className={styles.passage} onClick={() => void goToHighlight(ref)}>
              <span className={styles.quote} dir="auto">{quote}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
