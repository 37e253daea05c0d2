/** Kinds of paper that pages are set for. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** Their sizes in twentieths of a point: 210 × 297 mm, 8.5 × 11 inches. */
export const paperSizes: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } };

/** Countries whose usual paper is US Letter (Unicode CLDR, supplemental data, `paperSize`). */
const letterCountries = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']);

/** Returns the usual paper of a country (ISO 3166, two letters); A4 where the country is not known. */
export const usualPaper = (country: string): Paper => (letterCountries.has(country.toUpperCase()) ? 'letter' : 'a4');

/** What can be chosen: what is usual where the user lives, or a paper. */
export const paperOption = { kind: 'choice', usual: 'region', values: ['region', ...papers] } as const;
