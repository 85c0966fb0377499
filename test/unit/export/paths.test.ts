import { describe, expect, test } from 'vitest';
import { fileNameOf, filePath, folderOf } from '../../../renderer/export/paths.ts';

describe('paths of exported files', () => {
  test.each([
    ['/home/li/出版', '总82期', 'linux', '/home/li/出版/总82期.pdf'],
    ['/home/li/出版/', '总82期', 'darwin', '/home/li/出版/总82期.pdf'],
    ['D:\\园区周报', '总82期', 'win32', 'D:\\园区周报\\总82期.pdf'],
    ['D:\\', '总82期', 'win32', 'D:\\总82期.pdf'],
  ])('%s and %s on %s', (folder, name, platform, path) => {
    expect(filePath(folder, name, 'pdf', platform)).toBe(path);
  });

  test('what a file system refuses becomes _, and a name cannot lead elsewhere', () => {
    expect(filePath('/out', '../八月/第1期?. ', 'docx', 'linux')).toBe('/out/.._八月_第1期_.docx');
  });

  test('a path has a name and a folder, whichever way its lines lean', () => {
    expect(fileNameOf('D:\\出版\\总82期.pdf')).toBe('总82期.pdf');
    expect(folderOf('/home/出版/总82期.pdf')).toBe('/home/出版');
  });
});
