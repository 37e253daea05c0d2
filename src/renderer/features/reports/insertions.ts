import {
  BookOpen, ChartGantt, FileText, Heading1, Heading2, Heading3, Image, List, ListChecks, ListOrdered, Minus, Pilcrow, Quote, Scale, ScrollText, SeparatorHorizontal, Superscript, Table, Table2, Tags, TextQuote, type LucideIcon,
} from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import { text, type MessageId } from '../../../core/messages/messages.ts';
import { usualTable } from '../../../core/model/claim-view.ts';
import type { BlockContent } from '../../../core/model/report-block.ts';
import type { Inline } from '../../../core/model/report-text.ts';
import { insertBlocks, insertPiece, makeList, turnInto } from '../../editor/report/edit-report.ts';
import { askForHighlight } from '../../state/known-highlights.ts';
import { useProjectStore } from '../../state/project-store.ts';
import { showProblem } from '../notices/toasts.ts';
import type { Chosen, Choosing } from './Chooser.tsx';
import { insertChosenPicture } from './insert-pictures.ts';
import { noteNew } from './new-pieces.ts';
import { claimBlock, passageBlock } from './record-blocks.ts';

/** Something that can be put into a report. */
export interface Insertion {
  readonly id: string;
  readonly group: 'text' | 'live';
  readonly label: string;
  /** More words by which it is found. */
  readonly words: string;
  readonly icon: LucideIcon;
  readonly run: (editor: LexicalEditor, choose: (choosing: Choosing) => void) => void;
}

const cell = (): readonly Inline[] => [];
const row = (): readonly (readonly Inline[])[] => [cell(), cell(), cell()];
const block = (content: BlockContent) => (editor: LexicalEditor): void => insertBlocks(editor, [content]);

const item = (id: string, group: Insertion['group'], icon: LucideIcon, words: string, run: Insertion['run']): Insertion =>
  ({ id, group, icon, words, label: text(`report.insert.${id}` as MessageId), run });

const choosing = (kind: Choosing['kind'], insert: (editor: LexicalEditor, chosen: Chosen) => void | Promise<void>): Insertion['run'] =>
  (editor, choose) => choose({ kind, onChoose: (chosen) => void insert(editor, chosen) });

async function insertPassage(editor: LexicalEditor, { sourceId, id }: Chosen): Promise<void> {
  const found = await askForHighlight({ sourceId: sourceId ?? '', id });
  if (!found.ok) return showProblem(found.error);
  if (found.value) insertBlocks(editor, [passageBlock(found.value)]);
}

function insertClaim(editor: LexicalEditor, { id }: Chosen): void {
  const content = claimBlock(id);
  if (content) insertBlocks(editor, [content]);
}

const evidence = (side: 'all' | 'for' | 'against'): Insertion['run'] => choosing('claim', (editor, { id }) => insertBlocks(editor, [{ kind: 'evidence', claimId: id, side }]));

/** Returns all that can be inserted now; the project's saved views of claims among it. */
export function insertions(): readonly Insertion[] {
  const views = useProjectStore.getState().view?.project.claimViews ?? [];
  return [
    item('paragraph', 'text', Pilcrow, 'paragraph', (editor) => turnInto(editor, 'paragraph')),
    item('heading1', 'text', Heading1, 'h1 title', (editor) => turnInto(editor, 'heading1')),
    item('heading2', 'text', Heading2, 'h2', (editor) => turnInto(editor, 'heading2')),
    item('heading3', 'text', Heading3, 'h3', (editor) => turnInto(editor, 'heading3')),
    item('bullets', 'text', List, 'list ul', (editor) => makeList(editor, false)),
    item('numbers', 'text', ListOrdered, 'list ol', (editor) => makeList(editor, true)),
    item('quote', 'text', TextQuote, 'blockquote', (editor) => turnInto(editor, 'quote')),
    item('table', 'text', Table, 'grid', block({ kind: 'table', head: true, rows: [row(), row(), row()] })),
    item('picture', 'text', Image, 'image photo figure', (editor) => void insertChosenPicture(editor)),
    item('rule', 'text', Minus, 'divider', block({ kind: 'rule' })),
    item('pageBreak', 'text', SeparatorHorizontal, 'new page', block({ kind: 'pageBreak' })),
    item('footnote', 'text', Superscript, 'note', (editor) => noteNew(insertPiece(editor, { kind: 'footnote', content: [] }))),
    item('citation', 'live', BookOpen, 'cite source reference', choosing('source', (editor, { id }) => void insertPiece(editor, { kind: 'citation', sourceId: id, locator: null }))),
    item('passage', 'live', Quote, 'passage highlight', choosing('highlight', insertPassage)),
    item('claim', 'live', Scale, 'card verdict', choosing('claim', insertClaim)),
    item('evidence', 'live', ListChecks, 'for against', evidence('all')),
    item('evidenceFor', 'live', ListChecks, 'supports', evidence('for')),
    item('evidenceAgainst', 'live', ListChecks, 'refutes', evidence('against')),
    item('claims', 'live', Table2, 'register', block({ kind: 'claims', viewId: null, table: { ...usualTable, columns: ['statement', 'verdict', 'speaker', 'saidOn'] } })),
    ...views.map(({ id, name, table }): Insertion => ({
      id: `view ${id}`, group: 'live', icon: Table2, words: 'claims view', label: text('report.insert.view', { name }), run: block({ kind: 'claims', viewId: id, table }),
    })),
    item('timeline', 'live', ChartGantt, 'picture', block({ kind: 'timeline' })),
    item('matrix', 'live', Table2, 'matrix verdicts', block({ kind: 'matrix' })),
    item('sources', 'live', ScrollText, 'bibliography references works cited', block({ kind: 'sources', all: false })),
    item('allSources', 'live', FileText, 'bibliography', block({ kind: 'sources', all: true })),
    item('codebook', 'live', Tags, 'tags', block({ kind: 'codebook', examples: false })),
    item('codebookExamples', 'live', Tags, 'tags', block({ kind: 'codebook', examples: true })),
  ];
}

/** Returns the insertions whose name has words that begin with what was typed, those whose name begins so first. */
export function insertionsFor(typed: string): readonly Insertion[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const all = insertions();
  if (wanted === '') return all;
  const fits = (words: string): boolean => ` ${words.toLocaleLowerCase()}`.includes(` ${wanted}`);
  const named = all.filter(({ label }) => fits(label));
  return [...named, ...all.filter((each) => !named.includes(each) && fits(each.words))];
}

