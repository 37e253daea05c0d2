import { text } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Choices } from '../../ui/Choices.tsx';
import { ColourDot } from '../../ui/Colour.tsx';
import { Select } from '../../ui/Select.tsx';
import type { ClaimScope, ExportChoice, ExportRoom, SourceScope } from './export-choice.ts';
import styles from './ExportForm.module.css';

interface ExportScopeProps {
  readonly room: ExportRoom;
  readonly choice: ExportChoice;
  readonly onChoose: (change: Partial<ExportChoice>) => void;
}

/** Which sources, highlights, claims or report are exported. */
export const ExportScope = ({ room, choice, onChoose }: ExportScopeProps): React.JSX.Element => {
  const { kind, claimScope, sourceScope } = choice;
  if (kind === 'report') return <ReportChoice room={room} choice={choice} onChoose={onChoose} />;
  if (kind === 'claims' || kind === 'evidence') {
    const counts: readonly (readonly [ClaimScope, number])[] = [['allClaims', room.claimCount], ['shownClaims', room.shownClaimIds?.length ?? 0], ['selectedClaims', room.selectedClaimIds.length]];
    return (
      <Choices
        label={text('exportUi.scope')} value={claimScope} onChange={(next) => onChoose({ claimScope: next })}
        options={counts.filter(([scope, count]) => scope === 'allClaims' || count > 0).map(([value, count]) => ({ value, label: text(`exportUi.scope.${value}`, { count }) }))}
      />
    );
  }
  const scopes: readonly SourceScope[] = [...(room.activeSourceId === null ? [] : ['this' as const]), 'all', ...(room.sourceIds.length > 1 ? ['chosen' as const] : [])];
  return (
    <>
      <Choices
        label={text('exportUi.scope')} value={sourceScope} onChange={(next) => onChoose({ sourceScope: next })}
        options={scopes.map((value) => ({ value, label: text(`exportUi.scope.${value}`, { count: room.sourceIds.length }) }))}
      />
      {sourceScope === 'chosen' && <SourceChoice room={room} choice={choice} onChoose={onChoose} />}
      {(room.tagIds.length > 0 || room.search !== null) && <HighlightChoice room={room} choice={choice} onChoose={onChoose} />}
    </>
  );
};

const ReportChoice = ({ room: { reportIds }, choice: { reportId }, onChoose }: ExportScopeProps): React.JSX.Element => {
  const reports = useProjectStore(({ view }) => view?.reports);
  return (
    <Select
      label={text('exportUi.report')} value={reportId ?? ''} onChange={(next) => onChoose({ reportId: next })}
      options={reportIds.map((value) => ({ value, label: reports?.get(value)?.title ?? '' }))}
    />
  );
};

const SourceChoice = ({ room, choice: { chosenIds }, onChoose }: ExportScopeProps): React.JSX.Element => {
  const sources = useProjectStore(({ view }) => view?.sources);
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(chosenIds);
    if (on) next.add(id);
    else next.delete(id);
    onChoose({ chosenIds: next });
  };
  return (
    <fieldset className={styles.list} aria-label={text('exportUi.sources')}>
      {room.sourceIds.map((id) => (
        <label key={id} className={styles.option}>
          <input type="checkbox" checked={chosenIds.has(id)} onChange={(event) => toggle(id, event.target.checked)} />
          <span className={styles.name} dir="auto">{sources?.get(id)?.citation.title}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** No id of a tag has such letters. */
const [all, found] = ['*', '?'];

const HighlightChoice = ({ room, choice: { only }, onChoose }: ExportScopeProps): React.JSX.Element => {
  const tags = useProjectStore(({ view }) => view?.tags);
  const sorted = [...(tags?.values() ?? [])].sort((a, b) => a.order - b.order);
  return (
    <Select
      label={text('exportUi.tag')} value={only === null ? all : only === 'found' ? found : only.tagId}
      onChange={(next) => onChoose({ only: next === all ? null : next === found ? 'found' : { tagId: next } })}
      options={[
        { value: all, label: text('exportUi.tag.all') },
        ...(room.search === null ? [] : [{ value: found, label: text('exportUi.tag.found', { query: room.search }) }]),
        ...sorted.map(({ id, name, colour }) => ({ value: id, label: text('exportUi.tag.one', { name }), icon: <ColourDot colour={colour} /> })),
      ]}
    />
  );
};
