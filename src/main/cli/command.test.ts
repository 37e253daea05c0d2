import { describe, expect, it } from 'vitest';
import { textOf } from '../../core/messages/messages.ts';
import { parseCommand } from './command.ts';

describe('a command', () => {
  it.each<readonly [string, object]>([
    ['init dir', { name: 'init', folder: 'dir', projectName: null }],
    ['init dir --name Name', { name: 'init', folder: 'dir', projectName: 'Name' }],
    ['import dir a.txt b.md', { name: 'import', folder: 'dir', files: ['a.txt', 'b.md'] }],
    ['annotate dir id notes.jsonld', { name: 'annotate', folder: 'dir', source: 'id', file: 'notes.jsonld' }],
    ['export dir --format pdf --source a --source b --out x.pdf', { name: 'export', folder: 'dir', format: 'pdf', sources: ['a', 'b'], appendix: false, outPath: 'x.pdf' }],
    ['export --appendix --format=markdown --out=x.md dir', { name: 'export', folder: 'dir', format: 'markdown', sources: [], appendix: true, outPath: 'x.md' }],
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
    ['export dir --out x', '--format markdown'],
    ['export dir --format docx --out x', '--format markdown'],
    ['export dir --format pdf', '--out'],
    ['list dir claims', '“claims”'],
    ['check dir --format pdf', 'no option --format'],
    ['check dir --frmat pdf', '--frmat'],
    ['toString dir', '“toString”'],
  ])('is refused with words: %s', (line, words) => {
    const parsed = parseCommand(line.split(' ').filter((word) => word !== ''));
    expect(parsed.ok ? '' : textOf(parsed.error)).toContain(words);
  });
});
