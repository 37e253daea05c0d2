import type { Locator } from '@playwright/test';
import { expect, test } from './support/harness.ts';
import { projectOf } from './support/project.ts';
import type { ReaderDriver } from './support/reader-driver.ts';

const text = [
  'Dr. Smith said on Oct. 5 that more than 67,100 people had died. Aid groups put the number higher.',
  '“Is it over?” Prime Minister Lee asked. Nobody answered within 72 hours.',
  'The last paragraph stands alone.',
].join('\n\n');

const tags = [{ name: 'Figure', colour: 'teal' as const }, { name: 'Hedge', shortcut: 'x' }, { name: 'Attributed' }];

const quotes = async (reader: ReaderDriver): Promise<readonly string[]> =>
  (await reader.stored()).toSorted((a, b) => a.selector.start - b.selector.start).map(({ selector }) => selector.exact);

/** What a screen reader was told last. */
const said = (reader: ReaderDriver): Locator => reader.page.locator('[role="status"]');

async function press(reader: ReaderDriver, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await reader.page.keyboard.press(key);
}

test.describe('the reading cursor', () => {
  test('goes by sentences, which abbreviations and quotations do not end, and marks the one it is in', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text }], tags));
    await reader.document.focus();
    await press(reader, 'h', 'Alt+ArrowDown', 'Alt+ArrowDown', 'h', 'Alt+ArrowDown', '1');
    await expect(reader.cards).toHaveCount(3);
    await expect.poll(() => quotes(reader)).toEqual([
      'Dr. Smith said on Oct. 5 that more than 67,100 people had died.', '“Is it over?” Prime Minister Lee asked.', 'Nobody answered within 72 hours.',
    ]);
    await expect(reader.card('Nobody answered')).toContainText('Figure');
    await expect(said(reader).filter({ hasText: 'tagged it with Figure' })).toBeAttached();
  });

  test('is seen as long as the text has the keys, with the sentence it is in', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text }]));
    await reader.document.focus();
    await press(reader, 'Alt+ArrowDown');
    const shown = (): Promise<string> => reader.page.evaluate(() => [...CSS.highlights.get('hl-sentence') ?? []].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    }).join());
    await expect.poll(() => shown()).toBe('Aid groups put the number higher.');
    const caret = reader.page.locator('[class*="caret"]');
    await expect(caret).toBeVisible();
    await reader.select('Nobody');
    await expect(caret).toBeHidden();
    await expect.poll(() => shown()).toBe('');
  });

  test('selects the sentence, then more with each repetition, and words to the side that is seen', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: `${text}\n\nقال المتحدث نعم. ثم ذهب.` }]));
    await reader.document.focus();
    await press(reader, 's', 's', 'h');
    await expect(reader.cards).toHaveCount(1);
    await press(reader, 'Control+End', 'Alt+ArrowUp', 'Control+Shift+ArrowLeft', 'h');
    await press(reader, 'p', 'h');
    await expect(reader.cards).toHaveCount(3);
    await expect.poll(() => quotes(reader)).toEqual([text.split('\n\n')[0], 'قال المتحدث نعم. ثم ذهب.', 'ثم']);
  });

  test('follows into what was never laid out, and jumps over headings', async ({ open }) => {
    const markdown = Array.from({ length: 400 }, (_, i) => `${i % 100 === 0 ? `## Part ${i / 100}\n\n` : ''}Paragraph ${i} says this. And it says that as well, in so many words that it fills a line or two of the page.`).join('\n\n');
    const reader = await open(projectOf([{ id: 'long', markdown }]));
    await reader.document.focus();
    await press(reader, 'Alt+PageDown', 'Alt+PageDown', 'Alt+PageDown', 'Alt+ArrowDown', 'h');
    await expect(reader.card('Paragraph 300 says this.')).toBeVisible();
    await press(reader, 'PageDown', 'PageDown', 'PageUp', 'Control+End', 'h');
    await expect(reader.cards.last()).toContainText('And it says that');
    await expect.poll(() => quotes(reader)).toHaveLength(2);
    await press(reader, 'Control+Home', 'ArrowDown', 'h');
    await expect(reader.card('Paragraph 0 says this.')).toBeVisible();
  });
});

