import { describe, expect, test } from 'vitest';
import { savable, withoutSame } from '../../../renderer/publication/draft/edits.ts';

describe('what is typed into a publication', () => {
  test.each([
    ['an empty name', { name: '' }],
    ['a name of spaces', { name: '  ' }],
    ['a pattern that tells no issues apart', { labelPattern: '{year}年' }],
    ['an empty file name', { fileNamePattern: '' }],
    [
      'a section without a name',
      { sections: [{ id: 'a', name: '', format: 'brief', itemsPerPage: 3, usualCount: 0 }] },
    ],
  ] as const)('%s is not saved, what was typed beside it is', (_, edits) => {
    expect(savable({ ...edits, slogan: '每周一读' } as never)).toEqual({ slogan: '每周一读' });
  });

  test('an empty slogan and a closing note of one blank line are saved', () => {
    expect(savable({ slogan: '', closingNote: '\n' })).toEqual({ slogan: '', closingNote: '\n' });
  });

  test('what was typed again while it was saved stays', () => {
    expect(withoutSame({ name: '海港周报', slogan: '读' }, { name: '海港', slogan: '读' })).toEqual({
      name: '海港周报',
    });
  });
});
