import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { isTyping } from '../../ui/is-typing.ts';
import { isTakenDrag } from '../../ui/taken-drags.ts';
import { importFiles, importPasted } from './import.ts';
import styles from './DropOverlay.module.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const canImport = (): boolean => {
  const { view } = useProjectStore.getState();
  return view !== null && !view.readOnly;
};

/** Imports what is dropped on the window or pasted outside a text field, and shows where files will land while they are dragged. */
export const DropOverlay = (): React.JSX.Element | null => {
  const [dragging, setDragging] = useState(false);
  const view = useProjectStore((state) => state.view);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      if (isTakenDrag(event)) return setDragging(false);
      // Also where nothing can be imported: a file let go must never replace the app's page.
      event.preventDefault();
      event.dataTransfer!.dropEffect = canImport() ? 'copy' : 'none';
      setDragging(true);
    };
    const left = (event: DragEvent): void => { if (event.relatedTarget === null) setDragging(false); };
    const dropped = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDragging(false);
      if (!isTakenDrag(event) && canImport()) void importFiles([...event.dataTransfer!.files]);
    };
    // On Linux the middle button pastes what is selected anywhere: that closes a tab here, and must not import anything.
    let byPointer = false;
    const released = ({ button }: MouseEvent): void => {
      if (button !== 1) return;
      byPointer = true;
      setTimeout(() => { byPointer = false; });
    };
    const pasted = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target) || byPointer || !canImport()) return;
      event.preventDefault();
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) void importFiles(files);
      else void importPasted(event.clipboardData);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', left);
    window.addEventListener('drop', dropped);
    window.addEventListener('paste', pasted);
    window.addEventListener('mouseup', released, true);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', left);
      window.removeEventListener('drop', dropped);
      window.removeEventListener('paste', pasted);
      window.removeEventListener('mouseup', released, true);
    };
  }, []);
  if (!dragging) return null;
  const title = view === null ? text('library.dropNoProject') : text(view.readOnly ? 'library.dropReadOnly' : 'library.dropTitle');
  return (
    <div className={styles.overlay} role="status">
      <div className={styles.card}>
        <FileDown aria-hidden />
        <p className={styles.title}>{title}</p>
        {view !== null && !view.readOnly && <p className={styles.hint}>{text('library.dropHint')}</p>}
      </div>
    </div>
  );
};
