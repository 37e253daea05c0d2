import { Check } from 'lucide-react';
import { text } from '../../../core/messages/messages.ts';
import { shorten } from '../../../core/commands/words.ts';
import { defaultHighlightColour } from '../../../core/model/colour.ts';
import { objectReplacement } from '../../../core/model/page-layout.ts';
import type { Source } from '../../../core/model/source.ts';
import type { FileAnnotation } from '../../../ipc/contract.ts';
import { revealPassage } from '../../state/ui-store.ts';
import { ColourDot } from '../../ui/Colour.tsx';
import { shortDate } from '../replace/short-date.ts';
import { isTaken } from './annotations-store.ts';
import styles from './annotations.module.css';

/** Letters of a quote that a checkbox is called by. */
const namedBy = 60;

interface AnnotationRowProps {
  readonly source: Source;
  readonly annotation: FileAnnotation;
  /** Null where there is nothing to choose. */
  readonly chosen: boolean | null;
  readonly onChoose: (on: boolean) => void;
}

/** One annotation: what kind, where and by whom, the words that it is about, and what it says. */
export const AnnotationRow = ({ source, annotation, chosen, onChoose }: AnnotationRowProps): React.JSX.Element => {
  const { kind, pageLabel, author, colour, contents, createdAt, modifiedAt, range } = annotation;
  const at = createdAt ?? modifiedAt;
  const kindName = text(`annotations.kind.${kind}`);
  const taken = isTaken(source, annotation);
  return (
    <li className={styles.row} data-muted={chosen === null || undefined}>
      {chosen === null
        ? <span className={styles.box}>{taken && <Check aria-hidden />}</span>
        : (
          <input
            type="checkbox" className={styles.box} checked={chosen} onChange={({ target }) => onChoose(target.checked)}
            aria-label={text('annotations.choose', { kind: kindName, page: pageLabel, quote: shorten(quoteOf(annotation), namedBy) })}
          />
        )}
      <div className={styles.about}>
        <p className={styles.facts} dir="auto">
          <ColourDot colour={colour ?? defaultHighlightColour} />
          <span className={styles.kind}>{kindName}</span>
          {[text('annotations.page', { page: pageLabel }), author, at === null ? '' : shortDate(at)].filter((part) => part !== '').map((part, index) => <span key={index} dir="auto">{part}</span>)}
          {taken && <span className={styles.mark}>{text('annotations.taken')}</span>}
        </p>
        {range === null
          ? <p className={styles.nothing}>{text('annotations.nothing')}</p>
          : (
            <button type="button" className={styles.quote} data-area={annotation.area || undefined} dir="auto" title={text('annotations.show')} onClick={() => revealPassage(source.id, range)}>
              {quoteOf(annotation)}
            </button>
          )}
        {contents !== '' && <p className={styles.contents} dir="auto">{contents}</p>}
      </div>
    </li>
  );
};

/** Returns the words that an annotation is about, or that it is about a part of a page. */
function quoteOf({ quote, area }: FileAnnotation): string {
  const words = quote.replaceAll(objectReplacement, '').trim();
  if (!area) return words === '' ? text('annotations.area') : words;
  return words === '' ? text('annotations.area') : text('annotations.areaNear', { quote: shorten(words, namedBy) });
}
