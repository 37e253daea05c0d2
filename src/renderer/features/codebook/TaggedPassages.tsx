import { useVirtualizer } from '@tanstack/react-virtual';
import { Star } from 'lucide-react';
import { useMemo, useRef, useState, type CSSProperties } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import type { HighlightRef } from '../../../core/model/highlight.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { colourStyle } from '../../ui/Colour.tsx';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { runShown } from '../notices/run-shown.ts';
import { goToHighlight } from '../shell/go-to-highlight.ts';
import { RecodeBar } from './RecodeBar.tsx';
import { refKey } from './split-store.ts';
import { useReadOnly } from './use-codebook.ts';
import { usePassages, type Passage } from './use-passages.ts';
import styles from './TagDetail.module.css';

type Row = { readonly kind: 'source'; readonly sourceId: string } | { readonly kind: 'passage'; readonly passage: Passage };

const setExample = (tagId: string, highlight: HighlightRef, example: boolean): Promise<unknown> =>
  runShown({ name: 'tag.setExample', input: { tagId, highlight, example } });

/** A tag's examples and every passage that has it, by source. A click leads to a passage; several can be selected and recoded. */
export const TaggedPassages = ({ tag }: { readonly tag: Tag }): React.JSX.Element => {
  const answer = usePassages(tag.id);
  const passages = answer?.ok === true ? answer.value : [];
  const byKey = new Map(passages.map((passage) => [refKey(passage.ref), passage]));
  const examples = tag.examples.map((ref) => byKey.get(refKey(ref))).filter((passage) => passage !== undefined);
  return (
    <div className={styles.groups} style={colourStyle(tag.colour)}>
      <DetailGroup title={text('tag.examples')}>
        {examples.length === 0
          ? <p className={styles.none}>{text('tag.examplesNone')}</p>
          : <ul className={styles.passages}>{examples.map((passage) => <li key={refKey(passage.ref)} className={styles.entry}><PassageButton passage={passage} /><ExampleButton tag={tag} passage={passage} /></li>)}</ul>}
      </DetailGroup>
      <DetailGroup title={text('tag.passages')}>
        {answer === null && <p className={styles.none} role="status">{text('tag.passagesLoading')}</p>}
        {answer?.ok === false && <p role="alert">{textOf(answer.error)}</p>}
        {answer?.ok === true && passages.length === 0 && <p className={styles.none}>{text('tag.passagesNone')}</p>}
        {passages.length > 0 && <PassageList key={tag.id} tag={tag} passages={passages} />}
      </DetailGroup>
    </div>
  );
};

const PassageButton = ({ passage: { ref, quote } }: { readonly passage: Passage }): React.JSX.Element => (
  <button type="button" className={styles.passage} onClick={() => void goToHighlight(ref)}>
    <span className={styles.quote} dir="auto">{quote}</span>
  </button>
);

const ExampleButton = ({ tag, passage }: { readonly tag: Tag; readonly passage: Passage }): React.JSX.Element | null => {
  const example = tag.examples.some((ref) => refKey(ref) === refKey(passage.ref));
  if (useReadOnly()) return null;
  return (
    <IconButton
      size="small"
      className={styles.star}
      label={text(example ? 'tag.exampleOff' : 'tag.exampleOn')}
      pressed={example}
      tooltipSide="left"
      icon={<Star aria-hidden />}
      onClick={() => void setExample(tag.id, passage.ref, !example)}
    />
  );
};

const PassageList = ({ tag, passages }: { readonly tag: Tag; readonly passages: readonly Passage[] }): React.JSX.Element => {
  const readOnly = useReadOnly();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(passages), [passages]);
  const keys = useMemo(() => passages.map(({ ref }) => refKey(ref)), [passages]);
  const chosen = passages.filter(({ ref }) => selected.has(refKey(ref)));
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]!.kind === 'source' ? 30 : 62),
    getItemKey: (index) => (rows[index]!.kind === 'source' ? `source ${index}` : refKey((rows[index] as Extract<Row, { kind: 'passage' }>).passage.ref)),
    overscan: 8,
  });
  const toggle = (key: string, range: boolean): void => {
    const [from, to] = [keys.indexOf(anchor.current ?? key), keys.indexOf(key)];
    const touched = range && from >= 0 ? keys.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
    const on = !selected.has(key);
    setSelected(new Set(on ? [...selected, ...touched] : [...selected].filter((one) => !touched.includes(one))));
    anchor.current = key;
  };
  return (
    <>
      {!readOnly && (
        <RecodeBar
          tag={tag}
          chosen={chosen.map(({ ref }) => ref)}
          total={passages.length}
          onAll={() => setSelected(new Set(keys))}
          onNone={() => setSelected(new Set())}
        />
      )}
      <div ref={scroller} className={styles.scroller}>
        <ul className={styles.whole} style={{ blockSize: virtual.getTotalSize() }} aria-label={text('tag.passages')}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index]!;
            const common = { 'data-index': index, ref: virtual.measureElement, style: { transform: `translateY(${start}px)` } as CSSProperties };
            if (row.kind === 'source') return <li key={key} {...common} className={styles.heading}><SourceTitle sourceId={row.sourceId} /></li>;
            const { passage } = row;
            const passageKey = refKey(passage.ref);
            return (
              <li key={key} {...common} className={styles.entry}>
                {!readOnly && (
                  <input
                    type="checkbox"
                    aria-label={text('tag.selectPassage', { quote: passage.quote.slice(0, 80) })}
                    checked={selected.has(passageKey)}
                    onChange={() => undefined}
                    onClick={(event) => toggle(passageKey, event.shiftKey)}
                  />
                )}
                <PassageButton passage={passage} />
                <ExampleButton tag={tag} passage={passage} />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
};

function rowsOf(passages: readonly Passage[]): readonly Row[] {
  const rows: Row[] = [];
  let sourceId: string | null = null;
  for (const passage of passages) {
    if (passage.ref.sourceId !== sourceId) {
      sourceId = passage.ref.sourceId;
      rows.push({ kind: 'source', sourceId });
    }
    rows.push({ kind: 'passage', passage });
  }
  return rows;
}

const SourceTitle = ({ sourceId }: { readonly sourceId: string }): React.JSX.Element => {
  const title = useProjectStore(({ view }) => view?.sources.get(sourceId)?.citation.title ?? '');
  return <h4 className={styles.source} dir="auto" title={title}>{title}</h4>;
};
