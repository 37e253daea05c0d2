/*
 * Lays a report out in sheets, with the notes of each at its foot: Chromium's printer cannot. It runs in the hidden window that prints, before it does, on a
 * page whose text is already as wide as on paper. Answers how many sheets there are; 0 where there are no notes; -1 where it did not work out, and then the page
 * is to be loaded anew. Sheets are `height` pixels tall.
 */
// oxlint-disable-next-line eslint/no-unused-vars -- the printer reads this file and calls what it declares
function layNotes(/** @type {number} */ height) {
  const main = document.querySelector('main.report');
  const section = main?.querySelector('section.notes');
  if (!main || !section) return 0;

  /** @typedef {{ top: number, bottom: number, start: () => { node: Node, offset: number }, keep: boolean, forced: boolean, notes: Element[] }} Unit what is never parted: a line, a row, a block */
  /** @type {Unit[]} */
  const units = [];
  const words = (/** @type {Node} */ node) => (node.textContent ?? '').replace(/\s+/g, '');
  const said = words(main);
  // One for all: each that there is has to be kept right with every change.
  const range = document.createRange();
  const before = (/** @type {Node} */ node) => () => {
    const parent = node.parentNode;
    if (!parent) throw new Error('a block without a place');
    return { node: parent, offset: [...parent.childNodes].indexOf(/** @type {ChildNode} */ (node)) };
  };

  /** The lines of a block, from its top to its bottom: letters that are raised or small stand in the line around them. */
  const linesOf = (/** @type {Element} */ block) => {
    range.selectNodeContents(block);
    /** @type {{ top: number, bottom: number }[]} */
    const lines = [];
    for (const { top, bottom, height: tall } of [...range.getClientRects()].filter((rect) => rect.height > 0).sort((a, b) => a.top - b.top)) {
      const last = lines.at(-1);
      if (last && top < last.bottom - Math.min(tall, last.bottom - last.top) * 0.4) last.bottom = Math.max(last.bottom, bottom);
      else lines.push({ top, bottom });
    }
    return lines;
  };

  /** Where a line begins in the text of its block. */
  const startOfLine = (/** @type {Element} */ block, /** @type {{ top: number, bottom: number }} */ line) => () => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const middle = (line.top + line.bottom) / 2;
    const bottomAt = (/** @type {Node} */ node, /** @type {number} */ at) => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rects = range.getClientRects();
      return rects.length === 0 ? null : rects[0].bottom;
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = /** @type {Text} */ (node);
      for (let at = 0; at < length; at++) {
        // Whole stretches that end above are passed over.
        if (at + 64 < length) {
          const far = bottomAt(node, at + 63);
          if (far !== null && far < middle) { at += 63; continue; }
        }
        const bottom = bottomAt(node, at);
        if (bottom !== null && bottom > middle) {
          // The sign of a note is not parted from its link.
          const link = node.parentElement?.closest('sup, a');
          return at === 0 && link && block.contains(link) ? before(link)() : { node, offset: at };
        }
      }
    }
    throw new Error('a line without letters');
  };

  /** Puts the lines of a block in; where it begins, `first` says. At least two stay together at both ends. */
  const putLines = (/** @type {Element} */ block, /** @type {Node} */ first, /** @type {boolean} */ bound) => {
    const box = block.getBoundingClientRect();
    const lines = linesOf(block);
    if (lines.length === 0) return;
    for (const [index, line] of lines.entries()) {
      units.push({
        top: index === 0 ? Math.min(box.top, line.top) : line.top, bottom: index === lines.length - 1 ? Math.max(box.bottom, line.bottom) : line.bottom,
        start: index === 0 ? before(first) : startOfLine(block, line), forced: false, notes: [],
        keep: index === 0 ? bound : index === 1 || index === lines.length - 1,
      });
    }
  };

  /** `bound` where nothing parts the block from the one before. */
  const putBlock = (/** @type {Element} */ block, /** @type {boolean} */ bound) => {
    const box = block.getBoundingClientRect();
    const whole = () => units.push({ top: box.top, bottom: box.bottom, start: before(block), keep: bound, forced: false, notes: [] });
    if (block.matches('p')) return putLines(block, block, bound);
    if (block.matches('blockquote')) return [...block.children].forEach((child, index) => putLines(child, index === 0 ? block : child, index === 0 && bound));
    if (block.matches('ul, ol')) {
      const items = [...block.querySelectorAll('li')];
      return items.forEach((item, index) => {
        // The words of an item, without the lists within it, which have items of their own.
        const inner = item.querySelector(':scope > ul, :scope > ol');
        if (!inner) return putLines(item, index === 0 ? block : item, index === 0 && bound);
        const { top } = item.getBoundingClientRect();
        return units.push({ top, bottom: inner.getBoundingClientRect().top, start: before(index === 0 ? block : item), keep: index === 0 && bound, forced: false, notes: [] });
      });
    }
    if (block.matches('.wide') && !block.querySelector('table.short')) {
      const rows = [...block.querySelectorAll('tbody > tr')];
      // Its parts on different sheets have the same columns.
      const table = /** @type {HTMLElement} */ (block.querySelector('table'));
      const widths = [...(table.querySelectorAll('thead th'))].map((cell) => cell.getBoundingClientRect().width);
      for (const [index, cell] of [...table.querySelectorAll('thead th')].entries()) /** @type {HTMLElement} */ (cell).style.width = `${widths[index]}px`;
      if (widths.length > 0) table.classList.add('set');
      return rows.forEach((row, index) => {
        const at = row.getBoundingClientRect();
        // No row stands alone, at the end of a page or at the top of the next.
        const together = index === 1 || index === rows.length - 1 || (index > 0 && rows[index - 1].matches('.group'));
        units.push({ top: index === 0 ? box.top : at.top, bottom: index === rows.length - 1 ? box.bottom : at.bottom, start: before(index === 0 ? block : row.previousElementSibling ? row : row.parentElement ?? row), keep: index === 0 ? bound : together, forced: false, notes: [] });
      });
    }
    return whole();
  };

  let bound = false;
  let forced = false;
  for (const block of main.children) {
    if (block === section) continue;
    const first = units.length;
    if (block.matches('.page-break')) {
      forced = true;
      continue;
    }
    putBlock(block, bound || block.matches('blockquote + .aside'));
    if (units.length > first && forced && first > 0) units[first].forced = true;
    if (units.length > first) forced = block.matches('.title-page');
    bound = block.matches('h2, h3, h4, h5, .label');
  }
  if (units.length === 0) return -1;

  // The notes as they will stand at the foot, to know how tall they are.
  const items = [...section.querySelectorAll('ol > li')].map((item, index) => {
    const note = document.createElement('div');
    note.className = 'foot-note';
    note.setAttribute('role', 'doc-footnote');
    note.id = item.id;
    if (item.getAttribute('dir')) note.dir = item.getAttribute('dir') ?? 'ltr';
    item.querySelector('a.back')?.remove();
    const back = document.createElement('a');
    back.href = `#ref-${index + 1}`;
    back.textContent = String(index + 1);
    back.className = 'foot-number';
    note.append(back, ' ', ...item.childNodes);
    return note;
  });
  const trial = document.createElement('footer');
  trial.className = 'foot-notes';
  trial.style.position = 'static';
  trial.append(...items);
  section.replaceWith(trial);
  const frame = trial.getBoundingClientRect().height - items.reduce((sum, note) => sum + note.getBoundingClientRect().height, 0) + 10;
  const tall = items.map((note) => note.getBoundingClientRect().height);
  const noteLines = items.map(linesOf);
  /** How tall the lines of a note are, from one up to another. */
  const span = (/** @type {number} */ note, /** @type {number} */ from, /** @type {number} */ to) => {
    const lines = noteLines[note];
    const topOf = (/** @type {number} */ line) => (line === 0 ? 0 : line >= lines.length ? tall[note] : lines[line].top - lines[0].top);
    return topOf(to) - topOf(from);
  };
  /** Up to which line of a note there is room, from one on; two stay together at both ends. */
  const linesIn = (/** @type {number} */ note, /** @type {number} */ from, /** @type {number} */ room) => {
    const count = noteLines[note].length;
    let to = from;
    while (to < count && span(note, from, to + 1) <= room) to++;
    if (to === count) return to;
    to = Math.min(to, count - 2);
    return to - from < 2 ? from : to;
  };
  let at = 0;
  for (const ref of main.querySelectorAll('a[role="doc-noteref"]')) {
    const { top, bottom } = ref.getBoundingClientRect();
    while (at < units.length - 1 && units[at].bottom < (top + bottom) / 2) at++;
    units[at].notes.push(ref);
  }
  const numberOf = (/** @type {Element} */ ref) => Number(ref.id.replace('ref-', '')) - 1;

  // Which unit each sheet begins with.
  const heads = [...main.querySelectorAll('.wide')].map((wide) => ({ top: wide.getBoundingClientRect().top, bottom: wide.getBoundingClientRect().bottom, head: wide.querySelector('thead')?.getBoundingClientRect().height ?? 0 }));
  const headAbove = (/** @type {number} */ top) => heads.find((table) => table.top < top - 1 && table.bottom > top + 1)?.head ?? 0;
  /** @typedef {{ note: number, from: number, to: number }} Piece lines of a note */
  /** How much of a page notes may take that are parted, and from when on one is, each as a share of its height. */
  const [mostNotes, longNote] = [0.6, 0.25];
  /** Room for the lines that stay with the one whose note is parted. */
  const followers = 44;

  /** Fills a page with units from one on, but none from `end` on, and below them with what is left of notes and with theirs. Null where a unit is taller than a page. */
  const fill = (/** @type {number} */ first, /** @type {readonly Piece[]} */ queued, end = units.length) => {
    const origin = first < end ? units[first].top - headAbove(units[first].top) : 0;
    const textOf = (/** @type {number} */ last) => (last < first ? 0 : units[last].bottom - origin);
    /** @type {Piece[]} */
    const pieces = [];
    /** @type {Piece[]} */
    const rest = [];
    let foot = 0;
    /** Puts as many lines of notes as have room; what has none is left for the next page. */
    const put = (/** @type {readonly Piece[]} */ notes, /** @type {number} */ room) => {
      let left = room;
      for (const { note, from, to } of notes) {
        const upTo = rest.length > 0 ? from : linesIn(note, from, left);
        if (upTo > from) {
          const last = pieces.at(-1);
          if (last?.note === note && last.to === from) last.to = upTo;
          else pieces.push({ note, from, to: upTo });
          foot += span(note, from, upTo);
          left -= span(note, from, upTo);
        }
        if (upTo < to) rest.push({ note, from: upTo, to });
      }
    };
    put(queued, first < end ? Math.min(height * mostNotes, height - frame - textOf(first)) : height - frame);
    let partedAt = -1;
    let last = first;
    for (; last < end; last++) {
      const unit = units[last];
      if (last > first && unit.forced) break;
      const own = unit.notes.map(numberOf).filter((note) => note in tall).map((note) => ({ note, from: 0, to: noteLines[note].length }));
      const room = height - textOf(last) - foot - (foot > 0 || own.length > 0 ? frame : 0);
      if (room < 0 && last > first) break;
      if (room < 0) return null;
      if (own.length === 0) continue;
      const whole = own.reduce((sum, { note }) => sum + tall[note], 0);
      if (last > first && rest.length > 0) break;
      if (rest.length === 0 && whole <= room) put(own, Infinity);
      else {
        const parted = Math.min(room - followers, height * mostNotes - foot);
        if (last > first && (whole <= height * longNote || linesIn(own[0].note, 0, parted) === 0)) break;
        put(own, parted);
        partedAt = last;
      }
    }
    // Where the text ends there is room for more of them.
    if (last === units.length && first < end && rest.length > 0) put(rest.splice(0), height - textOf(last - 1) - foot - frame);
    return { last, pieces, rest, partedAt };
  };

  /** @type {{ first: number, pieces: readonly Piece[] }[]} */
  const plan = [];
  /** @type {readonly Piece[]} */
  let queued = [];
  for (let first = 0; first < units.length || queued.length > 0;) {
    let page = fill(first, queued);
    if (!page || (page.last === first && page.pieces.length === 0)) return -1;
    const { last } = page;
    let next = last;
    if (last < units.length) {
      if (!units[next].forced) while (next > first + 1 && next > page.partedAt + 1 && units[next].keep) next--;
      // Where all of it belongs together, and where a note is parted, it is parted where it is full.
      if (next <= first || (units[next].keep && !units[next].forced)) next = last;
      if (next < last) page = fill(first, queued, next) ?? page;
    }
    plan.push({ first, pieces: page.pieces });
    queued = page.rest;
    first = next;
  }
  const begins = plan.flatMap(({ first }) => (first < units.length ? [first] : []));

  // Notes that are on several pages, in parts; from the last to the first, as below.
  /** @type {Map<string, Element>} */
  const parts = new Map();
  const partOf = (/** @type {Piece} */ { note, from }) => `${note} ${from}`;
  for (const piece of plan.flatMap(({ pieces }) => pieces).toReversed()) {
    const note = items[piece.note];
    if (piece.from === 0) {
      parts.set(partOf(piece), note);
      continue;
    }
    const { node, offset } = startOfLine(note, noteLines[piece.note][piece.from])();
    range.setStart(node, offset);
    range.setEnd(note, note.childNodes.length);
    const part = document.createElement('div');
    part.className = 'foot-note goes-on';
    part.setAttribute('role', 'doc-footnote');
    part.dir = note.dir;
    part.append(range.extractContents());
    parts.set(partOf(piece), part);
  }
  trial.remove();

  // From the last to the first, so that what is still to be parted stays as it was measured.
  const starts = begins.map((index) => ({ ...units[index].start(), unit: units[index] }));
  /** @type {Element[]} */
  const sheets = [];
  for (const { node, offset } of starts.toReversed()) {
    range.setStart(node, offset);
    range.setEnd(main, main.childNodes.length);
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    /** @type {Element[]} */
    const parted = [];
    for (let part = node instanceof Element ? node : node.parentElement; part && part !== main; part = part.parentElement) parted.push(part);
    sheet.append(range.extractContents());
    let on = sheet.firstElementChild;
    for (const part of parted.toReversed()) {
      if (!on) break;
      const within = part.matches('p, li') || part.closest('p, li') !== null;
      if (within || node.nodeType === Node.TEXT_NODE) on.classList.add('goes-on');
      if (part.matches('ol')) /** @type {HTMLOListElement} */ (on).start = /** @type {HTMLOListElement} */ (part).start + [...part.children].length - (on.querySelector(':scope > li.goes-on') ? 1 : 0);
      if (part.matches('table')) {
        const head = part.querySelector('thead');
        const again = /** @type {Element | undefined} */ (head?.cloneNode(true));
        again?.setAttribute('data-again', '');
        if (again) on.prepend(again);
        on = on.querySelector('tbody');
        continue;
      }
      on = on.firstElementChild;
    }
    sheets.unshift(sheet);
  }
  // Behind the text, pages for what is left of its notes.
  while (sheets.length < plan.length) {
    const sheet = document.createElement('div');
    sheet.className = 'sheet';
    sheets.push(sheet);
  }
  main.replaceChildren(...sheets);
  for (const each of main.querySelectorAll('.page-break')) each.remove();
  for (const [index, sheet] of sheets.entries()) {
    const { pieces } = plan[index];
    if (pieces.length === 0) continue;
    const foot = document.createElement('footer');
    foot.className = 'foot-notes';
    foot.append(...pieces.flatMap((piece) => parts.get(partOf(piece)) ?? []));
    sheet.append(foot);
  }

  // Nothing may be lost, and nothing may stand on anything else.
  const heading = words(section.querySelector('h2') ?? section);
  const kept = words(main).length;
  const repeated = [...main.querySelectorAll('thead[data-again]')].reduce((sum, head) => sum + words(head).length, 0);
  const arrows = items.length;
  const numbers = items.reduce((sum, _, index) => sum + String(index + 1).length, 0);
  const fits = sheets.every((sheet) => {
    const top = sheet.getBoundingClientRect().top;
    const foot = sheet.querySelector('.foot-notes');
    const limit = foot ? foot.getBoundingClientRect().top : top + height;
    return limit >= top - 1 && [...sheet.children].every((child) => child === foot || child.getBoundingClientRect().bottom <= limit + 1);
  });
  const whole = kept - numbers - repeated === said.length - heading.length - arrows;
  return fits && whole && items.every((note) => main.contains(note)) ? sheets.length : -1;
}
