import { buildEditorFromExtensions } from '@lexical/extension';
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import fc from 'fast-check';
import { $createParagraphNode, $createTextNode, $getNodeByKey, $getRoot, $isElementNode, $isTextNode, $setSelection, UNDO_COMMAND, type LexicalEditorWithDispose } from 'lexical';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usualTable } from '../../../core/model/claim-view.ts';
import { inReadingOrder, type BlockContent, type ReportBlock } from '../../../core/model/report-block.ts';
import { plainText, textMarks, type Inline } from '../../../core/model/report-text.ts';
import { keysBetween } from '../../../core/reports/order-keys.ts';
import { moveBlock, pasteBlocks } from './edit-report.ts';
import { $findInReport, replaceHits } from './find-in-report.ts';
import { ReportBinding } from './report-binding.ts';
import { reportExtension } from './report-extension.ts';
import { $contentOf } from './report-from-lexical.ts';
import { $nodeOf } from './report-to-lexical.ts';

let editor: LexicalEditorWithDispose;
let binding: ReportBinding;
beforeEach(() => {
  editor = buildEditorFromExtensions(reportExtension);
  // The extension keeps no history where there is no window.
  registerHistory(editor, createEmptyHistoryState(), 0);
  binding = new ReportBinding(editor);
  editor.registerUpdateListener((update) => { binding.note(update); });
});
afterEach(() => editor.dispose());

const paragraph = (words: string): BlockContent => ({ kind: 'paragraph', content: plainText(words) });
const blocksOf = (...contents: readonly BlockContent[]): readonly ReportBlock[] => {
  const keys = keysBetween(null, null, contents.length);
  return contents.map((content, index) => ({ id: `b${index}`, reportId: 'r', order: keys[index]!, content }));
};
const keyAt = (index: number): string => editor.read(() => $getRoot().getChildrenKeys()[index]!);
const said = (): readonly string[] => editor.read(() => $getRoot().getChildren().map((node) => node.getTextContent()));
function type(index: number, words: string): void {
  const key = keyAt(index);
  editor.update(() => {
    const node = $getNodeByKey(key);
    if ($isElementNode(node)) node.append($createTextNode(words));
  }, { discrete: true });
}
async function undo(): Promise<void> {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
}

describe('a block of a report that passes through the editor', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const piece = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: fc.stringMatching(/^[\p{L} .,]{1,12}$/u), marks: fc.subarray([...textMarks].filter((mark) => mark !== 'superscript' && mark !== 'subscript')) }),
    fc.record({ kind: fc.constant('text' as const), text: fc.stringMatching(/^[a-z]{1,8}$/), marks: fc.constant([]), link: fc.constantFrom('https://a.example/', 'mailto:a@b.example') }),
    fc.record({ kind: fc.constant('citation' as const), sourceId: fc.constantFrom('a', 'b'), locator: fc.constantFrom(null, { unit: 'page' as const, at: '4' }) }),
    fc.record({ kind: fc.constant('footnote' as const), content: fc.constantFrom([], [{ kind: 'text' as const, text: 'note', marks: [] }]) }),
    fc.constant({ kind: 'break' as const }),
  );
  /** Neighbours that are set alike are one piece. */
  const joined = (pieces: readonly Inline[]): readonly Inline[] => pieces.reduce<Inline[]>((all, next) => {
    const last = all.at(-1);
    if (last?.kind === 'text' && next.kind === 'text' && last.link === next.link && last.marks.join() === next.marks.join()) all[all.length - 1] = { ...last, text: last.text + next.text };
    else all.push(next);
    return all;
  }, []);
  const line = fc.array(piece, { maxLength: 6 }).map((pieces) => joined(pieces as Inline[]));

  it('stays as it is, whatever its text', () => {
    fc.assert(fc.property(line, fc.constantFrom('paragraph', 'quote', 'heading'), (content, kind) => {
      const block = (kind === 'heading' ? { kind, level: 2, content } : { kind, content }) as BlockContent;
      let read: BlockContent | null = null;
      editor.update(() => { read = $contentOf($getRoot().clear().append($nodeOf(block)).getFirstChild()!); }, { discrete: true });
      expect(read).toEqual(block);
    }), { numRuns: 60 });
  });

  it.each<[string, BlockContent]>([
    ['a list', { kind: 'list', start: 3, items: [{ depth: 0, ordered: true, content: plainText('a') }, { depth: 1, ordered: false, content: plainText('b') }, { depth: 2, ordered: false, content: plainText('c') }, { depth: 0, ordered: true, content: plainText('d') }] }],
    ['a table', { kind: 'table', head: true, rows: [[plainText('A'), []], [[...plainText('one'), { kind: 'break' }, ...plainText('two')], plainText('2')]] }],
    ['a link to a record', { kind: 'paragraph', content: [{ kind: 'text', text: 'the tag', marks: [], link: 'claimwright:tag/t' }] }],
    ['a rule', { kind: 'rule' }], ['a page break', { kind: 'pageBreak' }],
    ['a picture', { kind: 'picture', picture: { name: `${'0'.repeat(64)}.jpg`, width: 30, height: 20 }, size: 'middle', alt: 'A bridge', caption: [...plainText('Seen from '), { kind: 'citation', sourceId: 's', locator: null }] }],
    ['a passage', { kind: 'passage', passage: { sourceId: 's', id: 'h' }, seen: { words: 'w', verdict: '', at }, keepsOld: true }],
    ['a table of claims', { kind: 'claims', viewId: 'v', table: usualTable }],
  ])('stays as it is: %s', (_, block) => {
    let read: BlockContent | null = null;
    editor.update(() => { read = $contentOf($getRoot().clear().append($nodeOf(block)).getFirstChild()!); }, { discrete: true });
    expect(read).toEqual(block);
  });
});

