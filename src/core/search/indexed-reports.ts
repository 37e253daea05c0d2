import { inReadingOrder, type ReportBlock } from '../model/report-block.ts';
import type { Report } from '../model/report.ts';
import { blockWords } from '../reports/block-words.ts';
import { unitOf, type Unit } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Indexed {
  report: Report | null;
  title: Unit | null;
  readonly blocks: Map<string, ReportBlock>;
  readonly units: Map<string, Unit>;
  /** Its units in reading order; null after a change. */
  listed: readonly Unit[] | null;
}

/** The reports as far as they can be found: their titles, and the words that blocks have of their own. What live blocks show is found where it stands. */
export class IndexedReports {
  private readonly reports = new Map<string, Indexed>();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Returns a report; undefined where there is none. */
  report(id: string): Report | undefined {
    return this.reports.get(id)?.report ?? undefined;
  }

  /** Returns a block of a report; undefined where there is none. */
  block(reportId: string, id: string): ReportBlock | undefined {
    return this.reports.get(reportId)?.blocks.get(id);
  }

  put(report: Report): void {
    const indexed = this.indexed(report.id);
    if (indexed.report?.title !== report.title) indexed.title = unitOf('reports', { kind: 'report', reportId: report.id, blockId: null }, report.title, this.vocabulary);
    indexed.report = report;
    indexed.listed = null;
  }

  putBlock(block: ReportBlock): void {
    const indexed = this.indexed(block.reportId);
    const words = blockWords(block.content);
    indexed.blocks.set(block.id, block);
    indexed.listed = null;
    if (words === '') indexed.units.delete(block.id);
    else if (indexed.units.get(block.id)?.text !== words) indexed.units.set(block.id, unitOf('reports', { kind: 'report', reportId: block.reportId, blockId: block.id }, words, this.vocabulary));
  }

  remove(id: string): void {
    this.reports.delete(id);
  }

  removeBlock(reportId: string, id: string): void {
    const indexed = this.reports.get(reportId);
    if (!indexed) return;
    indexed.blocks.delete(id);
    indexed.units.delete(id);
    indexed.listed = null;
  }

  /** Returns what can be found of all reports, each in reading order behind its title. */
  units(): readonly Unit[] {
    return [...this.reports.values()].flatMap((indexed) => (indexed.listed ??= list(indexed)));
  }

  private indexed(id: string): Indexed {
    const present = this.reports.get(id);
    if (present) return present;
    const made: Indexed = { report: null, title: null, blocks: new Map(), units: new Map(), listed: null };
    this.reports.set(id, made);
    return made;
  }
}

/** Blocks whose report has not come yet are not found. */
const list = ({ title, blocks, units }: Indexed): readonly Unit[] =>
  (title === null ? [] : [title, ...inReadingOrder([...blocks.values()].filter(({ id }) => units.has(id))).map(({ id }) => units.get(id)!)]);
