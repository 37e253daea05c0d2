import { $createNodeSelection, $getNodeByKey, $isElementNode, $setSelection, type LexicalEditor } from 'lexical';
import { useEffect } from 'react';
import { $findInReport, $selectHit } from '../../editor/report/find-in-report.ts';
import { takeReportTarget, useReportTarget } from '../../state/report-target.ts';
import { bringIntoView } from './far-blocks.ts';
import type { Opened } from './use-report-writing.ts';

/** Brings the place that was asked for in a report into view once it is open, and selects it. */
export function useShownTarget(editor: LexicalEditor, reportId: string, opened: Opened | null): void {
  const wanted = useReportTarget(({ target }) => target?.reportId === reportId);
  useEffect(() => {
    const target = wanted && opened ? takeReportTarget(reportId) : null;
    const key = target && opened?.binding.keyOf(target.blockId);
    if (!target || key == null) return;
    editor.update(() => {
      const node = $getNodeByKey(key);
      if (!node) return;
      const hit = target.words === '' || !$isElementNode(node) ? undefined : $findInReport(target.words, true, node)[0];
      if (hit) return $selectHit(hit);
      if ($isElementNode(node)) return void node.selectStart();
      const selection = $createNodeSelection();
      selection.add(key);
      $setSelection(selection);
    }, { discrete: true });
    editor.focus();
    bringIntoView(editor.getElementByKey(key), 'center');
  }, [editor, reportId, opened, wanted]);
}
