import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import type { CSSProperties } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { ReportFacts } from './use-report-facts.ts';
import { bringIntoView } from './far-blocks.ts';
import styles from './ReportOutline.module.css';

/** The headings of a report; each leads there. */
export const ReportOutline = ({ editor, facts: { outline } }: { readonly editor: LexicalEditor; readonly facts: ReportFacts }): React.JSX.Element => (
  <nav className={styles.outline} aria-label={text('report.outline')}>
    {outline.length === 0
      ? <p className={styles.none}>{text('report.outlineEmpty')}</p>
      : (
        <ul>
          {outline.map(({ key, level, words }) => (
            <li key={key} style={{ '--level': level - 1 } as CSSProperties}>
              <button type="button" className={styles.entry} dir="auto" onClick={() => goTo(editor, key)}>{words}</button>
            </li>
          ))}
        </ul>
      )}
  </nav>
);

/** Puts the cursor at a heading, and the heading at the top of the view. */
function goTo(editor: LexicalEditor, key: NodeKey): void {
  editor.update(() => {
    const node = $getNodeByKey(key);
    if ($isElementNode(node)) node.selectStart();
  });
  bringIntoView(editor.getElementByKey(key), 'start');
  editor.focus();
}
