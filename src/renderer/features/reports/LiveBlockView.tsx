import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { CircleAlert, History, TriangleAlert } from 'lucide-react';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { text } from '../../../core/messages/messages.ts';
import type { BlockContent, LiveContent } from '../../../core/model/report-block.ts';
import { withoutRepeating } from '../../../core/reports/set-report.ts';
import type { LiveBlock } from '../../../core/reports/live-block.ts';
import { $contentOf } from '../../editor/report/report-from-lexical.ts';
import { $isLiveBlock } from '../../editor/report/report-nodes.tsx';
import { lookAt } from '../../state/looked-at.ts';
import { Button } from '../../ui/Button.tsx';
import { useReportShown } from './report-context.ts';
import { SetBlocks } from './SetBlocks.tsx';
import { useBlockSelection } from './use-block-selection.ts';
import { useLiveBlock } from './use-live-block.ts';
import { useNear } from './use-near.ts';
import styles from './LiveBlockView.module.css';

interface LiveBlockProps {
  readonly nodeKey: NodeKey;
  readonly content: LiveContent;
}

/** A live block within the text. Far from the view it is only its own words, as high as it was last: a report may have thousands. */
export const LiveBlockView = ({ nodeKey, content }: LiveBlockProps): React.JSX.Element => {
  const frame = useRef<HTMLDivElement>(null);
  const { near, height } = useNear(frame);
  return (
    <div ref={frame} className={styles.live} data-kind={content.kind} contentEditable={false} role="group" aria-label={text(`report.block.${content.kind}`)}>
      {near
        ? <Live frame={frame} nodeKey={nodeKey} content={content} />
        : <div style={{ minBlockSize: height }} className={styles.far}>{'seen' in content ? content.seen.words : text(`report.block.${content.kind}`)}</div>}
    </div>
  );
};

const Live = ({ frame, nodeKey, content }: LiveBlockProps & { readonly frame: RefObject<HTMLElement | null> }): React.JSX.Element => {
  const [editor] = useLexicalComposerContext();
  const live = useLiveBlock(content);
  const above = content.kind === 'claim' ? editor.read(() => $contentAbove(nodeKey)) : undefined;
  const blocks = useMemo(() => live.blocks.map((block) => withoutRepeating(block, above)), [live.blocks, above]);
  useSelecting(frame, nodeKey, content);
  return (
    <>
      <SetBlocks blocks={blocks} />
      <StateLine nodeKey={nodeKey} content={content} live={live} />
    </>
  );
};

/** Lets a click select the block, and tells the inspector what it shows while it is selected. */
function useSelecting(frame: RefObject<HTMLElement | null>, nodeKey: NodeKey, content: LiveContent): void {
  const selected = useBlockSelection(frame, nodeKey);
  useEffect(() => {
    if (!selected) return;
    if (content.kind === 'passage') lookAt('report', { kind: 'highlight', ...content.passage });
    else if ('claimId' in content) lookAt('report', { kind: 'claim', id: content.claimId });
  }, [selected, content]);
}

/** Returns what stands right above a block. */
function $contentAbove(nodeKey: NodeKey): BlockContent | undefined {
  const above = $getNodeByKey(nodeKey)?.getPreviousSibling();
  return (above && $contentOf(above)) ?? undefined;
}

/** Says that what the block shows has changed or gone since it was looked at last, what it was, and offers old and new. */
const StateLine = ({ nodeKey, content, live: { state, now } }: LiveBlockProps & { readonly live: LiveBlock }): React.JSX.Element | null => {
  const [editor] = useLexicalComposerContext();
  const { readOnly } = useReportShown();
  if (state === 'same' || state === 'asking') return null;
  const old = 'seen' in content ? [content.seen.words, content.seen.verdict].filter((words) => words !== '').join(' — ') : '';
  const set = (changed: (content: Extract<LiveContent, { readonly seen: unknown }>) => LiveContent): void => editor.update(() => {
    const node = $getNodeByKey(nodeKey);
    if (!$isLiveBlock(node)) return;
    const present = node.getLive();
    if ('seen' in present) node.setLive(changed(present));
  });
  const Icon = state === 'changed' || state === 'kept' ? History : state === 'gone' ? CircleAlert : TriangleAlert;
  return (
    <div className={styles.state} data-state={state} role="status">
      <p className={styles.words}>
        <Icon aria-hidden />
        <span>{text(`report.state.${state}`)}{state === 'changed' && <> {text('report.state.was')} <del dir="auto">{old}</del></>}{state === 'kept' && now && <> {text('report.state.is')} <q dir="auto">{[now.words, now.verdict].filter((words) => words !== '').join(' — ')}</q></>}</span>
      </p>
      {!readOnly && now && (state === 'changed' || state === 'kept') && (
        <span className={styles.choices}>
          {state === 'changed' && <Button size="small" onClick={() => set((present) => ({ ...present, keepsOld: true }))}>{text('report.keepOld')}</Button>}
          <Button size="small" onClick={() => set((present) => ({ ...present, keepsOld: false, seen: { ...now, at: new Date().toISOString() } }))}>{text('report.takeNew')}</Button>
        </span>
      )}
    </div>
  );
};
