import { create } from 'zustand';
import { message, type Message } from '../../core/messages/messages.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { PieceReader } from '../../ipc/pieces.ts';
import { bridge } from './bridge.ts';
import { useProjectStore } from './project-store.ts';

/** A text that is being opened, or that was not. */
export type Opening =
  | { readonly kind: 'reading'; readonly jobId: string; /** From 0 to 1. */ readonly done: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly problem: Message };

/** The openings of the project, by the key of the place that shows the text. One that went well is gone. */
const useOpenings = create<{ readonly openings: ReadonlyMap<string, Opening> }>(() => ({ openings: new Map() }));

const { setState, getState } = useOpenings;

/** The share of the work that main does before the window takes in what it answers. */
const mainShare = 0.6;
/** Milliseconds of taking in before input and frames have their turn. */
const sliceTime = 8;

const stopped = err(message('problem.openingStopped'));

/** Returns what has become of the opening of a place's text; undefined when nothing was tried, or it is open. */
export const useOpening = (key: string): Opening | undefined => useOpenings(({ openings }) => openings.get(key));

function put(key: string, opening: Opening | null): void {
  const openings = new Map(getState().openings);
  if (opening) openings.set(key, opening);
  else openings.delete(key);
  setState({ openings });
}

const isReading = (key: string, jobId: string): boolean => {
  const present = getState().openings.get(key);
  return present?.kind === 'reading' && present.jobId === jobId;
};

/** Stops the opening of a place's text, if it is under way. */
export function stopOpening(key: string): void {
  const present = getState().openings.get(key);
  if (present?.kind !== 'reading') return;
  put(key, { kind: 'stopped' });
  // What it answers is not waited for: nothing of it is wanted any more.
  void bridge().cancelJob({ jobId: present.jobId });
}

/**
 * Asks main for a text and takes in what it answers, piece by piece, so that the window goes on answering; how far it is, or
 * why it came to nothing, is told meanwhile by {@link useOpening}. `take` is given the answer with all that was in the pieces.
 */
export async function openInPieces<Answer extends { readonly pieces: readonly string[] }>(
  key: string, ask: (jobId: string) => Promise<Result<Answer, Message>>, take: (answer: Answer, read: PieceReader) => void,
): Promise<Result<null, Message>> {
  const jobId = crypto.randomUUID();
  const tell = (done: number): void => { if (isReading(key, jobId)) put(key, { kind: 'reading', jobId, done }); };
  const fail = (problem: Message): Result<null, Message> => {
    if (!isReading(key, jobId)) return stopped;
    put(key, { kind: 'failed', problem });
    return err(problem);
  };
  put(key, { kind: 'reading', jobId, done: 0 });
  const stopHearing = bridge().on('jobProgress', (job) => { if (job.jobId === jobId && job.total > 0) tell(mainShare * job.done / job.total); });
  const answer = await ask(jobId).finally(stopHearing);
  if (!answer.ok) return fail(answer.error);
  const { pieces } = answer.value;
  const read = new PieceReader();
  let until = performance.now() + sliceTime;
  for (const [number, piece] of pieces.entries()) {
    if (performance.now() >= until) {
      tell(mainShare + (1 - mainShare) * number / pieces.length);
      await nextTask();
      until = performance.now() + sliceTime;
    }
    if (!isReading(key, jobId)) return stopped;
    const taken = read.take(piece);
    if (!taken.ok) return fail(message('problem.unexpected', { detail: taken.error }));
  }
  if (!isReading(key, jobId)) return stopped;
  take(answer.value, read);
  put(key, null);
  return ok(null);
}

/** Resolves once what waits for the window, input and frames, has had its turn. */
const nextTask = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => resolve(), { once: true });
  port1.start();
  port2.postMessage(null);
});

// Keys name sources, and those are another project's.
useProjectStore.subscribe(({ view }, before) => {
  if (view?.folder !== before.view?.folder) setState({ openings: new Map() });
});
