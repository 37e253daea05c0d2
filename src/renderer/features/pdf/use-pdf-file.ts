import { useCallback, useEffect, useState } from 'react';
import { passwordOf, rememberPassword } from './passwords.ts';
import { takeOpened } from './open-ahead.ts';
import type { PdfFile, PdfOriginal, PdfProblem } from './pdf-file.ts';

interface PdfFileState {
  /** Null until it is open, and when it cannot be opened. */
  readonly file: PdfFile | null;
  readonly problem: PdfProblem | null;
  /** Tries again, with a password. */
  readonly givePassword: (password: string) => void;
}

/** Opens a source's original for drawing, and lets go of it afterwards. */
export function usePdfFile({ sourceId: id, version, size }: PdfOriginal): PdfFileState {
  const [password, setPassword] = useState(() => passwordOf(id));
  const [opened, setOpened] = useState<Pick<PdfFileState, 'file' | 'problem'>>({ file: null, problem: null });

  useEffect(() => {
    let wanted = true;
    let file: PdfFile | null = null;
    void takeOpened({ sourceId: id, version, size }, password).then((answer) => {
      if ('problem' in answer) {
        if (wanted) setOpened({ file: null, problem: answer.problem });
        return;
      }
      if (!wanted) return answer.file.dispose();
      if (password !== null) rememberPassword(id, password);
      file = answer.file;
      setOpened({ file, problem: null });
    });
    return () => {
      wanted = false;
      file?.dispose();
      setOpened({ file: null, problem: null });
    };
  }, [id, version, size, password]);

  return { ...opened, givePassword: useCallback((given: string) => setPassword(given), []) };
}
