import { ChevronRight, FileText, FolderOpen, Minus, Plus, Scale, ScrollText, Tag } from 'lucide-react';
import { memo } from 'react';
import { dateText } from '../../../core/formats/citation/citation-line.ts';
import { text } from '../../../core/messages/messages.ts';
import type { SearchHit, SearchPage } from '../../../ipc/search.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { draggedAs, type DraggedRecord } from '../../ui/record-drag.ts';
import { Tooltip } from '../../ui/Tooltip.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useKeys } from '../actions/registry.ts';
import { kindWords } from './go-to-hit.ts';
import { markedContext } from './marked-context.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import styles from './ResultList.module.css';

interface RowPlace {
  readonly id: string;
  /** Distance from the top of the list, and height, in CSS pixels. */
  readonly start: number;
  readonly size: number;
  /** True for the row that keys act on. */
  readonly active: boolean;
  readonly onClick: () => void;
  /** Leaves what the row stands for out of tagging, or puts it back; null where there is nothing to tag. */
  readonly onLeaveOut: (() => void) | null;
}

type GroupRowProps = RowPlace & {
  readonly group: SearchPage['groups'][number];
  readonly number: number;
  readonly groups: number;
  readonly folded: boolean;
  /** How many of its results are left out of tagging. */
  readonly leftOut: number;
};

const icons = { source: FileText, tags: Tag, claims: Scale, reports: ScrollText, project: FolderOpen } as const;

/** The heading of what was found in one source, or among tags, claims, reports or the project. */
export const GroupRow = ({ id, start, size, active, onClick, onLeaveOut, group, number, groups, folded, leftOut }: GroupRowProps): React.JSX.Element => {
  const citation = useProjectStore(({ view }) => (group.sourceId === null ? undefined : view?.sources.get(group.sourceId)?.citation));
  const title = group.kind === 'source' ? (citation?.title ?? '') : text(`search.group.${group.kind}`);
  const about = [citation?.publisher, dateText(citation?.issued)].filter(Boolean).join(' · ');
  const Icon = icons[group.kind];
  const out = leftOut > 0 && leftOut === group.taggable;
  return (
    <div
      id={id}
      className={styles.group}
      style={{ blockSize: size, transform: `translateY(${start}px)` }}
      role="treeitem"
      aria-level={1}
      aria-expanded={!folded}
      aria-selected={active}
      aria-posinset={number + 1}
      aria-setsize={groups}
      data-left-out={out || undefined}
      onClick={onClick}
    >
      <ChevronRight className={styles.chevron} aria-hidden />
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.title} dir="auto" title={title}>{title}</span>
      {about !== '' && <span className={styles.about} dir="auto">{about}</span>}
      <span className={styles.gap} />
      {leftOut > 0 && <span className={styles.state}>{out ? text('search.leftOut') : text('search.leftOutSome', { count: leftOut.toLocaleString('en') })}</span>}
      <span className={styles.count}>
        <span aria-hidden>{group.count.toLocaleString('en')}</span>
        <VisuallyHidden>{text('search.groupCount', { count: group.count })}</VisuallyHidden>
      </span>
      <span className={styles.end}>
        {onLeaveOut && <LeaveOut label={text(out ? 'search.putBackSource' : 'search.leaveOutSource')} out={out} onClick={onLeaveOut} />}
      </span>
    </div>
  );
};

type HitRowProps = RowPlace & {
  readonly hit: SearchHit | null;
  readonly leftOut: boolean;
};

/** One thing found, with what stands around it. Null while it is on its way. */
export const HitRow = memo(function HitRow({ id, start, size, active, onClick, onLeaveOut, hit, leftOut }: HitRowProps): React.JSX.Element {
  const kind = hit && kindWords(hit);
  const record = hit && recordOf(hit);
  return (
    <div
      id={id}
      className={styles.hit}
      style={{ blockSize: size, transform: `translateY(${start}px)` }}
      role="treeitem"
      aria-level={2}
      aria-selected={active}
      data-left-out={leftOut || undefined}
      onClick={onClick}
      {...(record === null ? {} : draggedAs(hit?.context ?? '', () => [record]))}
    >
      {hit && <HitDot hit={hit} />}
      <span className={styles.context} dir="auto">
        {kind && <span className={styles.kind}>{kind}</span>}
        {hit ? markedContext(hit.context, hit.marks) : text('search.loadingHit')}
      </span>
      {leftOut && <span className={styles.state}>{text('search.leftOut')}</span>}
      <span className={styles.end}>
        {onLeaveOut && <LeaveOut label={text(leftOut ? 'search.putBack' : 'search.leaveOut')} out={leftOut} onClick={onLeaveOut} />}
      </span>
    </div>
  );
});

/** What a hit is when it is dragged into a report; null for what is no passage or claim. */
function recordOf({ kind, owner, range }: SearchHit): DraggedRecord | null {
  switch (owner.kind) {
    case 'highlight': return { kind: 'highlight', sourceId: owner.sourceId, id: owner.id };
    case 'claim': return { kind: 'claim', id: owner.id };
    case 'source': return kind === 'text' && range ? { kind: 'place', sourceId: owner.sourceId, start: range.start, end: range.end } : null;
    default: return null;
  }
}

interface LeaveOutProps {
  readonly label: string;
  readonly out: boolean;
  readonly onClick: () => void;
}

/** Leaves a row out of tagging, or puts it back, by the mouse; the list has a key for it. */
const LeaveOut = ({ label, out, onClick }: LeaveOutProps): React.JSX.Element => (
  <Tooltip text={label} keys={useKeys('search.leaveOut')}>
    <button
      type="button"
      className={styles.leaveOut}
      tabIndex={-1}
      aria-label={label}
      // The list keeps the keys.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {out ? <Plus aria-hidden /> : <Minus aria-hidden />}
    </button>
  </Tooltip>
);

/** The colour of a tag that was found. */
const HitDot = ({ hit }: { readonly hit: SearchHit }): React.JSX.Element | null => {
  const colour = useProjectStore(({ view }) => (hit.owner.kind === 'tag' ? view?.tags.get(hit.owner.id)?.colour : undefined));
  return colour ? <span className={styles.dot}><ColourDot colour={colour} /></span> : null;
};
