import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { text } from '../../../core/messages/messages.ts';
import styles from './LiveBlockView.module.css';

/** The end of a page, as a line with its name. */
export const PageBreakView = ({ nodeKey }: { readonly nodeKey: NodeKey }): React.JSX.Element => {
  const [selected, setSelected] = useLexicalNodeSelection(nodeKey);
  return <div className={styles.pageBreak} data-selected={selected || undefined} contentEditable={false} onClick={() => setSelected(true)}><span>{text('report.block.pageBreak')}</span></div>;
};
