import { $getNodeByKey, $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { deleteBlock, duplicateBlock, moveBlock, placeBlock } from '../../editor/report/edit-report.ts';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import styles from './BlockHandle.module.css';

interface Place {
  readonly key: NodeKey;
  /** Pixels below the top of the text. */
  readonly top: number;
}

/** The kind of what is dragged, by which a block is told from all else that may be dropped on a report. */
const dragType = 'application/x-claimwright-report-block';

/** Returns the child of the root in which an element stands. */
function topElement(root: HTMLElement, target: EventTarget | null): HTMLElement | null {
  let element = target instanceof HTMLElement ? target : null;
  while (element && element.parentElement !== root) element = element.parentElement;
  return element;
}

/** Returns the key of the top node that is drawn as this element; null where there is none. */
function keyOf(editor: LexicalEditor, root: HTMLElement, element: HTMLElement): NodeKey | null {
  const index = Array.prototype.indexOf.call(root.children, element) as number;
  return editor.read(() => $getRoot().getChildrenKeys()[index] ?? null);
}

/** A handle beside the block under the pointer: it drags the block to another place, and opens what else can be done with it. */
export const BlockHandle = ({ editor }: { readonly editor: LexicalEditor }): React.JSX.Element => {
  const [place, setPlace] = useState<Place | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const [menu, setMenu] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const held = useRef(false);
  useEffect(() => { held.current = menu; });
  useEffect(() => editor.registerRootListener((root) => {
    if (!root) return undefined;
    const area = root.parentElement!;
    const moved = (event: PointerEvent): void => {
      if (held.current || event.buttons !== 0) return;
      const element = topElement(root, event.target);
      const key = element && keyOf(editor, root, element);
      if (element && key !== null) setPlace((before) => (before?.key === key && before.top === element.offsetTop ? before : { key, top: element.offsetTop }));
    };
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes(dragType)) return;
      event.preventDefault();
      const target = targetOf(root, event);
      setLine(target && (target.where === 'before' ? target.element.offsetTop : target.element.offsetTop + target.element.offsetHeight));
    };
    const dropped = (event: DragEvent): void => {
      const key = event.dataTransfer?.getData(dragType);
      if (!key) return;
      event.preventDefault();
      event.stopPropagation();
      setLine(null);
      const target = targetOf(root, event);
      const other = target && keyOf(editor, root, target.element);
      if (target && other !== null) placeBlock(editor, key, other!, target.where);
    };
    const left = (): void => setLine(null);
    area.addEventListener('pointermove', moved);
    area.addEventListener('dragover', over, true);
    area.addEventListener('drop', dropped, true);
    area.addEventListener('dragend', left);
    return () => {
      area.removeEventListener('pointermove', moved);
      area.removeEventListener('dragover', over, true);
      area.removeEventListener('drop', dropped, true);
      area.removeEventListener('dragend', left);
    };
  }), [editor]);
  const key = place && editor.read(() => $getNodeByKey(place.key)) ? place.key : null;
  return (
    <div ref={frame} className={styles.frame}>
      {place && key !== null && (
        <div className={styles.handle} style={{ transform: `translateY(${place.top}px)` }} data-open={menu || undefined}>
          <Menu
            open={menu} onOpenChange={setMenu} side="left"
            trigger={(
              <button
                type="button" className={styles.grip} draggable tabIndex={-1} aria-label={text('report.handle')} title={text('report.handle')}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData(dragType, key);
                  const element = editor.getElementByKey(key);
                  if (element) event.dataTransfer.setDragImage(element, 0, 0);
                }}
              >
                <GripVertical aria-hidden />
              </button>
            )}
          >
            <MenuItem icon={<ArrowUp aria-hidden />} keys="Alt+Shift+ArrowUp" onSelect={() => void moveBlock(editor, key, -1)}>{text('report.moveUp')}</MenuItem>
            <MenuItem icon={<ArrowDown aria-hidden />} keys="Alt+Shift+ArrowDown" onSelect={() => void moveBlock(editor, key, 1)}>{text('report.moveDown')}</MenuItem>
            <MenuItem icon={<Copy aria-hidden />} onSelect={() => duplicateBlock(editor, key)}>{text('report.duplicateBlock')}</MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={() => deleteBlock(editor, key)}>{text('report.deleteBlock')}</MenuItem>
          </Menu>
        </div>
      )}
      {line !== null && <div className={styles.line} style={{ transform: `translateY(${line}px)` }} />}
    </div>
  );
};

/** Returns the block beside which something is dropped, by the height of the pointer. */
function targetOf(root: HTMLElement, { clientY }: DragEvent): { readonly element: HTMLElement; readonly where: 'before' | 'after' } | null {
  let [low, high] = [0, root.children.length - 1];
  while (low < high) {
    const probe = (low + high) >> 1;
    if (root.children[probe]!.getBoundingClientRect().bottom < clientY) low = probe + 1;
    else high = probe;
  }
  const element = root.children[low] as HTMLElement | undefined;
  if (!element) return null;
  const { top, height } = element.getBoundingClientRect();
  return { element, where: clientY < top + height / 2 ? 'before' : 'after' };
}
