import { useCallback, useEffect, useState } from 'react';
import type { Source } from '../../../core/model/source.ts';
import { openPdf, type PdfFile, type PdfProblem } from './pdf-file.ts';

interface OpenedPdf {
  /** Null until it is open, and when it cannot be opened. */
  readonly file: PdfFile | null;
  readonly problem: PdfProblem | null;
  /** Tries again, with a password. */
  readonly givePassword: (password: string) => void;
}

/** Passwords that opened originals, by the digest of their bytes, for as long as the window is open. They are written nowhere. */
const passwords = new Map<string, string>();

/** Opens a source's original for drawing, and lets go of it afterwards. */
export function usePdfFile({ id, version, file: { size, sha256 } }: Source): OpenedPdf {
  const [password, setPassword] = useState(() => passwords.get(sha256) ?? null);
  const [opened, setOpened] = useState<Pick<OpenedPdf, 'file' | 'problem'>>({ file: null, problem: null });

  useEffect(() => {
    let wanted = true;
    let file: PdfFile | null = null;
    void openPdf({ sourceId: id, version, size }, password).then((answer) => {
      if ('problem' in answer) {
        if (wanted) setOpened({ file: null, problem: answer.problem });
        return;
      }
      if (!wanted) return answer.file.dispose();
      if (password !== null) passwords.set(sha256, password);
      file = answer.file;
      setOpened({ file, problem: null });
    });
    return () => {
      wanted = false;
      file?.dispose();
      setOpened({ file: null, problem: null });
    };
  }, [id, version, size, sha256, password]);

  return { ...opened, givePassword: useCallback((given: string) => setPassword(given), []) };
}
