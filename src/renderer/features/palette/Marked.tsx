import { Fragment } from 'react';
import styles from './Palette.module.css';

interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Returns a text in pieces, in turn fitting and not. Characters beyond one code unit stay whole. */
function piecesOf(text: string, indices: readonly number[]): readonly Piece[] {
  const marked = new Set(indices);
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const character of text) {
    const fits = marked.has(at);
    const last = pieces.at(-1);
    // An accent of its own belongs to the letter before it.
    if (last && (last.marked === fits || /^\p{M}$/u.test(character))) last.text += character;
    else pieces.push({ text: character, marked: fits });
    at += character.length;
  }
  return pieces;
}

/** A text with the letters that fit what was typed standing out. */
export const Marked = ({ text, indices }: { readonly text: string; readonly indices: readonly number[] }): React.JSX.Element => (
  <>
    {indices.length === 0
      ? text
      : piecesOf(text, indices).map((piece, i) => (piece.marked ? <b key={i} className={styles.fitting}>{piece.text}</b> : <Fragment key={i}>{piece.text}</Fragment>))}
  </>
);
