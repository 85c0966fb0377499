import { expect, test } from 'vitest';
import { fileName, resolveAddress, safeLink } from '../../../shared/html/index.ts';

test.each([
  ['https://example.cn/a?b=1#c', 'https://example.cn/a?b=1#c'],
  [' \n https://exam\nple.cn/ 甲 ', 'https://example.cn/%20甲'],
  ['HTTP://例子.中国/', 'HTTP://例子.中国/'],
  ['http://u:p@[::1]:8080/', 'http://u:p@[::1]:8080/'],
  ['mailto:a@b.cn?subject=x', 'mailto:a@b.cn?subject=x'],
  ['//example.cn/a', 'https://example.cn/a'],
  ['https://a.cn/"<x>', 'https://a.cn/%22%3Cx%3E'],
])('%j is kept as %j', (href, link) => {
  expect(safeLink(href)).toBe(link);
});

test.each([
  '',
  '#a',
  'a/b',
  '/a',
  '?a',
  'javascript:1',
  'JAVA\nSCRIPT:1',
  '\u0001javascript:1',
  'data:text/html,1',
  'file:///a',
  'ftp://a.cn',
  'http:',
  'https://',
  'https:///a',
  'https:\\\\a.cn',
  'https://a b.cn',
  'mailto:',
  'mailto:a',
])('%j is no link', (href) => {
  expect(safeLink(href)).toBeNull();
});

test.each([
  ['c.html', 'https://a.cn/x/c.html'],
  ['./c/../d', 'https://a.cn/x/d'],
  ['../../../c', 'https://a.cn/c'],
  ['/c', 'https://a.cn/c'],
  ['//b.cn/c', 'https://b.cn/c'],
  ['?d=/../1', 'https://a.cn/x/y.html?d=/../1'],
  ['..', 'https://a.cn/'],
])('from its page %j is %j', (address, full) => {
  expect(resolveAddress(address, 'https://a.cn/x/y.html?q=1#z')).toBe(full);
});

test.each([
  ['https://a.cn/b/%E5%9B%BE1.jpg?x=1#y', '图1.jpg'],
  ['file:///C:/Temp/image001.png', 'image001.png'],
  ['C:\\Temp\\image001.emf', 'image001.emf'],
  ['https://mmbiz.qpic.cn/x/640', ''],
  ['data:image/png;base64,AAAA.png', ''],
  ['javascript:alert(1)/a.png', ''],
  ['https://a.cn/<b>.png', ''],
])('the file of %j is called %j', (address, name) => {
  expect(fileName(address)).toBe(name);
});

test('an address of more than 2000 characters is no link', () => {
  expect(safeLink('https://a.cn/'.padEnd(2000, 'x'))).not.toBeNull();
  expect(safeLink('https://a.cn/'.padEnd(2001, 'x'))).toBeNull();
});
