import { projectOf } from './support/project.ts';
import { expect, test } from './support/harness.ts';

const brief = [
  'The ministry said on Monday that more than 67,100 people had died.',
  '',
  'Aid groups put the number higher, and asked for a pause within 72 hours.',
  '',
  'Nobody confirmed it.',
].join('\n');

const rest = /^hl-[a-z]+-\d$/;

test.describe('marking', () => {
  test('a passage drawn with the mouse is marked by one key, without the space around it', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief }]));
    await reader.select(' more than 67,100 people ');
    await expect(reader.toolbar).toBeVisible();
    await reader.page.keyboard.press('h');

    await expect(reader.cards).toHaveCount(1);
    await expect(reader.cards.first()).toHaveAttribute('aria-current', 'true');
    await expect(reader.toolbar).toBeHidden();
    const [highlight] = await reader.stored();
    expect(highlight!.selector.exact).toBe('more than 67,100 people');
    const painted = (await reader.painted()).filter(({ name }) => rest.test(name));
    expect(painted.map(({ text }) => text)).toEqual(['more than 67,100 people']);
    expect(painted[0]!.start).toBe(highlight!.selector.start);
  });

  test('a passage is painted in the frame after the change, and its card follows', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief, highlights: [{ quote: 'Monday' }] }]));
    await expect(reader.cards).toHaveCount(1);
    const painted = await reader.page.evaluate(async () => {
      const { testHost } = window as unknown as { testHost: { run: (call: unknown) => unknown } };
      testHost.run({
        name: 'highlight.create',
        input: { sourceId: 'brief', selector: { start: 0, end: 12, exact: 'The ministry', prefix: '', suffix: '' }, colour: 'blue', tagIds: [], newTag: null, note: null },
      });
      // The callback runs before the next frame is painted: what is there then, that frame shows.
      await new Promise((next) => requestAnimationFrame(next));
      return [...CSS.highlights.entries()].filter(([name]) => name.startsWith('hl-blue')).reduce((sum, [, ranges]) => sum + ranges.size, 0);
    });
    expect(painted).toBe(1);
    await expect(reader.cards).toHaveCount(2);
  });

  test('by keyboard alone: move by word, extend, highlight', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief }]));
    const { keyboard } = reader.page;
    await reader.document.focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('Home');
    await keyboard.press('ControlOrMeta+ArrowRight');
    for (let i = 0; i < 3; i++) await keyboard.press('ControlOrMeta+Shift+ArrowRight');
    await keyboard.press('h');
    await expect(reader.cards).toHaveCount(1);
    await expect.poll(async () => (await reader.stored())[0]?.selector.exact).toBe('ministry said on');
  });

  test('the cursor stops at both ends of the text, and with it what is selected', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief }]));
    const { keyboard } = reader.page;
    await reader.document.focus();
    await keyboard.press('ArrowRight');
    await keyboard.press('ControlOrMeta+End');
    for (let i = 0; i < 3; i++) await keyboard.press('ControlOrMeta+Shift+ArrowRight');
    await expect(reader.toolbar).toBeHidden();
    await keyboard.press('ControlOrMeta+Shift+Home');
    await keyboard.press('h');
    await expect(reader.cards).toHaveCount(1);
    await expect.poll(async () => (await reader.stored())[0]?.selector.exact).toBe(brief);
  });

  test('a drag from the window around the text selects nothing', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief, highlights: [{ quote: 'Monday' }] }]));
    const { mouse } = reader.page;
    const status = (await reader.page.getByRole('contentinfo', { name: 'Status' }).getByText('1 source').boundingBox())!;
    const line = await reader.placeOf('Nobody');
    await mouse.move(status.x + 2, status.y + 4);
    await mouse.down();
    await mouse.move(line.x + 20, line.y, { steps: 4 });
    await mouse.up();
    expect(await reader.page.evaluate(() => String(getSelection()))).toBe('');
    await expect(reader.toolbar).toBeHidden();
  });

  test('a tag that does not exist yet is made while tagging; its key applies it afterwards', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief }], [{ name: 'Figure', colour: 'teal', shortcut: '1' }]));
    await reader.select('Aid groups');
    await reader.page.keyboard.press('t');
    await reader.page.getByRole('combobox', { name: 'Find or create a tag' }).fill('Attributed');
    await reader.page.keyboard.press('Enter');
    await expect(reader.cards.first()).toContainText('Attributed');

    await reader.select('72 hours');
    await reader.page.keyboard.press('1');
    await expect(reader.cards).toHaveCount(2);
    await expect(reader.cards.nth(1)).toContainText('Figure');
    await expect.poll(async () => (await reader.painted()).some(({ name, text }) => name === 'hl-teal-0' && text === '72 hours')).toBe(true);
  });

  test('the next highlight is reached by j, and deleted by Delete', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief, highlights: [{ quote: 'Monday' }, { quote: '72 hours' }, { quote: 'Nobody' }] }]));
    await reader.document.focus();
    await reader.page.keyboard.press('j');
    await reader.page.keyboard.press('j');
    await expect(reader.cards.nth(1)).toHaveAttribute('aria-current', 'true');
    await reader.page.keyboard.press('Delete');
    await expect(reader.cards).toHaveCount(2);
    await expect.poll(async () => (await reader.stored()).map(({ selector }) => selector.exact)).toEqual(['Monday', 'Nobody']);
    await expect.poll(async () => (await reader.painted()).map(({ text }) => text)).not.toContain('72 hours');
  });
});

