import { pastedPage } from '../../../core/formats/web-page/pasted-page.ts';
import { text, type Message } from '../../../core/messages/messages.ts';
import type { Result } from '../../../core/result.ts';
import type { ImportOutcome } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { keyNames } from '../../ui/keys.ts';
import { showToast } from '../notices/toasts.ts';

/** What tells of an import is loaded with the first of them. */
const tell = async (answer: Result<ImportOutcome | null, Message>): Promise<void> => (await import('./tell-import.ts')).tellImport(answer);

/** Lets the user choose files and imports them. */
export const importByDialog = async (): Promise<void> => tell(await bridge().importChosen());

/** Imports what a paste brings as a source of its own, with its structure where it was copied from a page. */
export async function importPasted(clipboard: DataTransfer | null): Promise<void> {
  const page = pastedPage(clipboard?.getData('text/html') ?? '', clipboard?.getData('text/x-moz-url-priv') ?? '');
  await tell(await bridge().importPasted({ text: clipboard?.getData('text/plain') ?? '', ...(page && { page }) }));
}

/** Imports what is on the clipboard; the app may not look there by itself, so it says which keys do it. */
export function importFromClipboard(): void {
  const pasted = (event: ClipboardEvent): void => {
    event.preventDefault();
    void importPasted(event.clipboardData);
  };
  window.addEventListener('paste', pasted, { once: true, capture: true });
  if (document.execCommand('paste')) return;
  window.removeEventListener('paste', pasted, { capture: true });
  showToast({ tone: 'info', text: text('library.clipboardEmpty', { keys: keyNames('Mod+v').join('+') }) });
}

/** Imports files and folders dropped on the window. Those that cannot be read are reported; the others are imported. */
export const importFiles = async (files: readonly File[]): Promise<void> => tell(await bridge().importDropped({ files }));
