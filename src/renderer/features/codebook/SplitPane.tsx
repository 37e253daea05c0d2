import { Check, ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { text, textOf } from '../../../core/messages/messages.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { Button } from '../../ui/Button.tsx';
import { ColourDot, colourStyle } from '../../ui/Colour.tsx';
import { DetailGroup } from '../../ui/DetailPane.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { isTyping } from '../../ui/is-typing.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';
import { announce } from '../notices/announcer.ts';
import { goToHighlight } from '../shell/go-to-highlight.ts';
import type { TagChoice } from '../reader/actions.ts';
import { splitTag } from './split-tag.ts';
import { addPart, forgetSplit, goToPassage, refKey, splittingOf, togglePart, useSplitStore, type Splitting } from './split-store.ts';
import { endTask } from './tag-actions.ts';
import { TagChooser } from './TagChooser.tsx';
import { useTags } from './use-codebook.ts';
import { usePassages, type Passage } from './use-passages.ts';
import styles from '../../ui/task.module.css';

/** Splitting a tag: walking through its passages and giving each to other tags. Done as one step at the end. */
export const SplitPane = ({ tagId }: { readonly tagId: string }): React.JSX.Element | null => {
  const tag = useTags().get(tagId);
  const splitting = splittingOf(useSplitStore(), tagId);
  const answer = usePassages(tagId);
  const [removeEmpty, setRemoveEmpty] = useState(false);
  if (!tag) return null;
  const passages = answer?.ok === true ? answer.value : [];
  const assigned = passages.filter(({ ref }) => splitting.assigned.has(refKey(ref))).length;
  const all = passages.length > 0 && assigned === passages.length;
  return (
    <TaskPane
      label={text('split.title', { tag: tag.name })}
      confirm={text('split.do', { count: assigned })}
      ready={assigned > 0}
      onGiveUp={() => endTask(tagId)}
      onConfirm={() => {
        void splitTag(tag, splitting, passages.map(({ ref }) => ref), all && removeEmpty).then((done) => {
          if (!done) return;
          forgetSplit(tagId);
          endTask(all && removeEmpty ? undefined : tagId);
        });
      }}
    >
      {answer === null && <p role="status">{text('tag.passagesLoading')}</p>}
      {answer?.ok === false && <p role="alert">{textOf(answer.error)}</p>}
      <Walk tagId={tagId} splitting={splitting} passages={passages} colour={colourStyle(tag.colour)} />
      <p className={styles.walk} role="status">{text('split.progress', { assigned, total: passages.length, rest: passages.length - assigned, tag: tag.name })}</p>
      {all && (
        <label className={styles.option}>
          <input type="checkbox" checked={removeEmpty} onChange={(event) => setRemoveEmpty(event.target.checked)} />
          {text('split.removeEmpty', { tag: tag.name })}
        </label>
      )}
      {splitting.assigned.size > 0 && (
        <Button
          size="small"
          variant="quiet"
          className={styles.start}
          onClick={() => {
            forgetSplit(tagId);
            endTask(tagId);
          }}
        >
          {text('split.forget')}
        </Button>
      )}
    </TaskPane>
  );
};

interface WalkProps {
  readonly tagId: string;
  readonly splitting: Splitting;
  readonly passages: readonly Passage[];
  readonly colour: React.CSSProperties;
}

const Walk = ({ tagId, splitting, passages, colour }: WalkProps): React.JSX.Element => {
  const at = Math.min(splitting.current, Math.max(0, passages.length - 1));
  const passage = passages[at];
  const title = useProjectStore(({ view }) => view?.sources.get(passage?.ref.sourceId ?? '')?.citation.title ?? '');
  const ref = passage?.ref;
  const key = ref ? refKey(ref) : '';
  useEffect(() => {
    const [sourceId, id] = key.split(' ');
    if (sourceId !== undefined && id !== undefined) void goToHighlight({ sourceId, id });
  }, [key]);
  const step = (by: number): void => {
    const next = Math.max(0, Math.min(passages.length - 1, at + by));
    goToPassage(tagId, next);
    announce(text('split.passage', { position: next + 1, total: passages.length, quote: passages[next]?.quote ?? '' }));
  };
  const give = (part: number): void => {
    if (ref && part < splitting.parts.length) togglePart(tagId, ref, part);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[1-9]$/.test(event.key)) give(Number(event.key) - 1);
    else if (event.key === 'ArrowDown' || event.key === 'j') step(1);
    else if (event.key === 'ArrowUp' || event.key === 'k') step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.task} style={colour} onKeyDown={pressed} role="group" aria-label={text('split.walk')}>
      {passage && (
        <>
          <div className={styles.walk}>
            <span>{text('split.position', { position: at + 1, total: passages.length })}</span>
            <span>
              <IconButton size="small" label={text('split.previous')} keys="k" disabled={at === 0} icon={<ChevronLeft aria-hidden />} onClick={() => step(-1)} />
              <IconButton size="small" label={text('split.next')} keys="j" disabled={at === passages.length - 1} icon={<ChevronRight aria-hidden />} onClick={() => step(1)} />
            </span>
          </div>
          <div className={styles.quote}>
            <p dir="auto">{passage.quote}</p>
            <p className={styles.source} dir="auto">{title}</p>
          </div>
        </>
      )}
      <DetailGroup title={text('split.parts')}>
        <div>
          {splitting.parts.map((part, index) => (
            <PartButton
              key={'id' in part ? part.id : part.create.name}
              part={part}
              index={index}
              given={splitting.assigned.get(key)?.includes(index) ?? false}
              onClick={() => give(index)}
            />
          ))}
        </div>
        <TagChooser
          trigger={<Button size="small" className={styles.start} icon={<Plus aria-hidden />} data-first>{text('split.addPart')}</Button>}
          label={text('split.addPart')}
          without={new Set([tagId, ...splitting.parts.flatMap((part) => ('id' in part ? [part.id] : []))])}
          canCreate
          onChoose={(choice) => addPart(tagId, choice)}
        />
      </DetailGroup>
    </div>
  );
};

interface PartButtonProps {
  readonly part: TagChoice;
  readonly index: number;
  readonly given: boolean;
  readonly onClick: () => void;
}

const PartButton = ({ part, index, given, onClick }: PartButtonProps): React.JSX.Element => {
  const tag = useTags().get('id' in part ? part.id : '');
  return (
    <button type="button" className={styles.part} aria-pressed={given} onClick={onClick}>
      <ColourDot colour={tag?.colour ?? 'grey'} />
      <span className={styles.partName} dir="auto">{'create' in part ? part.create.name : tag?.name}</span>
      {given && <Check className={styles.check} aria-hidden />}
      {index < 9 && <Kbd keys={String(index + 1)} />}
    </button>
  );
};
