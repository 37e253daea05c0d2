import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { answerOpenDialogs, answerSaveDialogs } from '../support/dialogs.ts';
import type { LaunchedApp } from '../support/launch.ts';
import { ClaimPage } from './claim-page.ts';
import { ReaderPage } from './reader-page.ts';

/** The app's window as its user works with it. */
export class AppWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly reader: ReaderPage;
  /** The bar at the top. */
  readonly bar: Locator;
  readonly sources: Locator;
  /** The rows of claims in the left pane. */
  readonly claims: Locator;
  readonly claim: ClaimPage;
  /** The bar with the pinned claim above the text. */
  readonly pinned: Locator;
  readonly tags: Locator;
  readonly inspector: Locator;
  readonly status: Locator;
  readonly messages: Locator;

  constructor({ app, page }: LaunchedApp) {
    this.app = app;
    this.page = page;
    this.reader = new ReaderPage(page);
    this.bar = page.getByRole('toolbar', { name: 'Project' });
    this.sources = page.getByRole('list', { name: 'Sources in this project' }).getByRole('listitem');
    this.claims = page.getByRole('list', { name: 'Claims in this project' }).getByRole('listitem');
    this.claim = new ClaimPage(page);
    this.pinned = page.getByRole('toolbar', { name: 'Pinned claim' });
    this.tags = page.getByRole('tree').getByRole('treeitem');
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.status = page.getByRole('contentinfo', { name: 'Status' });
    this.messages = page.getByRole('region', { name: 'Messages' });
  }

  /** Returns the reader of one half, where the middle pane has two. */
  half(which: 'First' | 'Second'): ReaderPage {
    return new ReaderPage(this.page, this.page.getByRole('group', { name: `${which} half` }));
  }

  /** Returns the tabs of the middle pane, or of one half of it. */
  tabsOf(half?: 'first' | 'second'): Locator {
    return this.page.getByRole('tablist', { name: half ? `Open tabs of the ${half} half` : 'Open tabs' }).getByRole('tab');
  }

  /** Waits until the project is shown and nothing is being saved. */
  async ready(): Promise<this> {
    await expect(this.status.getByText('Saved', { exact: true })).toBeVisible();
    return this;
  }

  /** Chooses a theme by the palette. */
  async showIn(theme: 'light' | 'dark' | 'sepia'): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await expect(this.page.getByRole('dialog', { name: 'All commands' }).getByRole('combobox')).toBeFocused();
    await this.page.keyboard.type(`theme: ${theme}`);
    await this.page.keyboard.press('Enter');
    await expect(this.page.locator(`html[data-theme="${theme}"]`)).toBeAttached();
  }

  /** Waits until every change so far is on disk, as the window says it. */
  async saved(): Promise<void> {
    await expect(this.status.getByText('Saved', { exact: true })).toBeVisible();
  }

  /** Opens a source from the library and waits for its text. */
  async openSource(title: string | RegExp): Promise<void> {
    const source = this.sources.getByRole('button', { name: title }).first();
    await source.click();
    // Another is open until then.
    await expect(source).toHaveAttribute('aria-current');
    await this.reader.shown();
  }

  /** Opens the page of a claim from the left pane. */
  async openClaim(statement: string | RegExp): Promise<void> {
    const claim = this.claims.filter({ hasText: statement }).first().getByRole('button').first();
    await claim.click();
    await expect(claim).toHaveAttribute('aria-current');
    await expect(this.claim.region).toBeVisible();
  }

  /** Imports files through File → Import, answering the dialog with their paths. */
  async importByDialog(...paths: readonly string[]): Promise<void> {
    await answerOpenDialogs(this.app, paths);
    await this.chooseMenu('File', 'Import sources…');
  }

  /** Drops files on the window, as the file manager does. */
  async drop(...paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
    const transfer = await this.page.evaluateHandle((given) => {
      const data = new DataTransfer();
      for (const { name, base64 } of given) {
        data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], name));
      }
      return data;
    }, files);
    for (const type of ['dragenter', 'dragover', 'drop']) await this.page.dispatchEvent('body', type, { dataTransfer: transfer });
  }

  /** Drops files and folders on the window as Chromium does it for the file manager, so that the app learns where they lie. */
  async dropFromDisk(...paths: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> => session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    await drag('dragEnter');
    // As a person would, whose pointer is told of again and again: what is let go before the window has answered that it takes files is let go nowhere.
    await expect.poll(async () => {
      await drag('dragOver');
      return this.page.getByText('Drop to import').isVisible();
    }).toBe(true);
    await drag('dragOver');
    await drag('drop');
    await session.detach();
  }

  /** Pastes text with the keyboard, as from another program. */
  async paste(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  /** Chooses an entry of the application menu by its words, or by a pattern that they fit. */
  async chooseMenu(menu: string, entry: string | RegExp): Promise<void> {
    // The window tells main its menu shortly after it is ready.
    await expect.poll(() => this.app.evaluate(({ Menu }, [outer, inner, pattern]) => {
      const fits = (label: string): boolean => (pattern ? new RegExp(inner, 'u').test(label) : label === inner);
      const item = Menu.getApplicationMenu()?.items.find(({ label }) => label === outer)?.submenu?.items.find(({ label }) => fits(label));
      if (item?.enabled !== true) return false;
      item.click();
      return true;
    }, [menu, typeof entry === 'string' ? entry : entry.source, typeof entry !== 'string'] as const), { message: `${menu} → ${entry}`, intervals: [20, 50, 100] }).toBe(true);
  }

  async undo(): Promise<void> {
    await this.bar.getByRole('button', { name: 'Undo' }).click();
  }

  async redo(): Promise<void> {
    await this.bar.getByRole('button', { name: 'Redo' }).click();
  }

  /** Waits for a message that holds these words. */
  async said(words: string | RegExp): Promise<void> {
    await expect(this.messages.getByText(words).first()).toBeVisible();
  }

  /** Exports through the export form to `path`. */
  async export(format: 'PDF' | 'Markdown', path: string | null, { all = false, appendix = false } = {}): Promise<void> {
    await answerSaveDialogs(this.app, path);
    await this.chooseMenu('File', 'Export…');
    const form = this.page.getByRole('dialog', { name: 'Export' });
    await form.getByRole('radio', { name: format }).check();
    await form.getByRole('radio', { name: all ? /^All/ : /^This/ }).check();
    if (appendix) await form.getByRole('checkbox', { name: /by tag/ }).check();
    await form.getByRole('button', { name: /Export|Save/ }).click();
  }
}