describe('what is written', () => {
  it('is told block by block, and once', () => {
    binding.load(blocksOf(paragraph('one'), paragraph('two')));
    expect(binding.collect()).toBeNull();
    type(1, ' more');
    expect(binding.collect()).toEqual({ removed: [], put: [{ id: 'b1', order: 'U001', content: paragraph('two more') }] });
    expect(binding.collect()).toBeNull();
  });

  it('gives new blocks a place between the others, and takes out those that are gone', () => {
    binding.load(blocksOf(paragraph('one'), paragraph('two'), paragraph('three')));
    editor.update(() => {
      const [first, second] = $getRoot().getChildren();
      first!.insertAfter($createParagraphNode().append($createTextNode('between')));
      second!.remove();
    }, { discrete: true });
    const changes = binding.collect()!;
    expect(changes.removed).toEqual(['b1']);
    expect(changes.put).toHaveLength(1);
    expect(changes.put[0]!.order > 'U000' && changes.put[0]!.order < 'U002').toBe(true);
  });

  it('of a block that is moved is its place alone', () => {
    binding.load(blocksOf(...Array.from({ length: 6 }, (_, index) => paragraph(String(index)))));
    moveBlock(editor, keyAt(5), -1);
    const changes = binding.collect()!;
    expect(changes.removed).toEqual([]);
    expect(changes.put.map(({ content }) => content)).toEqual([expect.objectContaining({ content: plainText(said()[changes.put[0]!.id === 'b5' ? 4 : 5]!) })]);
  });

  it('and undone is the block that it was', async () => {
    binding.load(blocksOf(paragraph('one'), paragraph('two')));
    editor.update(() => $getRoot().getFirstChild()!.remove(), { discrete: true });
    expect(binding.collect()?.removed).toEqual(['b0']);
    await undo();
    expect(binding.collect()?.put).toEqual([{ id: 'b0', order: expect.any(String) as string, content: paragraph('one') }]);
  });

  it('is told again where it could not be saved', () => {
    binding.load(blocksOf(paragraph('one')));
    type(0, '!');
    const changes = binding.collect()!;
    binding.retry(changes);
    expect(binding.collect()).toEqual(changes);
  });
});

it('what is changed elsewhere is shown, and what was told here is no news', () => {
  binding.load(blocksOf(paragraph('one'), paragraph('two')));
  type(0, '!');
  const [told] = binding.collect()!.put;
  const scope = 'r';
  binding.take([{ kind: 'patch', collection: 'reportBlocks', scope, id: 'b0', before: {}, after: { content: told!.content } }]);
  expect(said()).toEqual(['one!', 'two']);
  binding.take([
    { kind: 'patch', collection: 'reportBlocks', scope, id: 'b1', before: {}, after: { content: paragraph('second') } },
    { kind: 'insert', collection: 'reportBlocks', scope, id: 'new', record: { id: 'new', reportId: 'r', order: 'U0005', content: paragraph('between') } },
    { kind: 'remove', collection: 'reportBlocks', scope, id: 'b0', record: blocksOf(paragraph('one'))[0]! },
  ]);
  expect(said()).toEqual(['between', 'second']);
  expect(binding.collect()).toBeNull();
  expect(inReadingOrder(binding.blocks.map((block) => ({ ...block, reportId: 'r' }))).map(({ id }) => id)).toEqual(['new', 'b1']);
});

