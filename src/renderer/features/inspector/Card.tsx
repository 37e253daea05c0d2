import { Copy, Ellipsis, Expand, Link2, MessageSquareText, Plus, Scale, ScrollText, Trash2 } from 'lucide-react';
import { memo, useState } from 'react';
import { shorten } from '../../../core/commands/words.ts';
import { text } from '../../../core/messages/messages.ts';
import type { Highlight } from '../../../core/model/highlight.ts';
import { objectReplacement } from '../../../core/model/page-layout.ts';
import { shownColour } from '../../../core/model/shown-colour.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { relativeTime } from '../../../core/queries/relative-time.ts';
import { hoverHighlight, inspect, requestNote, setTagging } from '../../state/ui-store.ts';
import { Chip } from '../../ui/Chip.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { colourStyle, ColourPicker } from '../../ui/Colour.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { late } from '../../ui/late.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { draggedAs } from '../../ui/record-drag.ts';
import { useKeys } from '../actions/registry.ts';
import { makeClaim } from '../claims/make-claim.ts';
import { ServedClaims } from '../claims/ServedClaims.tsx';
import { removeHighlight, removeTag, setColour, toggleTag } from '../reader/actions.ts';
import { TagPicker } from '../reader/TagPicker.tsx';
import { goTo } from '../reader/walk.ts';
import { copyLink } from '../links/copy-link.ts';
import { Mentions } from '../links/Mentions.tsx';
import { openNotePage } from '../notes/open-notes.ts';
import { InReports } from '../reports/InReports.tsx';
import { CardNote } from './CardNote.tsx';
import { cardAttribute } from './card-placer.ts';
import { passageBlock } from '../reports/record-blocks.ts';
import { addToReport } from '../reports/report-actions.ts';
import styles from './cards.module.css';

const AreaPicture = late(async () => (await import('../pdf/AreaPicture.tsx')).AreaPicture, { ahead: false });

interface CardProps {
  readonly highlight: Highlight;
  readonly tags: ReadonlyMap<string, Tag>;
  /** Its place among the source's highlights, from 1, and how many there are. */
  readonly position: number;
  readonly count: number;
  readonly selected: boolean;
  readonly hovered: boolean;
  /** True while a tag is being chosen for it. */
  readonly tagging: boolean;
  /** True for the one card that Tab stops at. */
  readonly tabbable: boolean;
  readonly readOnly: boolean;
  /** True where it stands by itself, beside no text. */
  readonly alone?: boolean;
  /** Leads to its passage, where that is not done by coming to the card. */
  readonly onGo?: () => void;
}

