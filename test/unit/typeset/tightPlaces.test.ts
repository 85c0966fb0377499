import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import type { Document } from '#shared/compose/index.ts';
import { createTypesetter, type Layout, type TextRun } from '#shared/typeset/index.ts';
import { setParagraph } from '#shared/typeset/text/paragraph.ts';
import { documentOf, entryOf, sectionOf, textOf } from '../../helpers/documents.ts';
import { classic } from '../../helpers/templates.ts';

const fonts = loadFonts().metrics;
const { area } = classic;
const right = area.left + area.width;
const bottom = area.top + area.lines * area.line;
const layOut = (document: Document): Layout => createTypesetter(classic, fonts).typeset(document);
/** A closing bracket at the right edge hangs by the blank half of its body. */
const hanging = 5;
const longName = '园区产业投资动态与重点项目建设进展综合汇编'.repeat(3).slice(0, 60);

function runsOf(layout: Layout, node: string): TextRun[] {
  return layout.pages.flatMap((page) =>
    page.items.flatMap((item) => (item.kind === 'text' && item.node === node ? [item] : [])),
  );
}

const textOfNode = (layout: Layout, node: string): string =>
  runsOf(layout, node)
    .map((run) => run.text)
    .join('');

const endOf = (run: TextRun): number => run.x + (((run.xs.at(-1) ?? 0) + 1000) * run.size) / 1000;

describe('a place that is too small for its text', () => {
  test('a section name of sixty characters stands at the head of its section, whole and in two lines', () => {
    const section = { ...sectionOf('s0', 0, 'brief', [entryOf('e')]), title: `一、${longName}` };
    const layout = layOut(documentOf([section]));
    const runs = runsOf(layout, 's0/title');
    expect(textOfNode(layout, 's0/title')).toBe(section.title);
    expect(new Set(runs.map((run) => run.y)).size).toBeGreaterThan(1);
    for (const run of runs) {
      expect(endOf(run)).toBeLessThan(right);
      expect(run.y).toBeLessThan(area.top + classic.opening.lines * area.line);
      expect(run.size).toBeGreaterThan(11);
    }
  });

  test('a section whose name needs more room than the contents page has left begins on the next one', () => {
    for (let count = 18; count < 34; count++) {
      const entries = Array.from({ length: count }, (_, index) => entryOf(`a${index}`, { headline: `条目${index}` }));
      const second = { ...sectionOf('s1', 1, 'brief', [entryOf('b'), entryOf('c')]), title: `二、${longName}` };
      const layout = layOut(documentOf([sectionOf('s0', 0, 'brief', entries), second], { regionIndex: false }));
      for (const run of runsOf(layout, 'toc/s1')) expect(run.y, `${count} entries`).toBeLessThan(bottom);
      expect(textOfNode(layout, 'toc/s1')).toContain(second.title);
    }
  });

  test('the cover sums the sections up where their counts have no room', () => {
    const sections = Array.from({ length: 14 }, (_, index) => ({
      ...sectionOf(`s${index}`, index, 'brief', [entryOf(`e${index}`), entryOf(`f${index}`)]),
      name: longName.slice(0, 40),
    }));
    const layout = layOut(documentOf(sections));
    expect(textOfNode(layout, 'cover/base').replace(/\s/g, '')).toBe('14个栏目28条每周五出版');
  });

  test('a closing note longer than a page goes on over further pages, each line once', () => {
    const note = Array.from({ length: 120 }, (_, index) => `第${index}条说明。`).join('\n');
    const layout = layOut(documentOf([sectionOf('s0', 0, 'brief', [entryOf('e')])], { closingNote: note }));
    expect(layout.counts.body).toBe(1 + 3);
    expect(textOfNode(layout, 'closing/note')).toBe(note.replaceAll('\n', ''));
    expect(textOfNode(layout, 'closing/site')).toBe('www.parkworld.net');
    for (const run of runsOf(layout, 'closing/note')) {
      expect(run.y).toBeGreaterThan(area.top);
      expect(run.y).toBeLessThan(bottom);
    }
  });

  test('draws the pages of the closing note again when they are cut elsewhere', () => {
    const typesetter = createTypesetter(classic, fonts);
    const sections = [sectionOf('s0', 0, 'brief', [entryOf('e')])];
    for (const length of [1900, 60, 2000]) {
      const document = documentOf(sections, { closingNote: textOf(length) });
      expect(typesetter.typeset(document)).toEqual(layOut(document));
    }
  });

  test('the running head and foot shorten what they repeat, and nothing in them meets', () => {
    const entries = Array.from({ length: 4 }, (_, index) => entryOf(`e${index}`));
    const section = { ...sectionOf('s0', 0, 'brief', entries), name: longName };
    const layout = layOut(
      documentOf([section], { publication: longName.slice(0, 40), brand: longName, site: `${'park.'.repeat(30)}net` }),
    );
    for (const page of layout.pages.slice(1)) {
      const furniture = page.items.flatMap((item) => (item.kind === 'text' && item.node === undefined ? [item] : []));
      const lines = Map.groupBy(
        furniture.filter((run) => run.y < area.top || run.y > bottom),
        (run) => (run.y < area.top ? 'head' : 'foot'),
      );
      for (const runs of lines.values()) {
        const start = (run: TextRun): number => run.x + ((run.xs[0] ?? 0) * run.size) / 1000;
        const sorted = runs.toSorted((a, b) => start(a) - start(b));
        for (const [index, run] of sorted.entries()) {
          const next = sorted[index + 1];
          const lastWidth = [...run.text].at(-1)?.match(/[a-z0-9iv]/) ? 500 : 1000;
          const end = run.x + (((run.xs.at(-1) ?? 0) + lastWidth) * run.size) / 1000;
          expect(end, run.text).toBeLessThan(next ? start(next) + 0.5 : right + hanging);
        }
        expect(sorted.some((run) => run.text.endsWith('…'))).toBe(true);
      }
    }
  });
});

describe('a paragraph', () => {
  const widest = (text: string, measure: number): number =>
    Math.max(...setParagraph([{ text, face: 'serif' }], fonts, { measure }).map((line) => line.width));

  test.each([
    ['dashes', '—'.repeat(300)],
    ['dots', '…'.repeat(300)],
    ['commas', `园${'，'.repeat(300)}`],
    ['opening brackets', '（'.repeat(300)],
    ['one Western word', 'a'.repeat(2000)],
  ])('of %s keeps to its column', (_, text) => {
    expect(widest(text, 20_000)).toBeLessThan(20_600);
  });

  test('divides a Western word that is wider than its column', () => {
    expect(widest('见semiconductor网', 5000)).toBeLessThanOrEqual(5000);
  });

  test('leaves a line ragged rather than too long where an address stands beside a long word', () => {
    const text = 'https://example.com/a/b?x=1&y=2#z4307〕semiconductor(商)产材会招能招府料目签元府企亿临与智商';
    expect(widest(text, 26_400)).toBeLessThan(26_900);
  });
});