test.describe('the range of a highlight', () => {
  test('grows and shrinks at both ends by word and sentence, however fast the keys come, and keeps tags', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text, highlights: [{ quote: 'more than 67,100 people', tags: ['Figure'], note: 'Counted?' }] }]));
    await reader.document.focus();
    await press(reader, 'j', ']', ']', '[', ',', '.', '.', '}', '{');
    await expect(said(reader).filter({ hasText: 'It cannot go further that way' })).toBeAttached();
    await expect.poll(() => quotes(reader)).toEqual(['than 67,100 people had died.']);
    const [highlight] = await reader.stored();
    expect(highlight).toMatchObject({ note: 'Counted?', tagIds: [expect.any(String)] });
    await expect(reader.card('than 67,100 people had died.')).toContainText('Figure');
  });

  test('is split at the cursor and merged with the next, in one step each', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text, highlights: [{ quote: 'said on Oct. 5 that more than 67,100 people', tags: ['Figure'], note: 'Two.' }] }]));
    await reader.document.focus();
    await press(reader, 'j', ...Array.from({ length: 5 }, () => 'Control+ArrowRight'), 'Shift+S', '1');
    await expect(reader.cards).toHaveCount(2);
    await expect.poll(() => quotes(reader)).toEqual(['said on Oct. 5 that', 'more than 67,100 people']);
    for (const { note } of await reader.stored()) expect(note).toBe('Two.');
    await press(reader, 'k', 'Shift+M');
    await expect(reader.cards).toHaveCount(1);
    await expect.poll(() => quotes(reader)).toEqual(['said on Oct. 5 that more than 67,100 people']);
    await reader.page.keyboard.press('ControlOrMeta+z');
    await expect(reader.cards).toHaveCount(2);
  });

  test('is drawn by its handles from word to word, exactly with Alt, and left alone by Escape', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text, highlights: [{ quote: 'Smith said' }] }]));
    await reader.document.focus();
    await press(reader, 'j');
    const { mouse, keyboard } = reader.page;
    const draw = async (edge: string, to: string, inside = 20): Promise<void> => {
      const handle = (await reader.page.getByRole('slider', { name: edge }).boundingBox())!;
      const place = await reader.placeOf(to);
      // The grip is below the line at the end, above it at the beginning; drawn along, it stays so.
      const grip = (edge.startsWith('End') ? 1 : -1) * (handle.height / 2 + 8);
      await mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2 + grip);
      await mouse.down();
      await mouse.move(place.x + inside, place.y + grip, { steps: 3 });
    };
    await draw('End of the highlight', 'groups', 40);
    const painted = async (): Promise<readonly string[]> => (await reader.painted()).filter(({ name }) => name.endsWith('selected')).map((range) => range.text);
    await expect.poll(() => painted()).toEqual(['Smith said on Oct. 5 that more than 67,100 people had died. Aid groups']);
    expect(await quotes(reader), 'nothing changes before it is let go').toEqual(['Smith said']);
    await keyboard.press('Escape');
    await mouse.up();
    await expect.poll(() => painted()).toEqual(['Smith said']);
    await draw('End of the highlight', 'Nobody', 45);
    await mouse.up();
    await expect.poll(() => quotes(reader)).toEqual([text.slice(text.indexOf('Smith'), text.indexOf('Nobody') + 6)]);
    await reader.page.keyboard.down('Alt');
    await draw('Beginning of the highlight', 'said on', 12);
    await mouse.up();
    await reader.page.keyboard.up('Alt');
    await expect.poll(async () => (await quotes(reader))[0]).toMatch(/^aid on Oct|^id on Oct/);
  });

  test('is moved by the arrow keys on a handle, as it is seen', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'arabic', text: 'قال المتحدث نعم ثم ذهب.\n\nEnd.', highlights: [{ quote: 'المتحدث' }] }]));
    await reader.document.focus();
    await press(reader, 'j', 'e');
    const end = reader.page.getByRole('slider', { name: 'End of the highlight' });
    await expect(end).toBeFocused();
    await press(reader, 'ArrowLeft', 'ArrowLeft', 'ArrowRight');
    await expect.poll(() => quotes(reader)).toEqual(['المتحدث نعم']);
    await expect(end).toHaveAttribute('aria-valuetext', '“نعم”');
    await press(reader, 'Control+ArrowLeft');
    await expect.poll(() => quotes(reader), 'the sentence').toEqual(['المتحدث نعم ثم ذهب.']);
    await press(reader, 'Escape');
    await expect(reader.document).toBeFocused();
  });
});

test('a tag is chosen by its name for the selected highlight, at the passage', async ({ open }) => {
  const reader = await open(projectOf([{ id: 'brief', text }], tags));
  await reader.document.focus();
  await press(reader, 'Alt+ArrowDown', 'h', 't');
  await reader.page.keyboard.type('attr');
  await press(reader, 'Enter', 'Alt+ArrowDown', 't');
  await reader.page.keyboard.type('Brand new');
  await press(reader, 'Enter', ']');
  await expect(reader.card('Aid groups put')).toContainText('Attributed');
  await expect(reader.card('“Is it over?”')).toContainText('Brand new');
  await expect(reader.document).toBeFocused();
});

test('the next passage without a tag is one key away, until all have one', async ({ open }) => {
  const reader = await open(projectOf([{ id: 'brief', text, highlights: [{ quote: 'Oct. 5' }, { quote: '67,100', tags: ['Figure'] }, { quote: '72 hours' }] }], tags));
  await reader.document.focus();
  await press(reader, 'Shift+J', '1', 'Shift+J', 'x');
  await expect(reader.card('72 hours')).toContainText('Hedge');
  await press(reader, 'Shift+J');
  await expect(reader.page.getByText('Every highlight of this source has a tag.')).toBeVisible();
});

test('what main refuses is taken back, with words', async ({ open }) => {
  const reader = await open(projectOf([{ id: 'brief', text }]));
  await reader.document.focus();
  await reader.page.evaluate(() => {
    const { testHost } = window as unknown as { testHost: { run: (call: unknown) => unknown } };
    testHost.run = () => ({ ok: false, error: { id: 'problem.rangeOutside', parameters: {} } });
  });
  await press(reader, 'h');
  await expect(reader.page.getByText('This passage lies outside the source’s text.')).toBeVisible();
  await expect(reader.cards).toHaveCount(0);
  await expect.poll(() => reader.painted()).toEqual([]);
});
