import { $isLinkNode, LinkNode } from '@lexical/link';
import {
  $getSelection, $insertNodes, $isNodeSelection, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_HIGH, defineExtension, KEY_DOWN_COMMAND, KEY_ENTER_COMMAND, PASTE_COMMAND, type LexicalEditor,
  type PasteCommandType,
} from 'lexical';
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { linkTarget } from '../../../core/formats/note/links.ts';
import { parseNote } from '../../../core/formats/note/note.ts';
import { goToTarget } from '../../features/links/go-to-target.ts';
import { $createRecordLinkNode, $isRecordLinkNode, RecordLinkNode, type RecordLink } from './RecordLinkNode.tsx';

/** Links to records: wherever a link with such an address comes from, it becomes one; Enter on it goes there. */
export const RecordLinkExtension = defineExtension({
  name: 'claimwright/record-link',
  nodes: () => [RecordLinkNode],
  register: (editor) => {
    const stops = [
      editor.registerNodeTransform(LinkNode, (node) => {
        if (linkTarget(node.getURL())) node.replace($createRecordLinkNode(node.getURL(), node.getTextContent()));
      }),
      editor.registerCommand(KEY_DOWN_COMMAND, ({ key }) => {
        if (/^[.,;:!?)]$/.test(key)) $takeSpaceBack();
        return false;
      }, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(PASTE_COMMAND, (event) => pasteLink(editor, event), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
        const target = $selectedTarget();
        if (!target) return false;
        event?.preventDefault();
        void goToTarget(target);
        return true;
      }, COMMAND_PRIORITY_HIGH),
    ];
    return () => { for (const stop of stops) stop(); };
  },
});

/** The space behind a link is for the next word: a sign that ends a sentence takes its place. */
function $takeSpaceBack(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return;
  const node = selection.anchor.getNode();
  if ($isTextNode(node) && selection.anchor.offset === 1 && node.getTextContent().startsWith(' ') && $isRecordLinkNode(node.getPreviousSibling())) node.select(0, 1);
}

function $selectedTarget(): ReturnType<typeof linkTarget> {
  const selection = $getSelection();
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return $isRecordLinkNode(node) && others.length === 0 ? linkTarget(node.getLink().address) : null;
}

/** A copied link alone on the clipboard becomes a link here; in a link of the web that cannot be. */
function pasteLink(editor: LexicalEditor, event: PasteCommandType): boolean {
  const pasted = 'clipboardData' in event ? event.clipboardData?.getData('text/plain').trim() ?? '' : '';
  const link = copiedLink(pasted);
  if (!link) return false;
  event.preventDefault();
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.anchor.getNode().getParents().some($isLinkNode)) return;
    $insertNodes([$createRecordLinkNode(link.address, link.label)]);
  });
  return true;
}

/** Returns the link that a text is, if it is nothing but one: an address of ours, or a Markdown link to one. */
export function copiedLink(pasted: string): RecordLink | null {
  if (linkTarget(pasted)) return { address: pasted, label: '' };
  if (!pasted.startsWith('[')) return null;
  const blocks = parseNote(pasted).children;
  const only: PhrasingContent | undefined = blocks.length === 1 && blocks[0]?.type === 'paragraph' && blocks[0].children.length === 1 ? blocks[0].children[0] : undefined;
  return only?.type === 'link' && linkTarget(only.url) ? { address: only.url, label: toString(only) } : null;
}
