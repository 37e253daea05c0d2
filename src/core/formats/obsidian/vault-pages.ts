import '../../exports/words.ts';
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { ExportedClaim } from '../../exports/exported-claims.ts';
import { text } from '../../messages/messages.ts';
import { highlightOfEvidence, stances, type Evidence } from '../../model/evidence.ts';
import type { Highlight } from '../../model/highlight.ts';
import type { Note } from '../../model/primitives.ts';
import type { ProjectReader } from '../../model/project-state.ts';
import type { Source } from '../../model/source.ts';
import type { Tag } from '../../model/tag.ts';
import { highlightsWithTag, isPlaced, sortOut } from '../../queries/highlights.ts';
import { authorNames, formatCitation, isoDate } from '../citation/citation-line.ts';
import { placeWords, type ExportedSource } from '../exported-source.ts';
import type { VaultPage } from './vault-file.ts';
import { blockName, heading, inQuotes, joined, list, note, paragraph, plain, quoteBlock, strong, vaultMarkdown, wikiLink, type NameOf } from './vault-markdown.ts';

/** What pages are made of. */
export interface Vault {
  readonly project: ProjectReader;
  readonly claims: readonly ExportedClaim[];
  readonly nameOf: NameOf;
  /** Notes as they are read outside the app. */
  readonly say: (note: Note) => Note;
}

export const recordName = (kind: 'source' | 'claim' | 'tag' | 'project', id: string): string => `${kind}/${id}`;

/** Returns the page of a source: its citation, its note, and its highlights with what is said of them. */
export function sourcePage({ source, document, highlights }: ExportedSource, vault: Vault): VaultPage {
  const { citation } = source;
  const placeOf = placeWords(document);
  const { placed, unplaced } = sortOut(highlights);
  const weighed = weighedIn(source.id, vault);
  const one = (highlight: Highlight): readonly RootContent[] => highlightBlocks(highlight, isPlaced(highlight) ? placeOf(highlight.selector.start) : '', weighed(highlight.id), vault);
  return {
    record: recordName('source', source.id),
    fields: {
      title: citation.title, authors: authorNames(citation), publisher: citation.publisher ?? null, date: isoDate(citation.issued), url: citation.URL ?? null,
      highlights: highlights.length, codes: tagLinks([...new Set(highlights.flatMap(({ tagIds }) => tagIds))], vault),
    },
    markdown: vaultMarkdown([
      heading(1, citation.title), paragraph(plain(formatCitation(citation))), ...note(vault.say(source.note)),
      heading(2, text('export.highlights')), ...(highlights.length === 0 ? [paragraph(plain(text('export.noHighlights')))] : placed.flatMap(one)),
      ...(unplaced.length === 0 ? [] : [heading(2, text('export.unplaced')), paragraph(plain(text('export.unplacedHint', { count: unplaced.length }))), ...unplaced.flatMap(one)]),
    ]),
  };
}

function highlightBlocks(highlight: Highlight, place: string, weighed: readonly PhrasingContent[][], { project, nameOf, say }: Vault): readonly RootContent[] {
  const tags = highlight.tagIds.flatMap((id) => { const tag = project.tags.get(id); return tag ? [linkOr(nameOf(recordName('tag', id)), tag.name)] : []; });
  const facts = [place, highlight.author, highlight.createdAt.slice(0, 10)].filter((fact) => fact !== '').join(' · ');
  return [
    paragraph(plain(facts)), ...quoteBlock(highlight.selector.exact, blockName(highlight.id)),
    ...(tags.length === 0 ? [] : [paragraph(strong(text('export.tags')), plain(' '), ...joined(tags, ', '))]),
    ...note(say(highlight.note)), ...(weighed.length === 0 ? [] : [list(weighed.map((line) => [paragraph(...line)]))]),
  ];
}

function weighedIn(sourceId: string, { claims, nameOf }: Vault): (highlightId: string) => readonly PhrasingContent[][] {
  const lines = new Map<string, PhrasingContent[][]>();
  for (const { claim, verdict, evidence } of claims) {
    for (const item of evidence) {
      const ref = highlightOfEvidence(item);
      if (ref?.sourceId !== sourceId) continue;
      const line = [strong(text(`stance.${item.stance}`)), plain(' '), linkOr(nameOf(recordName('claim', claim.id)), claim.statement), plain(` (${verdict.name})`)];
      const known = lines.get(ref.id);
      if (known) known.push(line);
      else lines.set(ref.id, [line]);
    }
  }
  return (highlightId) => lines.get(highlightId) ?? [];
}

