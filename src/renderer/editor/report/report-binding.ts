import { $getNodeByKey, $getRoot, $isElementNode, $createParagraphNode, $setSelection, HISTORIC_TAG, HISTORY_MERGE_TAG, type EditorState, type LexicalEditor, type LexicalNode, type NodeKey, type UpdateListenerPayload } from 'lexical';
import type { CommandInput } from '../../../core/commands/registry.ts';
import type { Operation } from '../../../core/model/change.ts';
import { inReadingOrder, type BlockContent, type ReportBlock } from '../../../core/model/report-block.ts';
import { keysInOrder } from '../../../core/reports/order-keys.ts';
import { leaveFocus } from '../leave-focus.ts';
import { $contentOf } from './report-from-lexical.ts';
import { $nodeOf } from './report-to-lexical.ts';

const showTag = 'show-report';

/** The top node that a node is, or stands in; null for one that is gone. The cells of tables are roots to Lexical, not here. */
function $topOf(node: LexicalNode | null): LexicalNode | null {
  let top = node;
  while (top) {
    const parent: LexicalNode | null = top.getParent();
    if (!parent) return null;
    if (parent.getKey() === 'root') return top;
    top = parent;
  }
  return null;
}

/** Returns the keys of the nodes of `after` that are others than in `before`. A node whose children change is another one. */
function differing(before: EditorState, after: EditorState): readonly NodeKey[] {
  const keys: NodeKey[] = [];
  for (const [key, node] of after._nodeMap) if (before._nodeMap.get(key) !== node) keys.push(key);
  return keys;
}

interface Saved {
  readonly order: string;
  readonly content: BlockContent;
  /** The content as text, to tell whether it is another one. */
  readonly json: string;
}

const savedOf = ({ order, content }: Pick<ReportBlock, 'order' | 'content'>): Saved => ({ order, content, json: JSON.stringify(content) });

/** A content as text, its fields by name: main answers them in another order than the editor tells them. */
const inOrder = (content: BlockContent | undefined): string | undefined => JSON.stringify(content, (_, value: unknown) =>
  (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value));

/** What has to be told of what was written. */
export type ReportChanges = Pick<CommandInput<'report.edit'>, 'put' | 'removed'>;

/**
 * Keeps the top nodes of an editor and the blocks of a report the same. Every top node is a block, whose id it keeps for as
 * long as the editor lives, also while an undo has it away. Work is for what was touched: a report may have thousands.
 */
export class ReportBinding {
  private readonly ids = new Map<NodeKey, string>();
  private readonly keys = new Map<string, NodeKey>();
  /** The blocks as main has them, or will have. */
  private readonly saved = new Map<string, Saved>();
  /** The keys by which blocks are in order, those not saved yet included. */
  private readonly orders = new Map<string, string>();
  private readonly dirty = new Set<NodeKey>();
  private reordered = false;
  /** The top nodes when blocks were saved last. */
  private present: readonly NodeKey[] = [];

  constructor(private readonly editor: LexicalEditor) {}

  /** The blocks as main has them, or will have, in order. */
  get blocks(): readonly Pick<ReportBlock, 'id' | 'order' | 'content'>[] {
    return this.present.flatMap((key) => {
      const id = this.ids.get(key);
      const saved = id === undefined ? undefined : this.saved.get(id);
      return saved ? [{ id: id!, order: saved.order, content: saved.content }] : [];
    });
  }

  /** Returns the block that a top node is; undefined for one that was never saved. */
  readonly idOf = (key: NodeKey): string | undefined => this.ids.get(key);

  /** Returns the node that a block is; undefined while there is none. */
  readonly keyOf = (id: string): NodeKey | undefined => this.keys.get(id);

  /** Fills the editor with a report. */
  load(blocks: Iterable<ReportBlock>): void {
    this.editor.update(() => {
      // Where the caret goes is for the view to say, once it has the text.
      $setSelection(null);
      const root = $getRoot().clear();
      const ordered = inReadingOrder(blocks);
      const nodes = ordered.map((block) => {
        const node = $nodeOf(block.content);
        this.bind(node.getKey(), block.id);
        this.saved.set(block.id, savedOf(block));
        this.orders.set(block.id, block.order);
        return node;
      });
      root.append(...nodes);
      // Somewhere to write: an empty report, and room behind what is no text.
      if (nodes.length === 0 || !$isElementNode(nodes.at(-1))) root.append($createParagraphNode());
    }, { discrete: true, tag: [showTag, HISTORY_MERGE_TAG] });
    this.present = this.topKeys();
  }

  /** Takes note of what an update touched. Returns whether there is something to be saved. */
  note({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }: UpdateListenerPayload): boolean {
    if (tags.has(showTag) || dirtyElements.size + dirtyLeaves.size === 0) return false;
    // An undo puts another state in the place of the present one, and says of nothing in it that it was touched.
    const touched = tags.has(HISTORIC_TAG) ? differing(prevEditorState, editorState) : [...dirtyLeaves, ...[...dirtyElements].flatMap(([key, meant]) => (key !== 'root' || meant ? [key] : []))];
    editorState.read(() => {
      for (const key of touched) {
        if (key === 'root') {
          this.reordered = true;
          continue;
        }
        const top = $topOf($getNodeByKey(key));
        if (top) this.dirty.add(top.getKey());
      }
    });
    return this.dirty.size > 0 || this.reordered;
  }

