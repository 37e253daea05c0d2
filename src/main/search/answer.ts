import { setImmediate } from 'node:timers/promises';
import { forEachLeaf } from '../../core/model/document.ts';
import type { Source } from '../../core/model/source.ts';
import { SearchEngine } from '../../core/search/engine.ts';
import type { SourceText } from '../../core/search/units.ts';
import { nodeDisk } from '../storage/disk.ts';
import { SourceStore } from '../storage/source-files.ts';
import { bounded } from './bounded.ts';
import type { FromThread, Question, SearchOrder, ToThread } from './protocol.ts';

/** Returns a function that takes in what main says; `say` is given what there is to say to it. */
export function answering({ folder }: SearchOrder, say: (words: FromThread) => void): (words: ToThread) => void {
  const sources = new SourceStore(nodeDisk, folder);
  const engine = new SearchEngine({
    bounded,
    now: () => performance.now(),
    turn: () => setImmediate(),
    progress: (state) => say({ kind: 'progress', state }),
    readText: (source) => textOf(sources, source),
  });
  let fed = (): void => undefined;
  // A question asked while records are still coming is answered about all of them.
  const allRecords = new Promise<void>((resolve) => { fed = resolve; });
  return (words) => {
    switch (words.kind) {
      case 'records': return engine.put(words.collection, words.records);
      case 'fill': {
        fed();
        return void engine.fill();
      }
      case 'apply': return engine.apply(words.operations);
      case 'ask': return void allRecords.then(() => ask(engine, words.question)).then((answer) => say({ kind: 'answer', number: words.number, answer }));
    }
  };
}

function ask(engine: SearchEngine, question: Question): Promise<Extract<FromThread, { kind: 'answer' }>['answer']> {
  switch (question.kind) {
    case 'search': return engine.search(question.query, question.first, question.count);
    case 'find': return engine.find(question.sourceId, question.query);
    case 'claims': return engine.matchClaims(question.query);
    case 'passages': return engine.passages(question.query, question.extent);
  }
}

async function textOf(sources: SourceStore, { id, version }: Source): Promise<SourceText | null> {
  const document = await sources.readDocument(id, version);
  if (!document.ok) return null;
  const leaves: number[] = [];
  forEachLeaf(document.value.blocks, ({ start, end }) => leaves.push(start, end));
  return { text: document.value.text, leaves: Uint32Array.from(leaves) };
}
