import { describe, expect, test } from 'vitest';
import { compose } from '#shared/compose/index.ts';
import { newPublication, parkSections } from '#shared/model/index.ts';
import { emptyContent, previewContent } from '../../../renderer/publication/preview/previewContent.ts';

const saved = { ...newPublication('园区周报'), sections: parkSections() };
const content = emptyContent(saved, '2026-11-25');
const shown = (edits: Partial<typeof saved>) => compose(previewContent(content, saved, { ...saved, ...edits }, []));

describe('an issue in the publication as it is edited', () => {
  test('bears the new name and colour', () => {
    expect(shown({ name: '海港周报', brandColor: '#1F4E8C' })).toMatchObject({
      publication: '海港周报',
      brandColor: '#1F4E8C',
    });
  });

  test('is called by the new pattern, and by its own while the pattern is bad', () => {
    expect(shown({ labelPattern: '第{total}期' }).label).toBe('第1期');
    expect(shown({ labelPattern: '{year}' }).label).toBe(content.issue.label);
  });

  test('has the sections’ new names, formats and items a page', () => {
    const [first, ...rest] = saved.sections;
    const sections = [
      { ...(first ?? parkSections()[0]), name: '项目', itemsPerPage: 5 },
      ...rest,
    ] as typeof saved.sections;
    expect(shown({ sections }).sections.map(({ name, itemsPerPage }) => [name, itemsPerPage])).toEqual([
      ['项目', 5],
      ['综合资讯', 3],
      ['政策法规', 3],
    ]);
  });

  test('leaves aside what was frozen', () => {
    const frozen = { edition: 1, document: compose(content), template: {} as never, datedOn: '2026-11-25' };
    const edited = { ...saved, name: '海港周报' };
    expect(compose(previewContent({ ...content, frozen }, saved, edited, [])).publication).toBe('海港周报');
  });
});