/** Returns the page of a claim: its verdict and facts, and its evidence by stance, each piece leading to its passage. */
export function claimPage({ claim, verdict, evidence }: ExportedClaim, vault: Vault): VaultPage {
  const sides = stances.flatMap((stance): readonly RootContent[] => {
    const items = evidence.filter((item) => item.stance === stance);
    return items.length === 0 ? [] : [heading(2, text(`stance.${stance}`)), list(items.map((item) => evidenceItem(item, vault)))];
  });
  const reason = claim.verdictHistory.at(-1)?.reason ?? '';
  return {
    record: recordName('claim', claim.id),
    fields: {
      statement: claim.statement, verdict: verdict.name, confidence: claim.confidence, speaker: claim.speaker, said: claim.saidOn?.edtf ?? claim.saidOn?.words ?? null,
      about: claim.about?.edtf ?? claim.about?.words ?? null, place: claim.place, status: text(`claim.status.${claim.status}`), codes: tagLinks(claim.tagIds, vault),
    },
    markdown: vaultMarkdown([
      heading(1, claim.statement), paragraph(strong(text('export.verdict', { verdict: verdict.name }))), ...(reason === '' ? [] : [paragraph(plain(reason))]),
      ...note(vault.say(claim.note)), ...(sides.length === 0 ? [paragraph(plain(text('export.noEvidence')))] : sides),
    ]),
  };
}

function evidenceItem({ at, quote, why, strength }: Evidence, { project, nameOf }: Vault): readonly BlockContent[] {
  const more = strength === null ? '' : ` · ${text(`strength.${strength}`)}`;
  const explained = why === '' ? [] : [paragraph(plain(why))];
  if (at.kind === 'web') return [paragraph(...(quote === '' ? [] : [plain(`${inQuotes(quote)} `)]), { type: 'link', url: at.page.url, children: [plain(at.page.title || at.page.url)] }, plain(more)), ...explained];
  const title = project.sources.get(at.sourceId)?.citation.title ?? '';
  const name = nameOf(recordName('source', at.sourceId));
  const words = name === null ? plain(`${inQuotes(quote)} (${title})`) : wikiLink(name, inQuotes(quote), blockName(at.id));
  return [paragraph(words, ...(name === null ? [] : [plain(' ('), wikiLink(name, title), plain(')')]), plain(more)), ...explained];
}

/** Returns the page of a tag: what it means, where it stands in the codebook, and its passages. */
export function tagPage(tag: Tag, vault: Vault): VaultPage {
  const { project, nameOf } = vault;
  const parent = tag.parentId === null ? undefined : project.tags.get(tag.parentId);
  const passages = highlightsWithTag(project, tag.id).map((highlight): readonly BlockContent[] => {
    const { sourceId, id, selector: { exact } } = highlight;
    const name = nameOf(recordName('source', sourceId));
    const title = project.sources.get(sourceId)?.citation.title ?? '';
    return [paragraph(...(name === null ? [plain(`${inQuotes(exact)} (${title})`)] : [wikiLink(name, inQuotes(exact), blockName(id)), plain(` (${title})`)]))];
  });
  return {
    record: recordName('tag', tag.id),
    fields: { name: tag.name, parent: parent ? tagLinks([parent.id], vault)[0] ?? parent.name : null, passages: passages.length },
    markdown: vaultMarkdown([heading(1, tag.name), ...note(vault.say(tag.description === '' ? null : tag.description)), heading(2, text('export.highlights')), ...(passages.length === 0 ? [paragraph(plain(text('export.noHighlights')))] : [list(passages)])]),
  };
}

/** Returns the page that leads to all others. */
export function indexPage(sources: readonly Source[], tags: readonly Tag[], vault: Vault): VaultPage {
  const { project: { project }, claims, nameOf, say } = vault;
  const section = (title: string, items: readonly PhrasingContent[][]): readonly RootContent[] => (items.length === 0 ? [] : [heading(2, title), list(items.map((item) => [paragraph(...item)]))]);
  return {
    record: recordName('project', project.id),
    fields: { project: project.name, sources: sources.length, claims: claims.length },
    markdown: vaultMarkdown([
      heading(1, project.name), ...note(say(project.note)),
      ...section(text('export.sources'), sources.map(({ id, citation }) => [linkOr(nameOf(recordName('source', id)), citation.title)])),
      ...section(text('export.claims'), claims.map(({ claim, verdict }) => [linkOr(nameOf(recordName('claim', claim.id)), claim.statement), plain(` (${verdict.name})`)])),
      ...section(text('export.codebook'), tags.map(({ id, name }) => [linkOr(nameOf(recordName('tag', id)), name)])),
    ]),
  };
}

const linkOr = (name: string | null, words: string): PhrasingContent => (name === null ? plain(words) : wikiLink(name, words));

/** Links as fields of front matter hold them. */
const tagLinks = (ids: readonly string[], { project, nameOf }: Vault): readonly string[] => ids.flatMap((id) => {
  const tag = project.tags.get(id);
  if (!tag) return [];
  const link = linkOr(nameOf(recordName('tag', id)), tag.name);
  return [link.type === 'html' || link.type === 'text' ? link.value : tag.name];
});
