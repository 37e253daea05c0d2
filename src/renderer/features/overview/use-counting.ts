import { useEffect, useMemo, useState } from 'react';
import type { Message } from '../../../core/messages/messages.ts';
import type { Source } from '../../../core/model/source.ts';
import type { Result } from '../../../core/result.ts';
import type { CallResponse } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { useSettingsStore } from '../../state/settings-store.ts';

/** What is counted, or on its way. */
export interface Counting<T> {
  /** What was counted last; it may be of what was asked before. Null before anything was. */
  readonly found: T | null;
  readonly problem: Message | null;
  /** How far it is while it goes on; null when it has ended. `total` 0 while that is unknown. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly cancelled: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

const noSources: ReadonlyMap<string, Source> = new Map();

/** A name for the texts that are counted: another one when a text is there, gone, or replaced. */
const textsKey = (sources: ReadonlyMap<string, Source>, sourceIds: readonly string[] | null): string =>
  [...sources.values()].filter(({ id }) => sourceIds === null || sourceIds.includes(id)).map(({ id, version, citation }) => `${id}/${version}/${citation.language ?? ''}`).join(' ');

/** Asks main to count, again whenever `asked` or the texts of these sources are others; what was asked before is cancelled. */
function useCounting<T>(asked: string, sourceIds: readonly string[] | null, ask: (jobId: string) => Promise<Result<T | null, Message>>): Counting<T> {
  const texts = useProjectStore(({ view }) => textsKey(view?.sources ?? noSources, sourceIds));
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<Counting<T>, 'cancel' | 'again'> & { readonly jobId: string }>({ jobId: '', found: null, problem: null, progress: { done: 0, total: 0 }, cancelled: false });
  useEffect(() => {
    const jobId = crypto.randomUUID();
    let wanted = true;
    setState(({ found }) => ({ jobId, found, problem: null, progress: { done: 0, total: 0 }, cancelled: false }));
    const stop = bridge().on('jobProgress', (job) => {
      if (job.jobId === jobId && wanted) setState((before) => ({ ...before, progress: { done: job.done, total: job.total } }));
    });
    void ask(jobId).then((answer) => {
      if (!wanted) return;
      if (!answer.ok) setState((before) => ({ ...before, problem: answer.error, progress: null }));
      else if (answer.value === null) setState((before) => ({ ...before, progress: null, cancelled: true }));
      else setState({ jobId, found: answer.value, problem: null, progress: null, cancelled: false });
    });
    return () => {
      wanted = false;
      stop();
      void bridge().cancelJob({ jobId });
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` says all that `ask` asks for
  }, [asked, texts, attempt]);
  return { ...state, cancel: () => void bridge().cancelJob({ jobId: state.jobId }), again: () => setAttempt(attempt + 1) };
}

/** The words or phrases of a source, or of all, with the stop words that the settings choose. */
export function useFrequencies(scope: string | null, size: number): Counting<NonNullable<CallResponse<'countWords'>>> {
  const stop = useSettingsStore(({ settings }) => settings.stopWords);
  const sourceIds = useMemo(() => (scope === null ? null : [scope]), [scope]);
  return useCounting(JSON.stringify([scope, size, stop]), sourceIds, (jobId) => bridge().countWords({ jobId, sourceIds: sourceIds && [...sourceIds], size, stop }));
}

/** The places of a word or phrase. */
export function useLines(scope: string | null, keys: readonly string[], order: 'text' | 'left' | 'right'): Counting<NonNullable<CallResponse<'wordLines'>>> {
  const sourceIds = useMemo(() => (scope === null ? null : [scope]), [scope]);
  return useCounting(JSON.stringify([scope, keys, order]), sourceIds, (jobId) => bridge().wordLines({ jobId, sourceIds: sourceIds && [...sourceIds], keys: [...keys], order }));
}
