import { runCommand } from '../../core/commands/registry.ts';
import { message } from '../../core/messages/messages.ts';
import type { SourceDocument } from '../../core/model/document.ts';
import { newProject } from '../../core/model/project.ts';
import { ProjectState } from '../../core/model/project-state.ts';
import { err, ok } from '../../core/result.ts';
import type { SampleTarget } from '../sample/build-sample.ts';

export const testTime = '2026-01-02T03:04:05.678Z';

/** A project without a disk, for tests: it remembers what was stored and counts the steps of undo. */
export class MemoryProject implements SampleTarget {
  readonly state = new ProjectState(newProject('p', 'Test', testTime));
  readonly stored = new Map<string, { extension: string; bytes: Uint8Array; document: SourceDocument; layout?: readonly string[] | undefined }>();
  steps = 0;
  diskFull = false;

  /** Told when the files of a source begin to be stored. */
  onStoring: () => void = () => undefined;

  readonly addSourceFiles: SampleTarget['addSourceFiles'] = async (id, files, signal) => {
    this.onStoring();
    signal.throwIfAborted();
    if (this.diskFull) return err(message('problem.diskFull', { file: id }));
    this.stored.set(id, files);
    return ok(undefined);
  };

  readonly dropSourceFiles: SampleTarget['dropSourceFiles'] = async (id) => void this.stored.delete(id);

  readonly readDocument: SampleTarget['readDocument'] = async (id) => {
    const files = this.stored.get(id);
    return files ? ok(files.document) : err(message('problem.sourceMissing'));
  };

  readonly run: SampleTarget['run'] = async (call, context) => {
    if (this.diskFull) return err(message('problem.diskFull', { file: 'journal' }));
    const draft = runCommand(this.state, call, context);
    if (!draft.ok) return draft;
    this.state.apply(draft.value.operations);
    this.steps++;
    return ok({ created: draft.value.created });
  };
}
