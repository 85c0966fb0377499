import { describe, expect, test } from 'vitest';
import { loadFonts } from '#library/fonts/index.ts';
import { createTypesetter, type Page } from '#shared/typeset/index.ts';
import { type Group, groupsOf } from '../../../renderer/preview/groups.ts';
import { factsOf } from '../../../renderer/preview/pageFacts.ts';
import { documentOf, entryOf, sectionOf } from '../../helpers/documents.ts';
import { classic } from '../../helpers/templates.ts';

const entries = [
  { ...entryOf('a', { pictures: 2, lead: 60 }), province: '东澜', place: '东澜·砚洲' },
  { ...entryOf('b', {}, 1), province: '东澜' },
  { ...entryOf('c', { detail: 900 }, 2), province: '云浦' },
  entryOf('d', { detail: 900 }, 3),
];
const document = documentOf([sectionOf('s0', 0, 'feature', entries, 2)], {
  coverPicture: { assetId: 'cover', width: 2400, height: 1200, caption: '', alt: '封面图' },
});
const layout = createTypesetter(classic, loadFonts().metrics).typeset(document);
const page = (kind: Page['kind'], nth = 0): Page => {
  const found = layout.pages.filter((each) => each.kind === kind)[nth];
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const textIn = (group: Group | undefined): string =>
  (group?.parts ?? []).flatMap((part) => (part.kind === 'text' ? part.runs.map((run) => run.text) : [])).join('');

describe('groups of a page', () => {
  test.each(layout.pages.map((each, index) => [index, each] as const))(
    'keep all items of page %i in order',
    (_, each) => {
      const drawn = groupsOf(each).flatMap(({ parts }) =>
        parts.flatMap((part): unknown[] => (part.kind === 'text' ? [...part.runs] : [{ ...part, key: undefined }])),
      );
      const items = each.items.map((item) => (item.kind === 'text' ? item : { ...item, key: undefined }));
      expect(drawn).toEqual(items);
      expect(new Set(groupsOf(each).map(({ key }) => key)).size).toBe(groupsOf(each).length);
    },
  );

  test('make one way of each line of the contents, its dots inside as an ornament', () => {
    const row = groupsOf(page('contents')).filter(({ way }) => way?.kind === 'entry' && way.to === 'a');
    expect(row).toHaveLength(1);
    expect(textIn(row[0])).toMatch(/^第1条：.*\.{3,}1$/);
    const dots = row[0]?.parts.filter((part) => part.kind === 'text' && part.isOrnament);
    expect(dots).toHaveLength(1);
  });

  test('make a way of each page number of the region index, and none of its names', () => {
    const groups = groupsOf(page('contents')).filter(({ way }) => way?.kind === 'folio');
    expect(groups.map((group) => [textIn(group), group.way?.to])).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
  });

  test('put what belongs to an entry together, the ground behind its pictures too', () => {
    const groups = groupsOf(page('body')).filter(({ entryId }) => entryId !== null);
    expect(groups.map(({ entryId }) => entryId)).toEqual(['a', 'b']);
    expect(groups[0]?.parts.filter(({ kind }) => kind === 'picture')).toHaveLength(2);
  });
});

describe('facts of a page', () => {
  const facts = factsOf(layout);
  const bodyStart = layout.counts.cover + layout.counts.contents;

  test('say which entries stand on it and which of them begin there', () => {
    const places = facts[bodyStart]?.parts.map(({ entryId, place, folio, starts }) => [entryId, place, folio, starts]);
    expect(places).toEqual([
      ['a', 1, 1, true],
      ['b', 2, 1, true],
    ]);
  });

  test('say what does not fit, how much of the page stays free, and where it went', () => {
    const moved = layout.findings.find(({ code }) => code === 'overflow');
    const hole = facts[bodyStart + 1]?.hole;
    expect(moved).toBeDefined();
    expect(hole).toMatchObject({ entryId: 'd', number: 4, folio: 3 });
    expect(facts.filter((each) => each.hole)).toHaveLength(1);
  });

  test('say where the cover, the contents and each section begin', () => {
    expect(facts.flatMap(({ isFirst }, index) => (isFirst ? [index] : []))).toEqual([0, 1, bodyStart]);
  });

  test('are reckoned once for a layout', () => {
    expect(factsOf(layout)).toBe(facts);
  });
});
