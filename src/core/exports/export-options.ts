import type { ExportKind } from './export-subject.ts';

/** One thing about an export that the user may choose. Its words are `exportUi.option.NAME`, those of a choice `exportUi.option.NAME.VALUE`. */
export type ExportOption =
  | { readonly kind: 'switch'; readonly usual: boolean }
  | { readonly kind: 'choice'; readonly usual: string; readonly values: readonly string[] }
  /** Some of the values, in the order in which they are chosen; at least one. It matters for exports of that kind alone. */
  | { readonly kind: 'list'; readonly of: ExportKind; readonly usual: readonly string[]; readonly values: readonly string[] };

export type OptionShapes = Readonly<Record<string, ExportOption>>;

/** What can be chosen for one option. */
export type OptionValue = boolean | string | readonly string[];

/** What is chosen for some options. */
export type GivenOptions = Readonly<Record<string, OptionValue>>;

type ValueOf<Option extends ExportOption> =
  Option extends { readonly kind: 'switch' } ? boolean
    : Option extends { readonly kind: 'choice' } ? Option['values'][number]
      : Option extends { readonly kind: 'list' } ? readonly Option['values'][number][] : never;

/** Every option of a format with what is chosen for it. */
export type OptionsOf<Shapes extends OptionShapes> = { readonly [Name in keyof Shapes]: ValueOf<Shapes[Name]> };

/** Returns whether a value can be chosen for an option. */
export function fitsOption(option: ExportOption, value: OptionValue): boolean {
  switch (option.kind) {
    case 'switch': return typeof value === 'boolean';
    case 'choice': return typeof value === 'string' && option.values.includes(value);
    case 'list': return typeof value === 'object' && value.length > 0 && new Set(value).size === value.length && value.every((one) => option.values.includes(one));
  }
}

/** Returns all options: as given where that can be chosen, as usual elsewhere. Options that the format does not have are left out. */
export const withUsual = <Shapes extends OptionShapes>(shapes: Shapes, given: GivenOptions): OptionsOf<Shapes> =>
  Object.fromEntries(Object.entries(shapes).map(([name, option]) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return [name, value !== undefined && fitsOption(option, value) ? value : option.usual];
  })) as OptionsOf<Shapes>;

/** Returns what a word of the command line chooses for an option: `yes` or `no`, a value, or values with commas between; null where it cannot be chosen. */
export function optionFromWord(option: ExportOption, word: string): OptionValue | null {
  const value = option.kind === 'switch' ? (word === 'yes' ? true : word === 'no' ? false : word)
    : option.kind === 'list' ? word.split(',').map((one) => one.trim()) : word;
  return fitsOption(option, value) ? value : null;
}
