import { setImmediate } from 'node:timers/promises';
import type { Source } from '../../core/model/source.ts';
import { SearchEngine, type Following } from '../../core/search/engine.ts';
import { sourceTextOf, type SourceText } from '../../core/search/units.ts';
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
  /** Numbers of the questions whose answers are waited for. */
  const asked = new Set<number>();
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
      case 'takeBack': return void asked.delete(words.number);
      case 'ask': {
        const { number, question } = words;
        asked.add(number);
        const following: Following = { wanted: () => asked.has(number), progress: (done, total) => say({ kind: 'step', number, done, total }) };
        return void allRecords.then(() => ask(engine, question, following)).then((answer) => {
          asked.delete(number);
          say({ kind: 'answer', number, answer });
        });
      }
    }
  };
}

function ask(engine: SearchEngine, question: Question, following: Following): Promise<Extract<FromThread, { kind: 'answer' }>['answer']> {
  switch (question.kind) {
    case 'search': return engine.search(question.query, question.order, question.first, question.count);
    case 'find': return engine.find(question.sourceId, question.query);
    case 'claims': return engine.matchClaims(question.query);
    case 'passages': return engine.passages(question, following);
  }
}

async function textOf(sources: SourceStore, { id, version }: Source): Promise<SourceText | null> {
  const document = await sources.readDocument(id, version);
  return document.ok ? sourceTextOf(document.value) : null;
}
