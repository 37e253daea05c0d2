import { expect, type Locator, type Page } from '@playwright/test';

/** A report as its user writes it. */
export class ReportPage {
  readonly page: Page;
  readonly view: Locator;
  readonly title: Locator;
  readonly text: Locator;
  /** The list that is offered behind a slash. */
  readonly slash: Locator;
  readonly quotes: Locator;
  readonly claims: Locator;
  readonly pictures: Locator;
  /** The form for exports, and what it shows of the file that will be made. */
  readonly exporting: Locator;
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.view = page.getByRole('region', { name: /^Report “/ });
    this.title = this.view.getByRole('textbox', { name: 'Title' });
    this.text = this.view.getByRole('textbox', { name: 'Text of the report' });
    this.slash = page.getByRole('listbox', { name: 'What to insert' });
    this.quotes = this.text.getByRole('group', { name: 'Quote from a source' });
    this.claims = this.text.getByRole('group', { name: 'Claim', exact: true });
    this.pictures = this.text.getByRole('figure', { name: 'Picture', exact: true });
    this.exporting = page.getByRole('dialog', { name: 'Export' });
    this.preview = this.exporting.getByRole('region', { name: 'Preview' });
  }

  /** Makes a report from the left pane and waits until it can be written in. */
  async create(): Promise<void> {
    await this.page.getByRole('button', { name: 'New report' }).click();
    await this.page.getByRole('menuitem', { name: 'Empty report' }).click();
    // Another may be open until then.
    await expect(this.view).toHaveAccessibleName(/^Report “Report( \d+)?”$/);
    await expect(this.text).toBeVisible();
  }

  /** Inserts what is offered under that name behind a slash. */
  async insert(typed: string, name: string | RegExp): Promise<void> {
    await this.page.keyboard.type(`/${typed}`);
    await this.slash.getByRole('option', { name, exact: true }).click();
  }

  /** Opens the form for exports from the report's own tools. */
  async openExport(): Promise<void> {
    await this.view.getByRole('button', { name: 'Export this report' }).click();
    await expect(this.exporting).toBeVisible();
  }

  /** Exports the report, which has that title, through the form; on the usual paper, or on that which is named. */
  async export(format: string, title: string, paper?: string): Promise<void> {
    await this.openExport();
    await expect(this.exporting.getByRole('combobox', { name: `Report to export: ${title}` })).toBeVisible();
    await this.exporting.getByRole('radio', { name: format }).check();
    if (paper !== undefined) await this.exporting.getByRole('radio', { name: paper }).check();
    await this.exporting.getByRole('button', { name: 'Export…' }).click();
  }

  /** Chooses a record by words of it, where one is asked for. */
  async choose(question: string, words: string, name: RegExp): Promise<void> {
    const chooser = this.page.getByRole('dialog', { name: question });
    await chooser.getByRole('combobox').fill(words);
    await expect(chooser.getByRole('option').first()).toHaveText(name);
    await this.page.keyboard.press('Enter');
  }

  /** Fills the form that is open for a picture that was just inserted. */
  async describePicture(alt: string, caption: string): Promise<void> {
    const form = this.page.getByRole('dialog', { name: 'Caption, alternative text and width' });
    await form.getByRole('textbox', { name: 'Alternative text' }).fill(alt);
    if (caption !== '') {
      await form.getByRole('textbox', { name: 'Caption' }).click();
      // With a pause after the first word, in which the report takes what was written: the keys stay here.
      const [word, ...more] = caption.split(/(?= )/);
      await this.page.keyboard.type(word!);
      await expect(this.pictures.getByText(word!, { exact: true })).toBeVisible();
      await this.page.keyboard.type(more.join(''));
    }
    await form.getByRole('button', { name: 'Done' }).click();
    await expect(form).toBeHidden();
  }

  /** Pastes what another program puts on the clipboard. */
  async pasteHtml(html: string): Promise<void> {
    await this.text.evaluate((element, html) => {
      const data = new DataTransfer();
      data.setData('text/html', html);
      data.setData('text/plain', 'words');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, html);
  }

  /** Pastes or drops files, as the system would give them. */
  async bring(how: 'paste' | 'drop', files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]): Promise<void> {
    const given = files.map(({ name, type, bytes }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') }));
    await this.text.evaluate((element, { how, given }) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of given) data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }));
      const target = element.lastElementChild!;
      const { left, bottom } = target.getBoundingClientRect();
      const event = how === 'paste'
        ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 10, clientY: bottom });
      target.dispatchEvent(event);
    }, { how, given });
  }
}
