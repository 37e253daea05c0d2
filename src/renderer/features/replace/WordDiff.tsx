import { useMemo } from 'react';
import { wordPieces, type Piece } from '../../../core/comparison/word-pieces.ts';
import styles from './diff.module.css';

interface PiecesProps {
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly Piece[];
}

/** Text with what was deleted struck through and what was inserted underlined: marked by lines first, by colour besides. */
export const Pieces = ({ before, after, pieces }: PiecesProps): React.JSX.Element => (
  <>
    {pieces.map(({ kind, start, end }) => {
      const key = `${kind} ${start}`;
      switch (kind) {
        case 'same': return <span key={key}>{after.slice(start, end)}</span>;
        case 'inserted': return <ins key={key} className={styles.inserted}>{after.slice(start, end)}</ins>;
        case 'deleted': return <del key={key} className={styles.deleted}>{before.slice(start, end)}</del>;
      }
    })}
  </>
);

/** How one short text became another, word by word. */
export const WordDiff = ({ before, after }: Omit<PiecesProps, 'pieces'>): React.JSX.Element => {
  const pieces = useMemo(() => wordPieces(before, after), [before, after]);
  return <Pieces before={before} after={after} pieces={pieces} />;
};
