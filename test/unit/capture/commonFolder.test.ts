import { expect, test } from 'vitest';
import { commonFolder } from '../../../renderer/capture/files/commonFolder.ts';

test('what was imported is named below the folder that all of it is in', () => {
  expect(commonFolder(['/新闻/周一/a.txt', '/新闻/周二/b.txt', '/新闻/周一/下/c.txt'])).toBe('/新闻/');
  expect(commonFolder(['/新闻/周一/a.txt', '/新闻/周一下午/b.txt'])).toBe('/新闻/');
  expect(commonFolder(['C:\\news\\a.txt', 'C:\\news\\b\\c.txt'])).toBe('C:\\news\\');
  expect(commonFolder(['/新闻/a.txt'])).toBe('/新闻/');
  expect(commonFolder(['a.txt', 'b.txt'])).toBe('');
  expect(commonFolder(['/新闻/a.txt', 'D:\\a.txt'])).toBe('');
  expect(commonFolder([])).toBe('');
});