test.describe('offsets', () => {
  const scripts = '👩‍👩‍👧 said: e\u0301te\u0301 🇵🇸 ends.\n\nقال المتحدث يوم الاثنين إن العدد ارتفع.\n\nהדובר אמר ביום שני כי 67,100 נהרגו.\n\nLatin with العدد inside.';

  test('are right in emoji, combining marks, Arabic, Hebrew and mixed text', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'scripts', text: scripts }]));
    const quotes = ['e\u0301te\u0301 🇵🇸', 'المتحدث يوم', 'ביום שני כי', 'العدد'];
    const leaves = [0, 1, 2, 3];
    const paragraphs = scripts.split('\n\n');
    for (const [i, quote] of quotes.entries()) {
      const at = paragraphs[leaves[i]!]!.indexOf(quote);
      await reader.selectBetween(leaves[i]!, at, leaves[i]!, at + quote.length);
      await expect(reader.toolbar).toBeVisible();
      await reader.page.keyboard.press('h');
      await expect(reader.cards).toHaveCount(i + 1);
    }
    const stored = await reader.stored();
    expect(stored.map(({ selector }) => selector.exact)).toEqual(quotes);
    for (const { selector } of stored) expect(scripts.slice(selector.start, selector.end)).toBe(selector.exact);
    const painted = (await reader.painted()).filter(({ name }) => rest.test(name)).map(({ text }) => text);
    expect([...painted].sort()).toEqual([...quotes].sort());
  });

  test('Arabic drawn with the mouse from right to left', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'scripts', text: scripts }]));
    await reader.select('المتحدث');
    await reader.page.keyboard.press('h');
    await expect(reader.cards).toHaveCount(1);
    await expect.poll(async () => (await reader.stored())[0]?.selector.exact).toBe('المتحدث');
  });

  const rich = 'First **bold *both*** tail.\n\n- one\n- two\n\n> quoted [link *in*](https://example.org/) end\n\n| a | b |\n|---|---|\n| c1 |  |\n| d1 | d2 |\n\n```\ncode  two\n  lines\n```\n\nLast.';

  test('are right across lists, quotes, links, tables and code, in both directions', async ({ open }) => {
    const project = projectOf([{ id: 'rich', markdown: rich }]);
    const { text } = project.project.sources[0]!.document;
    const reader = await open(project);
    const starts = await reader.document.locator('[data-start]').evaluateAll((leaves) => leaves.map((leaf) => ({
      start: Number(leaf.getAttribute('data-start')), words: leaf.textContent,
    })));
    // What the page shows is the source's text, leaf by leaf.
    for (const { start, words } of starts) expect(text.slice(start, start + words.length)).toBe(words);

    const pairs = [[0, 2, 0, 9], [0, 12, 2, 2], [1, 1, 4, 1], [3, 3, 5, 1], [6, 0, 10, 3], [9, 2, 0, 3]] as const;
    for (const [i, [a, from, b, to]] of pairs.entries()) {
      await reader.selectBetween(a, from, b, to);
      await expect(reader.toolbar).toBeVisible();
      await reader.page.keyboard.press('h');
      await expect.poll(async () => (await reader.stored()).length).toBe(i + 1);
      const ends = [starts[a]!.start + from, starts[b]!.start + to].sort((x, y) => x - y) as [number, number];
      const wanted = text.slice(...ends);
      const { selector } = (await reader.stored())[i]!;
      expect(selector.exact).toBe(wanted.trim());
      expect(selector.start).toBe(ends[0] + (wanted.length - wanted.trimStart().length));
    }
  });

  test('the whole document can be selected and marked', async ({ open }) => {
    const project = projectOf([{ id: 'rich', markdown: rich }]);
    const reader = await open(project);
    await reader.document.focus();
    await reader.page.keyboard.press('ControlOrMeta+a');
    await reader.page.keyboard.press('h');
    await expect(reader.cards).toHaveCount(1);
    const [highlight] = await reader.stored();
    expect(highlight!.selector.exact).toBe(project.project.sources[0]!.document.text.trim());
  });
});

