import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import { cutSentences, type Document, type DocumentEntry, sentencesOf } from '#shared/compose/index.ts';
import { type Block, fromPlainText, plainText } from '#shared/model/index.ts';
import { createTypesetter, type WayOut, waysOut } from '#shared/typeset/index.ts';
import { documentOf, entryOf, sectionOf, weekDocument } from '../../helpers/documents.ts';
import { classic, review } from '../../helpers/templates.ts';

const source = '（青砚网站）。';

/** An entry whose detail has so many paragraphs of sentences, and a source at its end. */
function entryWith(id: string, sentences: readonly number[], pictures: number, seed: number): DocumentEntry {
  const detail = sentences.map((count, paragraph) =>
    Array.from({ length: count }, (_, index) => `第${paragraph + 1}段第${index + 1}句说的是园区的新厂房${seed}。`).join(
      '',
    ),
  );
  const last = detail.length - 1;
  return {
    ...entryOf(id, { lead: 60, pictures }, seed),
    detail: detail.map((text, index) => ({
      runs: [{ text: index === last ? text.replace(/。$/, source) : text, bold: false, link: null }],
    })),
  };
}

/** The document as it is after a way out was taken; sentences are cut as a clip's are. */
function take(document: Document, way: WayOut): Document {
  const change = (make: (entry: DocumentEntry) => DocumentEntry): Document => ({
    ...document,
    sections: document.sections.map((section) => ({ ...section, entries: section.entries.map(make) })),
  });
  if (way.kind === 'pictures') {
    return change((entry) => {
      const smaller = way.entries.find(({ entryId }) => entryId === entry.id);
      return smaller ? { ...entry, pictureLines: smaller.pictureLines } : entry;
    });
  }
  if (way.kind === 'cut')
    return change((entry) => (entry.id === way.entryId ? cutAsClip(entry, way.sentences) : entry));
  const swapped = (entries: readonly DocumentEntry[]): DocumentEntry[] => {
    const at = entries.findIndex(({ id }) => id === way.entryId);
    const [one, other] = [entries[at], entries[at + 1]];
    if (!one || !other) return [...entries];
    expect(other.id).toBe(way.withEntryId);
    return [...entries.slice(0, at), other, one, ...entries.slice(at + 2)];
  };
  const sections = document.sections.map((section) => ({ ...section, entries: swapped(section.entries) }));
  return { ...document, sections };
}

function cutAsClip(entry: DocumentEntry, sentences: readonly string[]): DocumentEntry {
  const text = entry.detail.map(({ runs }) => runs.map((run) => run.text).join(''));
  const clip = fromPlainText(text.join('\n').replace(source, '。'));
  const cut = cutSentences(clip, sentences);
  if (!cut) throw new Error('the sentences are not in the clip');
  const paragraphs = plainText(cut).split('\n').filter(Boolean);
  return {
    ...entry,
    detail: paragraphs.map((paragraph, index) => ({
      runs: [
        {
          text: index === paragraphs.length - 1 ? paragraph.replace(/。?$/, source) : paragraph,
          bold: false,
          link: null,
        },
      ],
    })),
  };
}

interface EntryShape {
  readonly sentences: number[];
  readonly pictures: number;
}

const shape = (pictures: number, ...sentences: number[]): EntryShape => ({ sentences, pictures });

/** For each template one section whose way out is a cut, one with smaller pictures, one with another order. */
const examples = {
  classic: [
    [[shape(0, 1, 3, 1), shape(0, 9, 5), shape(1, 3, 5)], 'feature', 3],
    [[shape(0, 1), shape(1, 3, 3, 8), shape(1, 3)], 'feature', 3],
    [[shape(1, 1), shape(0, 3, 3, 1), shape(1, 3, 5), shape(0, 1), shape(0, 1)], 'feature', 3],
  ],
  review: [
    [[shape(1, 4, 9), shape(1, 7, 1)], 'brief', 2],
    [[shape(2, 3, 9), shape(3, 5)], 'feature', 2],
    [[shape(0, 1), shape(1, 1), shape(0, 4, 8, 1), shape(0, 5), shape(2, 2, 8), shape(3, 1)], 'feature', 4],
  ],
} satisfies Record<string, [EntryShape[], 'feature' | 'brief', number][]>;

const arbitraryEntry = fc.record({
  sentences: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
  pictures: fc.integer({ min: 0, max: 3 }),
});

