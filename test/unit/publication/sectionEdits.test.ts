import { describe, expect, test } from 'vitest';
import { parkSections } from '#shared/model/index.ts';
import { freshSection, movedSection, withSection } from '../../../renderer/publication/sections/sectionEdits.ts';

const sections = parkSections();
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
const [first = ''] = sections.map(({ id }) => id);

describe('sections of a publication', () => {
  test.each([
    [1, ['综合资讯', '招商引资', '政策法规']],
    [2, ['综合资讯', '政策法规', '招商引资']],
    [99, ['综合资讯', '政策法规', '招商引资']],
    [-1, ['招商引资', '综合资讯', '政策法规']],
  ])('the first one moved to place %i', (to, order) => {
    expect(names(movedSection(sections, first, to))).toEqual(order);
  });

  test('one that is not there moves nothing', () => {
    expect(movedSection(sections, 'gone', 1)).toEqual(sections);
  });

  test('a change leaves the others the same objects', () => {
    const changed = withSection(sections, first, { itemsPerPage: 4 });
    expect(changed[0]).toMatchObject({ name: '招商引资', itemsPerPage: 4 });
    expect(changed[1]).toBe(sections[1]);
  });

  test('a new one has a name that none has yet', () => {
    const one = freshSection(sections, '新栏目');
    const other = freshSection([...sections, one], '新栏目');
    expect(one.name).toBe('新栏目');
    expect(other.name).not.toBe('新栏目');
    expect(other.id).not.toBe(one.id);
  });
});
