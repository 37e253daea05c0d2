import { describe, expect, it } from 'vitest';
import { textOf } from '../../core/messages/messages.ts';
import { parseCommand } from './command.ts';

describe('a command', () => {
  it.each<readonly [string, object]>([
    ['init dir', { name: 'init', folder: 'dir', projectName: null }],
    ['init dir --name Name', { name: 'init', folder: 'dir', projectName: 'Name' }],
    ['import dir a.txt b.md', { name: 'import', folder: 'dir', files: ['a.txt', 'b.md'], reading: null, columns: {} }],
    ['import dir a.csv --text Body --title Headline', { name: 'import', folder: 'dir', files: ['a.csv'], reading: null, columns: { text: 'Body', title: 'Headline' } }],
    ['cite dir refs.bib', { name: 'cite', folder: 'dir', file: 'refs.bib', dryRun: false }],
    ['annotate dir id notes.jsonld', { name: 'annotate', folder: 'dir', source: 'id', file: 'notes.jsonld' }],
    ['export dir --format pdf --source a --source b --out x.pdf', { name: 'export', folder: 'dir', format: 'pdf', of: 'sources', sources: ['a', 'b'], tags: [], report: null, options: {}, outPath: 'x.pdf' }],
    ['export --option appendix=yes --tag One --format=pdf --out=x.pdf dir', { name: 'export', folder: 'dir', format: 'pdf', of: 'sources', sources: [], tags: ['One'], report: null, options: { appendix: true }, outPath: 'x.pdf' }],
    ['claim dir add --statement S --tag One --tag Two --confidence 60 --status in-work', { name: 'claim add', folder: 'dir', statement: 'S', from: null, facts: { tags: ['One', 'Two'], confidence: 60, status: 'in-work' } }],
    ['claim dir set c --speaker= --confidence=', { name: 'claim set', folder: 'dir', claim: 'c', statement: null, facts: { speaker: '', confidence: null } }],
    ['evidence dir add c --stance refutes --source s --start 3 --end 9 --strength weak', { name: 'evidence add', folder: 'dir', claim: 'c', at: { kind: 'range', source: 's', start: 3, end: 9 }, stance: 'refutes', strength: 'weak', why: '' }],
    ['evidence dir list --claim c', { name: 'evidence list', folder: 'dir', claim: 'c' }],
    ['search dir ministry', { name: 'search', folder: 'dir', query: 'ministry', order: 'best', limit: 20_000 }],
    ['search dir tag:Figure --order newest --limit 5', { name: 'search', folder: 'dir', query: 'tag:Figure', order: 'newest', limit: 5 }],
    ['list dir tags', { name: 'list', folder: 'dir', list: 'tags' }],
    ['check dir', { name: 'check', folder: 'dir' }],
    ['help', { name: 'help' }],
    ['import --help', { name: 'help' }],
    ['--version', { name: 'version' }],
  ])('is understood: %s', (line, command) => {
    expect(parseCommand(line.split(' '))).toEqual({ ok: true, value: { command, json: false } });
    expect(parseCommand([...line.split(' '), '--json'])).toEqual({ ok: true, value: { command, json: true } });
  });

  it.each<readonly [string, string]>([
    ['', 'Say what to do'],
    ['improt dir a.txt', '“improt”'],
    ['init', 'init DIR [--name NAME]'],
    ['init a b', 'init DIR [--name NAME]'],
    ['init dir --name', '--name'],
    ['init dir --name=', 'needs some characters'],
    ['import dir', 'import DIR FILE…'],
    ['annotate dir id', 'annotate DIR SOURCE FILE'],
    ['export dir --out x', 'markdown'],
    ['export dir --format pdf --of claims --out x', 'made of sources'],
    ['export dir --format markdown --appendix --out x', 'no option “appendix”'],
    ['export dir --format pdf --option appendix=perhaps --out x', 'yes, no'],
    ['export dir --format doc --out x', 'markdown'],
    ['export dir --format pdf', '--out'],
    ['list dir verdicts', '“verdicts”'],
    ['search dir', 'search DIR QUERY'],
    ['search dir said Monday', 'search DIR QUERY'],
    ['search dir said --order size', 'best, library, newest'],
    ['search dir said --limit 0', 'from 1 to 20000'],
    ['search dir said --limit many', 'from 1 to 20000'],
    ['list dir tags --limit 5', 'no option --limit'],
    ['claim dir add', '--statement'],
    ['claim dir add --statement S --reason R', '--verdict'],
    ['claim dir add --statement S --confidence 101', '0 to 100'],
    ['claim dir set c', 'what to change'],
    ['claim dir show', 'claim DIR show CLAIM'],
    ['claim dir show c --speaker S', 'claim DIR show CLAIM'],
    ['evidence dir add c --highlight h', '--stance'],
    ['evidence dir add c --stance supports', '--highlight ID'],
    ['evidence dir add c --stance supports --source s --start 5 --end 5', '--highlight ID'],
    ['evidence dir add c --stance supports --highlight h --url u', '--highlight ID'],
    ['check dir --format pdf', 'no option --format'],
    ['check dir --frmat pdf', '--frmat'],
    ['toString dir', '“toString”'],
  ])('is refused with words: %s', (line, words) => {
    const parsed = parseCommand(line.split(' ').filter((word) => word !== ''));
    expect(parsed.ok ? '' : textOf(parsed.error)).toContain(words);
  });
});
