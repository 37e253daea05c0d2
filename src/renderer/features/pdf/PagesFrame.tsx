import type { ReactNode } from 'react';
import { textOf } from '../../../core/messages/messages.ts';
import { contentsOf } from '../../../core/queries/contents.ts';
import { ContentsList } from '../reader/ContentsList.tsx';
import type { ReadingSurface } from '../reader/surface.ts';
import { usePdfStore } from './pdf-store.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { PdfBar } from './PdfBar.tsx';
import { PdfStrip } from './PdfStrip.tsx';
import type { Pages, PagesSubject, ShownPages } from './use-pages.ts';
import styles from './PdfReader.module.css';
import sheet from './pages.module.css';
import './words.ts';

interface PagesFrameProps {
  readonly subject: PagesSubject;
  readonly surface: ReadingSurface | null;
  readonly title: string;
  /** What the text of the pages is called. */
  readonly label: string;
  readonly pages: Pages;
  readonly shown: ShownPages;
  /** Whether the page in view has no text, and whether an area is being drawn. */
  readonly scanned: boolean;
  readonly drawing: boolean;
  readonly onLeaveField: () => void;
  /** What the element around the pages is given. */
  readonly handlers: React.HTMLAttributes<HTMLElement>;
  /** What lies over the pages and moves with them. */
  readonly over?: ReactNode;
  /** What lies over their view. */
  readonly before?: ReactNode;
}

/** The pages of a document on their desk, with their bar and what stands beside them. */
export function PagesFrame({ subject: { document, place }, surface, title, label, pages: { scroller, root }, shown, scanned, drawing, onLeaveField, handlers, over, before }: PagesFrameProps): React.JSX.Element {
  const strip = usePdfStore((state) => state.strip);
  const { controls, problem, page, file, pictures } = shown;
  const headings = contentsOf(document).length > 0 ? <ContentsList document={document} place={place} surface={surface} /> : null;
  return (
    <>
      {controls && document.pages && (
        <PdfBar
          reader={controls} view={shown.view} zoom={shown.zoom} page={page} pages={document.pages} scanned={scanned} drawing={drawing} field={shown.field} onLeave={onLeaveField}
        />
      )}
      <div className={styles.body}>
        {strip !== null && controls && document.pages && <PdfStrip kind={strip} file={file} pictures={pictures} pages={document.pages} page={page} onPage={controls.goTo} onGo={shown.go} headings={headings} />}
        <div className={styles.desk}>
          <div ref={scroller} className={sheet.scroller}>
            <div className={sheet.whole} {...handlers}>
              <div ref={root} className={sheet.root} role="document" tabIndex={0} data-theme="light" data-paper="" aria-label={label} />
              {over}
            </div>
            {before}
          </div>
          {problem?.kind === 'password' && <PasswordForm title={title} wrong={problem.wrong} onPassword={shown.givePassword} />}
          {problem?.kind === 'failed' && <p className={styles.failed} role="alert">{textOf(problem.problem)}</p>}
        </div>
      </div>
    </>
  );
}