  /** Returns what has to be told of what was written since it was asked for last, and takes it as told; null where nothing is new. */
  collect(): ReportChanges | null {
    if (this.dirty.size === 0 && !this.reordered) return null;
    const touched = [...this.dirty];
    this.dirty.clear();
    const removed = this.reordered ? this.takeOrder(touched) : [];
    const put = this.editor.read(() => touched.flatMap((key): ReportChanges['put'] => {
      const node = $getNodeByKey(key);
      const id = this.ids.get(key);
      const content = node && $contentOf(node);
      if (id === undefined || !content) return [];
      const next = savedOf({ order: this.orders.get(id)!, content });
      const before = this.saved.get(id);
      if (before?.order === next.order && before.json === next.json) return [];
      this.saved.set(id, next);
      this.keys.set(id, key);
      return [{ id, order: next.order, content }];
    }));
    return put.length > 0 || removed.length > 0 ? { put, removed } : null;
  }

  /** What could not be saved is to be told again. */
  retry({ put, removed }: ReportChanges): void {
    for (const { id } of put) {
      const key = this.keys.get(id);
      this.saved.delete(id);
      if (key !== undefined) this.dirty.add(key);
    }
    if (removed.length > 0) this.reordered = true;
  }

  /** Gives new and moved blocks their keys, adds them to what was touched, and returns the ids of those that are gone. */
  private takeOrder(touched: NodeKey[]): readonly string[] {
    const before = this.present;
    this.reordered = false;
    this.present = this.topKeys();
    const ids = this.present.map((key) => this.ids.get(key) ?? this.bind(key, crypto.randomUUID()));
    const orders = keysInOrder(ids.map((id) => this.saved.get(id)?.order ?? null));
    ids.forEach((id, index) => {
      this.orders.set(id, orders[index]!);
      if (this.saved.get(id)?.order !== orders[index]) touched.push(this.present[index]!);
    });
    const now = new Set(this.present);
    return before.filter((key) => !now.has(key)).flatMap((key) => {
      const id = this.ids.get(key);
      return id !== undefined && this.saved.delete(id) ? [id] : [];
    });
  }

  /** Shows what was changed elsewhere: in another window, by an undo of the project, or by adding to the report. What was written here is known already. */
  take(operations: readonly Extract<Operation, { readonly collection: 'reportBlocks' }>[]): void {
    const news = operations.filter((operation) => this.isNews(operation));
    if (news.length === 0) return;
    this.editor.update(() => {
      let placed: LexicalNode | null = null;
      for (const operation of news) placed = this.$take(operation, placed) ?? placed;
    }, { discrete: true, tag: [showTag, ...leaveFocus(this.editor)] });
    this.present = this.topKeys();
  }

  private isNews(operation: Extract<Operation, { readonly collection: 'reportBlocks' }>): boolean {
    const saved = this.saved.get(operation.id);
    if (operation.kind === 'remove') return saved !== undefined;
    const { order = saved?.order, content = saved?.content } = operation.kind === 'insert' ? operation.record : operation.after;
    return saved?.order !== order || (saved?.json !== JSON.stringify(content) && inOrder(saved?.content) !== inOrder(content));
  }

  /** Returns the node that was put in, if one was; `placed` is the one before. */
  private $take(operation: Extract<Operation, { readonly collection: 'reportBlocks' }>, placed: LexicalNode | null): LexicalNode | null {
    const { id } = operation;
    const key = this.keys.get(id);
    const node = key === undefined ? null : $getNodeByKey(key);
    if (operation.kind === 'remove') {
      this.saved.delete(id);
      node?.remove(true);
      if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
      return null;
    }
    const saved = this.saved.get(id);
    const { order = saved?.order, content = saved?.content } = operation.kind === 'insert' ? operation.record : operation.after;
    if (order === undefined || !content) return null;
    this.saved.set(id, savedOf({ order, content }));
    this.orders.set(id, order);
    if (node?.isAttached() && saved?.order === order) {
      const next = $nodeOf(content);
      node.replace(next);
      this.bind(next.getKey(), id);
      return next;
    }
    node?.remove(true);
    const next = $nodeOf(content);
    this.bind(next.getKey(), id);
    const behind = this.$behind(order, placed?.isAttached() ? placed : $getRoot().getLastChild());
    if (behind) behind.insertBefore(next);
    else this.$append(next);
    return next;
  }

  /** Returns the first block behind an order, null where there is none. It is looked for from `from` on, to both sides: of thousands that come back, each stands beside the one before. */
  private $behind(order: string, from: LexicalNode | null): LexicalNode | null {
    const orderOf = (node: LexicalNode): string | undefined => this.saved.get(this.ids.get(node.getKey()) ?? '')?.order;
    let behind: LexicalNode | null = null;
    for (let node = from; node; node = node.getPreviousSibling()) {
      const other = orderOf(node);
      if (other !== undefined && other < order) break;
      if (other !== undefined) behind = node;
    }
    for (let node = from?.getNextSibling() ?? null; node && !behind; node = node.getNextSibling()) if ((orderOf(node) ?? '') > order) behind = node;
    return behind;
  }

  /** At the end, but before an empty paragraph that was never saved. */
  private $append(node: LexicalNode): void {
    const last = $getRoot().getLastChild();
    if (last && $isElementNode(last) && last.isEmpty() && !this.saved.has(this.ids.get(last.getKey()) ?? '')) last.insertBefore(node);
    else $getRoot().append(node);
  }

  private bind(key: NodeKey, id: string): string {
    this.ids.set(key, id);
    this.keys.set(id, key);
    return id;
  }

  private topKeys(): readonly NodeKey[] {
    return this.editor.read(() => $getRoot().getChildrenKeys());
  }
}
