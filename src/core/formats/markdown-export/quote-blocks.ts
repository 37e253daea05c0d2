import type { Paragraph, PhrasingContent } from 'mdast';

/**
 * Returns a quote as paragraphs: an empty line in the text begins a new one, any other line break stays a line break.
 * Read back, their text is the quote, with empty lines between the paragraphs.
 */
export const quoteParagraphs = (quote: string): Paragraph[] =>
  quote.split(/(?:\r\n?|\n){2,}/).map((paragraph) => ({ type: 'paragraph', children: lines(paragraph) }));

const lines = (paragraph: string): PhrasingContent[] =>
  paragraph.split(/\r\n?|\n/).flatMap((line, index): PhrasingContent[] => {
    const text: PhrasingContent[] = line === '' ? [] : [{ type: 'text', value: line }];
    return index === 0 ? text : [{ type: 'break' }, ...text];
  });
