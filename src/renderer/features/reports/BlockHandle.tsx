import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical';
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { deleteBlock, duplicateBlock, moveBlock } from '../../editor/report/edit-report.ts';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { blockDragType, keyOfElement, topElement, useBlockDrops } from './use-block-drops.ts';
import styles from './BlockHandle.module.css';

interface Place {
  readonly key: NodeKey;
  /** Pixels below the top of the text. */
  readonly top: number;
}

/** A handle beside the block under the pointer: it drags the block to another place, and opens what else can be done with it. */
export const BlockHandle = ({ editor }: { readonly editor: LexicalEditor }): React.JSX.Element => {
  const [place, setPlace] = useState<Place | null>(null);
  const line = useBlockDrops(editor);
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
      const key = element && keyOfElement(editor, root, element);
      if (element && key !== null) setPlace((before) => (before?.key === key && before.top === element.offsetTop ? before : { key, top: element.offsetTop }));
    };
    area.addEventListener('pointermove', moved);
    return () => area.removeEventListener('pointermove', moved);
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
                  event.dataTransfer.setData(blockDragType, key);
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
            <MenuItem icon={<Copy aria-hidden />} keys="Mod+Shift+d" onSelect={() => duplicateBlock(editor, key)}>{text('report.duplicateBlock')}</MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 aria-hidden />} danger onSelect={() => deleteBlock(editor, key)}>{text('report.deleteBlock')}</MenuItem>
          </Menu>
        </div>
      )}
      {line !== null && <div className={styles.line} style={{ transform: `translateY(${line}px)` }} />}
    </div>
  );
};
