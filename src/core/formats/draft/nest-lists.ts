import type { DraftBlock } from './draft-block.ts';

/** Blocks in the order of a text, each with the list that it is an item of: formats of word processors have no lists, but items. */
export interface FlatBlock {
  readonly block: DraftBlock;
  /** Depth from 0. An item with the same `id` and depth as the one before goes on with its list. */
  readonly item: { readonly id: string; readonly level: number; readonly ordered: boolean; readonly start: number } | null;
}

interface OpenList {
  readonly id: string;
  readonly level: number;
  readonly items: { readonly children: DraftBlock[] }[];
}

/** Returns the blocks with the items that follow each other put into lists, deeper ones inside the item before them. */
export function nestLists(flat: readonly FlatBlock[]): readonly DraftBlock[] {
  const top: DraftBlock[] = [];
  let open: OpenList[] = [];
  /** How far the numbers of a list went, for one that goes on behind a paragraph. */
  const counted = new Map<string, number>();
  for (const { block, item } of flat) {
    if (!item) {
      open = [];
      top.push(block);
      continue;
    }
    const key = `${item.id} ${item.level}`;
    open = open.filter(({ level }) => level < item.level || (level === item.level && open.some((each) => each.level === level && each.id === item.id)));
    let list = open.at(-1);
    if (!list || list.level < item.level) {
      const done = counted.get(key) ?? 0;
      const items: OpenList['items'] = [];
      const into = list?.items.at(-1)?.children ?? top;
      into.push({ type: 'list', ordered: item.ordered, firstNumber: item.ordered ? item.start + done : 1, items });
      list = { id: item.id, level: item.level, items };
      open.push(list);
    }
    list.items.push({ children: [block] });
    counted.set(key, (counted.get(key) ?? 0) + 1);
    for (const deeper of counted.keys()) if (deeper.startsWith(`${item.id} `) && Number(deeper.slice(item.id.length + 1)) > item.level) counted.delete(deeper);
  }
  return top;
}
