import { create } from 'zustand';
import type { Message, MessageId } from '../../../core/messages/messages.ts';
import { takenName, type Source } from '../../../core/model/source.ts';
import type { CallResponse, FileAnnotation } from '../../../ipc/contract.ts';
import { bridge } from '../../state/bridge.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { passwordOf, rememberPassword } from '../pdf/passwords.ts';

export type FoundAnnotations = NonNullable<CallResponse<'findAnnotations'>>;

/** What is known of the annotations in the file of a source. */
export type Finding =
  | { readonly kind: 'finding'; readonly jobId: string; readonly version: number; /** Pages, of how many; 0 while that is not known. */ readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly version: number; readonly annotations: FoundAnnotations['annotations'] }
  | { readonly kind: 'stopped'; readonly version: number }
  | { readonly kind: 'locked'; readonly version: number; readonly wrong: boolean }
  | { readonly kind: 'failed'; readonly version: number; readonly problem: Message };

interface AnnotationsStore {
  /** By source, for as long as the window is open. */
  readonly findings: ReadonlyMap<string, Finding>;
}

const useAnnotationsStore = create<AnnotationsStore>(() => ({ findings: new Map() }));
const { getState, setState } = useAnnotationsStore;

// Sources of another project may have the same ids, as those of a copy have.
useProjectStore.subscribe(({ view }, before) => {
  if (view?.folder !== before.view?.folder) setState({ findings: new Map() });
});

const set = (sourceId: string, finding: Finding): void => setState(({ findings }) => ({ findings: new Map(findings).set(sourceId, finding) }));

/** Returns what is known of the annotations in the present file of a source; undefined before they were looked for. */
export const useFinding = ({ id, version }: Source): Finding | undefined => useAnnotationsStore(({ findings }) => {
  const finding = findings.get(id);
  return finding?.version === version ? finding : undefined;
});

const locked: ReadonlySet<string> = new Set<MessageId>(['import.pdf.password', 'import.pdf.wrongPassword']);

/** Looks for the annotations in the file of a source, unless that was done or is being done; with a password, or `again`, anew. */
export async function lookFor({ id, version }: Source, { password = passwordOf(id), again = false }: { readonly password?: string | null; readonly again?: boolean } = {}): Promise<void> {
  if (!again && getState().findings.get(id)?.version === version) return;
  const jobId = crypto.randomUUID();
  const isOurs = (): boolean => {
    const finding = getState().findings.get(id);
    return finding?.kind === 'finding' && finding.jobId === jobId;
  };
  const finding: Finding = { kind: 'finding', jobId, version, done: 0, total: 0 };
  set(id, finding);
  const stop = bridge().on('jobProgress', (job) => {
    if (job.jobId === jobId && isOurs()) set(id, { ...finding, done: job.done, total: job.total });
  });
  const answer = await bridge().findAnnotations({ sourceId: id, password, jobId });
  stop();
  if (!isOurs()) return;
  if (!answer.ok) {
    set(id, locked.has(answer.error.id) ? { kind: 'locked', version, wrong: answer.error.id === 'import.pdf.wrongPassword' } : { kind: 'failed', version, problem: answer.error });
    return;
  }
  if (password !== null) rememberPassword(id, password);
  set(id, answer.value ? { kind: 'found', ...answer.value } : { kind: 'stopped', version });
}

/** Stops what looks for annotations. */
export const stopLooking = ({ jobId }: Extract<Finding, { kind: 'finding' }>): void => void bridge().cancelJob({ jobId });

/** Returns whether an annotation was imported as a highlight, and that was not undone. */
export const isTaken = ({ version, takenAnnotations = [] }: Source, { name }: FileAnnotation): boolean => takenAnnotations.includes(takenName(version, name));

/** Returns those of the annotations that can become highlights and have not yet. */
export function freshOf(source: Source, annotations: readonly FileAnnotation[]): readonly FileAnnotation[] {
  const taken = new Set(source.takenAnnotations);
  return annotations.filter(({ name, range }) => range !== null && !taken.has(takenName(source.version, name)));
}
