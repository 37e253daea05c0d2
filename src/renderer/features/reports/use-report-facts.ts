import { $isHeadingNode } from '@lexical/rich-text';
import { $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { footnoteAttribute } from '../../editor/report/footnote-attribute.ts';

/** A heading of a report. */
export interface OutlineEntry {
  readonly key: NodeKey;
  readonly level: number;
  readonly words: string;
}

/** What can be told of a report as a whole. */
export interface ReportFacts {
  readonly outline: readonly OutlineEntry[];
  readonly words: number;
  /** Numbers of footnotes by the keys of their nodes. */
  readonly numbers: ReadonlyMap<string, number>;
}

const none: ReportFacts = { outline: [], words: 0, numbers: new Map() };

/** Milliseconds without a change after which the report is looked through. */
const pause = 250;

/** Returns what can be told of the report in an editor; it is looked through when the window has nothing else to do. */
export function useReportFacts(editor: LexicalEditor, open: boolean): ReportFacts {
  const [facts, setFacts] = useState(none);
  useEffect(() => {
    if (!open) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle = 0;
    const look = (): void => {
      setFacts((before) => {
        const next = factsOf(editor);
        return JSON.stringify([before.outline, before.words, [...before.numbers]]) === JSON.stringify([next.outline, next.words, [...next.numbers]]) ? before : next;
      });
    };
    look();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => { idle = requestIdleCallback(look); }, pause);
    });
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      stop();
    };
  }, [editor, open]);
  return facts;
}

function factsOf(editor: LexicalEditor): ReportFacts {
  const { outline, words } = editor.read(() => ({
    outline: $getRoot().getChildren().flatMap((node): OutlineEntry[] => ($isHeadingNode(node) && node.getTextContent().trim() !== '' ? [{ key: node.getKey(), level: Number(node.getTag().slice(1)), words: node.getTextContent() }] : [])),
    words: countWords($getRoot().getTextContent()),
  }));
  // In the order of the page, which is that of the report.
  const keys = [...editor.getRootElement()?.querySelectorAll(`[${footnoteAttribute}]`) ?? []].map((element) => element.getAttribute(footnoteAttribute)!);
  return { outline, words, numbers: new Map(keys.map((key, index) => [key, index + 1])) };
}

/** Words as word processors count them: what stands between white space and has a letter or digit. */
const countWords = (words: string): number => words.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