test.describe('wide text', () => {
  const code = `start ${'wide '.repeat(60)}stop`;
  const table = `| Name | Value |\n|---|---|\n| alpha | ${'x'.repeat(200)} |`;

  test('is all on the page: code goes on in the next line, and a long cell leaves the others their words', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'wide', markdown: `Before.\n\n\`\`\`\n${code}\n\`\`\`\n\n${table}` }]));
    await reader.select('stop');
    await reader.page.keyboard.press('h');
    await expect(reader.card('stop')).toBeVisible();
    const heights = await Promise.all(['alpha', 'Name'].map((word) =>
      reader.document.getByText(word, { exact: true }).evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      })));
    expect(heights).toEqual([1, 1]);
  });
});

test.describe('overlapping highlights', () => {
  const nested = [{ quote: 'more than 67,100 people had died', colour: 'blue' }, { quote: '67,100 people', colour: 'amber' }, { quote: '67,100', colour: 'red' }] as const;

  test('are each painted, in lanes of their own', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief, highlights: nested }]));
    await expect.poll(async () => (await reader.painted()).map(({ name, text }) => [name, text])).toEqual([
      ['hl-blue-0', 'more than 67,100 people had died'], ['hl-amber-1', '67,100 people'], ['hl-red-2', '67,100'],
    ]);
  });

  test('the innermost answers the pointer; clicking again goes on to those around it', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief, highlights: nested }]));
    const { x, y } = await reader.placeOf('67,100');
    await reader.page.mouse.move(x, y);
    await expect.poll(async () => (await reader.painted()).map(({ name }) => name)).toContain('hl-red-hovered');
    for (const quote of ['67,100', '67,100 people', 'more than 67,100 people had died', '67,100']) {
      await reader.page.mouse.click(x, y);
      await expect(reader.page.locator('[data-card][aria-current] blockquote')).toHaveText(quote);
    }
    await expect(reader.page.getByText('1 of 3 here')).toBeVisible();
  });

  test('beside the text nothing is hit', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief, highlights: [{ quote: 'Nobody confirmed it.' }] }]));
    const { x, y } = await reader.placeOf('Nobody');
    await reader.page.mouse.click(x, y);
    await expect(reader.page.locator('[data-card][aria-current]')).toHaveCount(1);
    const paragraph = (await reader.document.locator('[data-start]').last().boundingBox())!;
    await reader.page.mouse.click(paragraph.x + paragraph.width - 5, y);
    await expect(reader.page.locator('[data-card][aria-current]')).toHaveCount(0);
  });
});

test.describe('a long source', () => {
  const paragraphs = Array.from({ length: 1500 }, (_, i) => `Paragraph ${i} says that mark${i}x and also twin${i}y stand here, among words that fill a line or two of the page.`);
  const highlights = paragraphs.flatMap((_, i) => (i % 3 === 0 ? [{ quote: `mark${i}x and also twin${i}y` }, { quote: `twin${i}y`, colour: 'green' as const }] : []));

  test('paints exactly the passages near the view, wherever it is scrolled to', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'long', text: paragraphs.join('\n\n'), highlights }]));
    for (const wanted of [0, 300, 900, 1497]) {
      await reader.document.locator('[data-start]').nth(wanted).evaluate((element) => element.scrollIntoView({ block: 'center' }));
      await expect.poll(async () => (await reader.painted()).map(({ text }) => text)).toContain(`mark${wanted}x and also twin${wanted}y`);
      const painted = await reader.painted();
      expect(painted.length).toBeLessThan(120);
      for (const { text } of painted) expect(text).toMatch(/^(mark(\d+)x and also twin\2y|twin\d+y)$/);
    }
  });

  test('a card reached at the other end of the list brings its passage into view, and lies beside it', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'long', text: paragraphs.join('\n\n'), highlights }]));
    await reader.document.focus();
    await reader.document.locator('[data-start]').nth(750).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect.poll(async () => (await reader.painted()).some(({ text }) => text === 'twin750y')).toBe(true);
    await reader.page.keyboard.press('j');
    const card = reader.page.locator('[data-card][aria-current]');
    await expect(card).toHaveCount(1);
    expect(Number(await card.getAttribute('aria-setsize'))).toBe(highlights.length);
    const quote = (await card.locator('blockquote').textContent())!;
    const line = (await reader.placeOf(quote)).y;
    await expect.poll(async () => Math.abs((await card.boundingBox())!.y - line)).toBeLessThan(24);
  });

  test('blocks tell assistive technology what is highlighted in them', async ({ open }) => {
    const reader = await open(projectOf([{ id: 'brief', text: brief, highlights: [{ quote: 'Monday', tags: ['Date'] }, { quote: '67,100', colour: 'red' }] }]));
    await expect(reader.document.locator('[data-start]').first()).toHaveAttribute('aria-description', '2 highlights: “Monday” (Date); “67,100”');
    await expect(reader.document.locator('[data-start]').nth(1)).not.toHaveAttribute('aria-description');
  });
});