describe('a way out of an overflow', () => {
  test.each([
    ['classic', classic],
    ['review', review],
  ] as const)('ends it, makes no other, and leaves as many pages as it says, in the %s template', (name, template) => {
    const typesetter = createTypesetter(template, loadFonts().metrics);
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(arbitraryEntry, { minLength: 2, maxLength: 6 }),
        fc.constantFrom('feature' as const, 'brief' as const),
        fc.integer({ min: 2, max: 4 }),
        (wishes, format, perPage) => {
          const entries = wishes.map(({ sentences, pictures }, index) =>
            entryWith(`e${index}`, sentences, pictures, index),
          );
          const document = documentOf([sectionOf('s0', 0, format, entries, perPage)]);
          const { overflows } = typesetter.attempt(document);
          for (const { entryId, movedEntryId } of overflows) {
            for (const way of waysOut(typesetter, document, entryId)) {
              kinds.add(way.kind);
              const layout = createTypesetter(template, loadFonts().metrics).typeset(take(document, way));
              const left = layout.findings.filter(({ code }) => code === 'overflow');
              expect(left.map((finding) => finding.entryId)).not.toContain(entryId);
              expect(left.map((finding) => finding.entryId)).not.toContain(movedEntryId);
              expect(left.length).toBeLessThan(overflows.length);
              expect(layout.counts.body).toBe(way.bodyPages);
            }
          }
        },
      ),
      { numRuns: 60, examples: [...examples[name]] },
    );
    expect([...kinds].sort()).toEqual(['cut', 'pictures', 'swap']);
  });

  test('leaves the pages before and after it as they were in an issue of 47 entries', () => {
    const week = weekDocument(2);
    const [first, ...others] = week.sections;
    if (!first) throw new Error('no section');
    const entries = first.entries.map((entry, index) =>
      index === 5 ? entryWith(entry.id, [9, 16, 16, 14], 2, 5) : entry,
    );
    const document = { ...week, sections: [{ ...first, entries }, ...others] };
    const typesetter = createTypesetter(classic, loadFonts().metrics);
    const before = typesetter.typeset(document);
    const ways = waysOut(typesetter, document, 'a5');
    expect(ways.map(({ kind }) => kind)).toContain('cut');
    const after = typesetter.typeset(document);
    expect(after.pages.slice(3).every((page, index) => page === before.pages[index + 3])).toBe(true);
  });

  test('is none for an entry that fits', () => {
    const typesetter = createTypesetter(classic, loadFonts().metrics);
    expect(waysOut(typesetter, weekDocument(), 'a3')).toEqual([]);
  });

  test('leaves the first paragraph and the source in place', () => {
    const entries = [entryWith('a', [3, 3], 0, 1), entryWith('b', [9, 24, 30], 0, 2)];
    const document = documentOf([sectionOf('s0', 0, 'feature', entries, 2)]);
    const typesetter = createTypesetter(classic, loadFonts().metrics);
    const way = waysOut(typesetter, document, 'b').find(({ kind }) => kind === 'cut');
    if (way?.kind !== 'cut') throw new Error('no cut');
    expect(way.sentences.join('')).not.toContain('第1段');
    expect(way.sentences.join('')).not.toContain('青砚网站');
  });
});

describe('sentences', () => {
  test('end with their marks and closing quotes', () => {
    expect(sentencesOf('“开工！”他说。明年投产？是。没有句号')).toEqual([
      '“开工！”',
      '他说。',
      '明年投产？',
      '是。',
      '没有句号',
    ]);
  });

  test('are cut out of paragraphs and lists, the last where they occur more than once, with what bold and links they have', () => {
    const blocks: Block[] = [
      { type: 'paragraph', runs: [{ text: '甲。乙。' }, { text: '甲。', bold: true }, { text: '丙' }] },
      { type: 'list', ordered: false, items: [[{ text: '丁。' }], [{ text: '戊。' }]] },
    ];
    expect(cutSentences(blocks, ['甲。', '丁。'])).toEqual([
      { type: 'paragraph', runs: [{ text: '甲。乙。' }, { text: '丙' }] },
      { type: 'list', ordered: false, items: [[{ text: '戊。' }]] },
    ]);
    expect(cutSentences(blocks, ['丙', '己'])).toBeNull();
  });
});