it('blocks that come back stand where they stood, in whatever order they come, and nothing that was written meanwhile goes', () => {
  fc.assert(fc.property(fc.shuffledSubarray(Array.from({ length: 12 }, (_, index) => index), { minLength: 1 }), (gone) => {
    const blocks = blocksOf(...Array.from({ length: 12 }, (_, index) => paragraph(`${index}`)));
    binding = new ReportBinding(editor);
    binding.load(blocks);
    const operation = (kind: 'insert' | 'remove', index: number) => ({ kind, collection: 'reportBlocks', scope: 'r', id: blocks[index]!.id, record: blocks[index]! } as const);
    binding.take(gone.map((index) => operation('remove', index)));
    editor.update(() => { $getRoot().append($createParagraphNode().append($createTextNode('written'))); }, { discrete: true });
    binding.take(gone.toReversed().map((index) => operation('insert', index)));
    expect(said().filter((words) => words !== 'written' && words !== '')).toEqual(blocks.map((_, index) => `${index}`));
    expect(said()).toContain('written');
  }), { numRuns: 50 });
});

it('words are found over marks, and replaced in one step', async () => {
  binding.load(blocksOf({ kind: 'paragraph', content: [...plainText('It ra'), { kind: 'text', text: 'ins. It ', marks: ['bold'] }, ...plainText('pours.')] }, paragraph('it is over')));
  const hits = editor.read(() => $findInReport('it', false));
  expect(hits).toHaveLength(3);
  expect(editor.read(() => $findInReport('It', true))).toHaveLength(2);
  replaceHits(editor, editor.read(() => $findInReport('rains', false)), 'snows');
  replaceHits(editor, editor.read(() => $findInReport('it', false)), 'That');
  expect(said()).toEqual(['That snows. That pours.', 'That is over']);
  await undo();
  expect(said()[1]).toBe('it is over');
});

it('keeps a block, and what is selected of it, when main answers its fields in another order', () => {
  binding.load(blocksOf(paragraph('one')));
  const passage = { sourceId: 's', id: 'h' };
  const seen = { words: 'w', verdict: '', at: '2026-01-01T00:00:00.000Z' };
  editor.update(() => { $getRoot().append($nodeOf({ kind: 'passage', passage, keepsOld: false, seen })); }, { discrete: true });
  const [put] = binding.collect()!.put;
  const key = keyAt(1);
  const content: BlockContent = { kind: 'passage', passage: { id: 'h', sourceId: 's' }, seen, keepsOld: false };
  binding.take([{ kind: 'insert', collection: 'reportBlocks', scope: 'r', id: put!.id, record: { id: put!.id, reportId: 'r', order: put!.order, content } }]);
  expect(keyAt(1)).toBe(key);
});

describe('what is pasted', () => {
  const kinds = (): readonly string[] => editor.read(() => $getRoot().getChildren().map((node) => `${node.getType()} ${node.getTextContent()}`));
  const at = (index: number, offset: number): void => editor.update(() => {
    $setSelection(null);
    const node = $getRoot().getChildAtIndex(index);
    const text = $isElementNode(node) ? node.getFirstDescendant() : null;
    if ($isTextNode(text)) text.select(offset, offset);
    else if ($isElementNode(node)) node.selectStart();
  }, { discrete: true });
  const list: BlockContent = { kind: 'list', start: 1, items: [{ depth: 0, ordered: false, content: plainText('item') }] };
  const paste = async (...contents: readonly BlockContent[]): Promise<void> => {
    pasteBlocks(editor, contents);
    await Promise.resolve();
  };

  it('takes the place of an empty paragraph', async () => {
    binding.load(blocksOf(paragraph('')));
    at(0, 0);
    await paste({ kind: 'heading', level: 1, content: plainText('Head') }, paragraph('text'), list);
    expect(kinds().slice(0, 3)).toEqual(['heading Head', 'paragraph text', 'list item']);
  });

  it('goes into the line where it is one line, and parts it where it is more', async () => {
    binding.load(blocksOf(paragraph('onetwo')));
    at(0, 3);
    await paste(paragraph(' and '));
    expect(said()).toEqual(['one and two']);
    at(0, 8);
    await paste({ kind: 'heading', level: 2, content: plainText('H') }, { kind: 'rule' }, paragraph('p'));
    expect(kinds().map((kind) => kind.split(' ')[0])).toEqual(['paragraph', 'horizontalrule', 'paragraph']);
    expect([said()[0], said()[2]]).toEqual(['one and H', 'ptwo']);
  });

  it('is lines of text within a table', async () => {
    binding.load(blocksOf({ kind: 'table', head: false, rows: [[plainText('cell')]] }));
    at(0, 4);
    await paste({ kind: 'heading', level: 1, content: plainText('H') }, list);
    let read: BlockContent | null = null;
    editor.read(() => { read = $contentOf($getRoot().getFirstChild()!); });
    expect(read).toEqual({ kind: 'table', head: false, rows: [[[...plainText('cellH'), { kind: 'break' }, ...plainText('item')]]] });
  });
});
