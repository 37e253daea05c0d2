import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { countPassing } from '../../editor/document/outline.ts';
import { placeBlock, placeContents, type BlockPlace } from '../../editor/report/edit-report.ts';
import { recordDragType } from '../../ui/record-drag.ts';
import { takeDrag } from '../../ui/taken-drags.ts';
import { blocksOfRecords, droppedRecords } from './dropped-records.ts';
import { shownBlocks } from './far-blocks.ts';
import { insertPictures } from './insert-pictures.ts';

/** The kind of what is dragged, by which a block is told from all else that may be dropped on a report. */
export const blockDragType = 'application/x-claimwright-report-block';

/** Returns the child of the root in which an element stands. */
export function topElement(root: HTMLElement, target: EventTarget | null): HTMLElement | null {
  let element = target instanceof HTMLElement ? target : null;
  while (element && element.parentElement !== root) element = element.parentElement;
  return element;
}

/** Returns the key of the top node that is drawn as this element; null where there is none. */
export function keyOfElement(editor: LexicalEditor, root: HTMLElement, element: HTMLElement): NodeKey | null {
  const index = Array.prototype.indexOf.call(root.children, element) as number;
  return editor.read(() => $getRoot().getChildrenKeys()[index] ?? null);
}

/** Takes what is dropped between the blocks of a report: its own blocks, records of the project, and pictures. Returns how many pixels below its top it would land; null while nothing is dragged there. */
export function useBlockDrops(editor: LexicalEditor): number | null {
  const [line, setLine] = useState<number | null>(null);
  useEffect(() => editor.registerRootListener((root) => {
    if (!root) return undefined;
    const area = root.parentElement!;
    const over = (event: DragEvent): void => {
      if (!isForReport(event)) return;
      takeDrag(event);
      event.dataTransfer!.dropEffect = event.dataTransfer!.types.includes(blockDragType) ? 'move' : 'copy';
      const target = targetOf(root, event);
      setLine(target && (target.where === 'before' ? target.element.offsetTop : target.element.offsetTop + target.element.offsetHeight));
    };
    const dropped = (event: DragEvent): void => {
      if (!isForReport(event)) return;
      takeDrag(event);
      setLine(null);
      const target = targetOf(root, event);
      const key = target && keyOfElement(editor, root, target.element);
      if (target && key !== null) land(editor, event.dataTransfer!, { key: key!, where: target.where });
    };
    const left = (event: DragEvent): void => { if (event.type === 'dragend' || !(event.relatedTarget instanceof Node) || !area.contains(event.relatedTarget)) setLine(null); };
    area.addEventListener('dragover', over, true);
    area.addEventListener('drop', dropped, true);
    area.addEventListener('dragleave', left);
    area.addEventListener('dragend', left);
    return () => {
      area.removeEventListener('dragover', over, true);
      area.removeEventListener('drop', dropped, true);
      area.removeEventListener('dragleave', left);
      area.removeEventListener('dragend', left);
    };
  }), [editor]);
  return line;
}

/** While something is dragged only its kinds are known. */
const isForReport = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer !== null && (dataTransfer.types.includes(blockDragType) || dataTransfer.types.includes(recordDragType) || [...dataTransfer.items].some(({ kind, type }) => kind === 'file' && type.startsWith('image/')));

function land(editor: LexicalEditor, data: DataTransfer, place: BlockPlace): void {
  const key = data.getData(blockDragType);
  const records = droppedRecords(data);
  if (key !== '') placeBlock(editor, key, place.key, place.where);
  else if (records.length > 0) void blocksOfRecords(records).then((contents) => placeContents(editor, contents, place));
  else void insertPictures(editor, [...data.files].filter(({ type }) => type.startsWith('image/')), place);
}

/** Returns the block beside which something is dropped, by the height of the pointer. */
function targetOf(root: HTMLElement, { clientY }: DragEvent): { readonly element: HTMLElement; readonly where: 'before' | 'after' } | null {
  const blocks = shownBlocks(root);
  const element = blocks[countPassing(blocks.length - 1, (index) => blocks[index]!.getBoundingClientRect().bottom < clientY)];
  if (!element) return null;
  const { top, height } = element.getBoundingClientRect();
  return { element, where: clientY < top + height / 2 ? 'before' : 'after' };
}
