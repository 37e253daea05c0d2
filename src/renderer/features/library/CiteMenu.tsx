import { Quote } from 'lucide-react';
import { citationStyles, citationText, citeAs, type CitationStyle } from '../../../core/formats/citation/citation-styles.ts';
import { escapeHtml } from '../../../core/formats/print-html/escape.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Citation } from '../../../core/model/citation.ts';
import { copyText } from '../../ui/clipboard.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import '../library-tasks/words.ts';
import { showToast } from '../notices/toasts.ts';

/** Copies a source's citation in one of the usual styles, with its italics where they are wanted. */
export const CiteMenu = ({ citation }: { readonly citation: Citation }): React.JSX.Element => {
  const copy = (style: CitationStyle): void => {
    const runs = citeAs(style, citation);
    const html = runs.map((run) => (run.italic ? `<i>${escapeHtml(run.text)}</i>` : escapeHtml(run.text))).join('');
    copyText(citationText(runs), style === 'key' ? undefined : `<p>${html}</p>`);
    showToast({ tone: 'done', text: text('cite.copied') });
  };
  return (
    <Menu align="end" trigger={<IconButton size="small" label={text('cite.copy')} icon={<Quote aria-hidden />} />}>
      {citationStyles.map((style) => <MenuItem key={style} onSelect={() => copy(style)} title={citationText(citeAs(style, citation))}>{text(`cite.${style}`)}</MenuItem>)}
    </Menu>
  );
};
