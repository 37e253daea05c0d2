import { expect, test } from './support/harness.ts';
import { projectOf } from './support/project.ts';
import type { ReaderDriver } from './support/reader-driver.ts';

/** What main says of the opening of a text, in the test's hands. */
interface HeldOpening {
  readonly progress: (done: number) => void;
  readonly answer: () => void;
  readonly fail: () => void;
}

interface HeldWindow {
  readonly claimwright: Record<'openSource' | 'cancelJob', (request: unknown) => Promise<unknown>>;
  readonly testHost: { readonly emit: (name: string, payload: unknown) => void };
  held: HeldOpening | null;
  cancelled: unknown[];
}

const project = projectOf([{ id: 'short', text: 'A short text.' }, { id: 'long', text: 'A text that takes its time.', title: 'Long text' }]);

/** Lets the opening of the next text wait for the test, and opens “Long text”. */
async function openLong(reader: ReaderDriver): Promise<void> {
  await reader.page.evaluate(() => {
    const page = window as unknown as HeldWindow;
    const { openSource, cancelJob } = page.claimwright;
    page.cancelled = [];
    page.claimwright.cancelJob = (request) => {
      page.cancelled.push((request as { readonly jobId: string }).jobId);
      return cancelJob(request);
    };
    page.claimwright.openSource = (request) => new Promise((resolve) => {
      const { jobId } = request as { readonly jobId: string };
      page.held = {
        progress: (done) => page.testHost.emit('jobProgress', { jobId, label: { id: 'job.openSource', parameters: { title: 'Long text' } }, shown: 'reader', done, total: 1 }),
        answer: () => resolve(openSource(request)),
        fail: () => resolve({ ok: false, error: { id: 'problem.sourceFileMissing', parameters: { file: 'sources/long/document.json' } } }),
      };
    });
  });
  await reader.page.getByRole('list', { name: 'Sources in this project' }).getByRole('button', { name: /^Long text/ }).click();
}

const held = (reader: ReaderDriver, what: keyof HeldOpening, done = 0): Promise<void> =>
  reader.page.evaluate(([name, share]) => (window as unknown as HeldWindow).held![name](share), [what, done] as const);

test('shows the title and how far it is, and then the text', async ({ open }) => {
  const reader = await open(project);
  await openLong(reader);
  const bar = reader.page.getByRole('progressbar', { name: 'Opening 27 characters' });
  await expect(reader.page.getByRole('heading', { name: 'Long text' })).toBeVisible();
  await expect(bar).toHaveJSProperty('value', 0);
  await held(reader, 'progress', 0.5);
  await expect(bar).toHaveJSProperty('value', 0.3);
  await expect(reader.page.getByRole('contentinfo', { name: 'Status' }).getByRole('progressbar')).toHaveCount(0);
  await held(reader, 'answer');
  await expect(reader.document).toContainText('A text that takes its time.');
  await expect(bar).toHaveCount(0);
});

for (const way of ['the button', 'Escape'] as const) {
  test(`is cancelled by ${way}, and asked for again`, async ({ open }) => {
    const reader = await open(project);
    await openLong(reader);
    const cancel = reader.page.getByRole('button', { name: 'Cancel' });
    await expect(cancel).toBeVisible();
    if (way === 'Escape') await reader.page.keyboard.press('Escape');
    else await cancel.click();
    await expect(reader.page.getByText('Opening was cancelled')).toBeVisible();
    expect(await reader.page.evaluate(() => (window as unknown as HeldWindow).cancelled.length)).toBe(1);

    // What main still answers is not wanted any more.
    await held(reader, 'answer');
    const again = reader.page.getByRole('button', { name: 'Open the text' });
    await expect(again).toBeFocused();
    await reader.page.keyboard.press('Enter');
    await expect(cancel).toBeVisible();
    await held(reader, 'answer');
    await expect(reader.document).toContainText('A text that takes its time.');
  });
}

test('says why it failed, and can be tried again', async ({ open }) => {
  const reader = await open(project);
  await openLong(reader);
  await held(reader, 'fail');
  await expect(reader.page.getByRole('alert')).toContainText('The file sources/long/document.json of this source is missing.');
  await reader.page.getByRole('button', { name: 'Try again' }).click();
  await held(reader, 'answer');
  await expect(reader.document).toContainText('A text that takes its time.');
});

test('goes on while another text is read, whose keys it leaves alone', async ({ open }) => {
  const reader = await open(project);
  await openLong(reader);
  const tabs = reader.page.getByRole('tablist', { name: 'Open tabs' }).getByRole('tab');
  await tabs.filter({ hasText: 'short' }).click();
  await expect(reader.document).toContainText('A short text.');
  await reader.page.keyboard.press('Escape');
  await held(reader, 'answer');
  await tabs.filter({ hasText: 'Long text' }).click();
  await expect(reader.document).toContainText('A text that takes its time.');
});

test('has the changes that were made meanwhile', async ({ open }) => {
  const reader = await open(project);
  await openLong(reader);
  const text = 'A text that takes its time.';
  await reader.run({
    name: 'highlight.create',
    input: { sourceId: 'long', selector: { start: 2, end: 6, exact: text.slice(2, 6), prefix: '', suffix: '' }, colour: 'blue', tagIds: [], newTag: null, note: null },
  });
  await held(reader, 'answer');
  await expect(reader.cards).toHaveCount(1);
});

test('a large project covers the window while it is opened, and cancelling gives that back as it was', async ({ open }) => {
  const reader = await open(project);
  await reader.document.focus();
  const tell = (name: 'jobProgress' | 'jobEnded', done = 0): Promise<void> => reader.page.evaluate(([event, share]) => {
    const page = window as unknown as HeldWindow;
    page.cancelled ??= [];
    page.claimwright.cancelJob = async (request) => {
      page.cancelled.push(request);
      return { ok: true, value: null };
    };
    page.testHost.emit(event, event === 'jobEnded' ? { jobId: 'large' } : { jobId: 'large', label: { id: 'job.openProject', parameters: { name: 'Large' } }, shown: 'window', done: share, total: 1 });
  }, [name, done] as const);
  await tell('jobProgress', 0.4);
  const bar = reader.page.getByRole('progressbar', { name: 'Opening “Large”' });
  await expect(bar).toHaveJSProperty('value', 0.4);
  await expect(reader.page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  // What is behind it is out of reach.
  await reader.document.focus();
  await expect(reader.page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await reader.page.keyboard.press('Escape');
  await reader.page.getByRole('button', { name: 'Cancel' }).click();
  expect(await reader.page.evaluate(() => (window as unknown as HeldWindow).cancelled)).toEqual([{ jobId: 'large' }, { jobId: 'large' }]);
  await tell('jobEnded');
  await expect(bar).toHaveCount(0);
  await expect(reader.document).toBeFocused();
});