/** One highlight in the margin: its quote, tags and note, who made it and when. */
export const Card = memo(function Card(props: CardProps): React.JSX.Element {
  const { highlight, tags, position, count, selected, hovered, tagging, tabbable, readOnly, alone = false, onGo } = props;
  const ref = { sourceId: highlight.sourceId, id: highlight.id };
  const quote = shorten(highlight.selector.exact);
  const applied = highlight.tagIds.flatMap((id) => tags.get(id) ?? []);
  return (
    <div
      {...{ [cardAttribute]: highlight.id }}
      className={styles.card}
      style={colourStyle(shownColour(highlight, tags))}
      role="listitem"
      aria-setsize={count}
      aria-posinset={position}
      aria-label={text('cards.card', { quote })}
      aria-current={selected || undefined}
      data-alone={alone || undefined}
      data-hovered={hovered || undefined}
      data-tagging={tagging || undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => (onGo ? onGo() : goTo(ref))}
      onFocus={({ target, currentTarget }) => {
        if (!onGo && target === currentTarget && currentTarget.matches(':focus-visible')) goTo(ref);
      }}
      onKeyDown={(event) => {
        if (!onGo || event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.preventDefault();
        onGo();
      }}
      onPointerEnter={() => hoverHighlight(ref)}
      onPointerLeave={() => hoverHighlight(null)}
    >
      {highlight.area && <AreaPicture sourceId={highlight.sourceId} area={highlight.area} />}
      {(!highlight.area || highlight.selector.exact !== objectReplacement) && <blockquote className={styles.quote} dir="auto" {...draggedAs(highlight.selector.exact, () => [{ kind: 'highlight', ...ref }])}>{highlight.selector.exact}</blockquote>}
      <CardNote highlight={highlight} quote={quote} readOnly={readOnly} />
      {selected && <div className={styles.mentions}><Mentions subject={{ kind: 'highlight', ...ref }} /><InReports subject={{ kind: 'highlight', ...ref }} /></div>}
      <div className={styles.served}><ServedClaims highlight={ref} /></div>
      {(applied.length > 0 || selected) && (
        <div className={styles.tags}>
          {applied.map((tag) => (
            <Chip
              key={tag.id}
              label={tag.name}
              colour={tag.colour}
              onClick={() => inspect({ kind: 'tag', tagId: tag.id })}
              onRemove={readOnly ? undefined : () => removeTag(ref, tag.id)}
              removeLabel={text('cards.removeTag', { tag: tag.name })}
            />
          ))}
          {selected && !readOnly && !tagging && (
            <button type="button" className={styles.add} onClick={() => setTagging('card')}><Plus aria-hidden />{text('cards.addTag')}</button>
          )}
        </div>
      )}
      {tagging && (
        <div className={styles.picker}>
          <TagPicker
            applied={highlight.tagIds}
            onPick={(choice) => {
              toggleTag(ref, choice);
              setTagging(null);
            }}
            onClose={() => setTagging(null)}
          />
        </div>
      )}
      <footer className={styles.foot}>
        <span className={styles.byline}>
          {highlight.author === '' ? text('cards.someone') : highlight.author} · <time dateTime={highlight.createdAt}>{relativeTime(highlight.createdAt, Date.now())}</time>
        </span>
        {(selected || hovered) && <CardTools highlight={highlight} readOnly={readOnly} />}
      </footer>
    </div>
  );
});

/** Keeps a click inside a card's menu from being taken for a click on the card: React hands it on through the portal. */
const stop = (event: React.SyntheticEvent): void => event.stopPropagation();

/** What can be done with a highlight. Only the card in focus has it: there can be many cards, and menus are not cheap. */
function CardTools({ highlight, readOnly }: { readonly highlight: Highlight; readonly readOnly: boolean }): React.JSX.Element {
  const [open, setOpen] = useState(false);
  const keys = { note: useKeys('highlight.note'), claim: useKeys('highlight.claim'), delete: useKeys('highlight.delete') };
  const ref = { sourceId: highlight.sourceId, id: highlight.id };
  return (
    <span className={styles.tools} onClick={stop} onKeyDown={stop}>
      {!readOnly && (
        <IconButton label={text(highlight.note === null ? 'cards.addNote' : 'cards.editNote')} keys={keys.note} icon={<MessageSquareText />} size="small" onClick={() => requestNote(ref)} />
      )}
      <Menu open={open} onOpenChange={setOpen} align="end" trigger={<IconButton label={text('cards.menu')} icon={<Ellipsis />} size="small" />}>
        {!readOnly && (
          <div className={styles.colours}>
            <ColourPicker
              label={text('cards.colour')}
              value={highlight.colour}
              onChange={(colour) => {
                setColour(ref, colour);
                setOpen(false);
              }}
            />
          </div>
        )}
        <MenuItem icon={<Copy />} onSelect={() => copyText(highlight.selector.exact)}>{text('cards.copy')}</MenuItem>
        <MenuItem icon={<Link2 />} onSelect={() => copyLink({ kind: 'highlight', ...ref })}>{text('link.copy')}</MenuItem>
        <MenuItem icon={<Expand />} onSelect={() => openNotePage({ kind: 'highlight', ...ref })}>{text('notes.large')}</MenuItem>
        {!readOnly && (
          <>
            <MenuItem icon={<Scale />} keys={keys.claim} onSelect={() => void makeClaim(ref)}>{text('cards.claim')}</MenuItem>
            <MenuItem icon={<ScrollText />} onSelect={() => void addToReport(passageBlock(highlight))}>{text('reports.add')}</MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} keys={keys.delete} danger onSelect={() => removeHighlight(ref)}>{text('cards.delete')}</MenuItem>
          </>
        )}
      </Menu>
    </span>
  );
}
