import { stat, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { message, text } from '../../core/messages/messages.ts';
import { err, ok } from '../../core/result.ts';
import { writeFileDurably } from '../storage/durable-file.ts';
import type { Handlers } from './answers.ts';
import type { Services } from './services.ts';

/** Bytes of a file of settings: ten thousand words and every key are less than one million. */
const largest = 5_000_000;

/** Returns the handlers that take settings to a file and read them from one. `written` is told of each file that was exported. */
export function settingsHandlers({ profile, dialogs, documents, platform }: Services, written: (path: string) => void): Pick<Handlers, 'exportSettings' | 'chooseSettings'> {
  return {
    exportSettings: async () => {
      const path = await dialogs.chooseExport(join(documents, text('dialog.settingsName')), 'json');
      if (path === null) return ok(null);
      const { writeSettings } = await import('../../core/formats/settings-file/settings-file.ts');
      try {
        await writeFileDurably(path, writeSettings(profile.settings));
      } catch (error) {
        return err(message('settingsFile.notWritten', { path, detail: error instanceof Error ? error.message : String(error) }));
      }
      written(path);
      return ok({ path });
    },
    chooseSettings: async () => {
      const path = await dialogs.chooseSettings();
      if (path === null) return ok(null);
      const { readSettings } = await import('../../core/formats/settings-file/settings-file.ts');
      const file = basename(path);
      let content: string;
      try {
        if ((await stat(path)).size > largest) return err(message('settingsFile.other'));
        content = await readFile(path, 'utf8');
      } catch (error) {
        return err(message('settingsFile.notRead', { file, detail: error instanceof Error ? error.message : String(error) }));
      }
      const read = readSettings(content, profile.settings, platform === 'darwin');
      return read.ok ? ok({ file, settings: read.value.settings, unread: [...read.value.unread] }) : read;
    },
  };
}
