import { expect, test } from 'vitest';
import { readClipboard, toRichText } from '../../../shared/html/index.ts';

const times = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length));

/** Hostile sizes; each must be read, and in time that grows with its length alone. */
const sizes: Readonly<Record<string, () => string>> = {
  '20 MB in one line': () => times('park news of today ', 20e6),
  'a hundred thousand elements in each other': () => `${'<div>'.repeat(1e5)}x${'</div>'.repeat(1e5)}`,
  'tables in each other': () => '<table><tr><td>x'.repeat(3e4),
  '2 MB of spaces at each end': () => `${' '.repeat(2e6)}<p>x</p>${' '.repeat(2e6)}`,
  'wide spaces within a line': () => `x${'\u3000'.repeat(2e6)}y`,
  'line ends between characters': () => `园${'\n'.repeat(2e6)}a${' \n'.repeat(1e6)}b`,
  'spaces in an address and a style': () => `<a href="x${' '.repeat(4e6)}y" style="${' '.repeat(4e6)}x">z</a>`,
  'ends without a beginning': () => `<p><object>${'<i>'.repeat(500)}${times('</b></x>', 4e6)}`,
  'attributes without end': () => `<p ${times('a1=b ', 4e6)}>x`,
  'marks across blocks': () => times('<b><p>x</b>', 4e6),
  'open comments': () => times('<!--', 4e6),
};

/** Those that hold no text. */
const withoutText = ['ends without a beginning', 'open comments'];

test.each(Object.entries(sizes))('%s is read to its end', (name, make) => {
  const html = make();
  const { blocks } = readClipboard({ html, text: '' });
  expect(toRichText(blocks).text.length > 0).toBe(!withoutText.includes(name));
});

test('what is beyond the limit is named', () => {
  const { blocks, dropped } = readClipboard({ html: '<br>x'.repeat(2.6e5), text: '' });
  expect(blocks.length).toBeGreaterThan(90_000);
  expect(dropped).toEqual([{ what: '', why: 'tooLong', count: 1 }]);
  expect(readClipboard({ html: '', text: 'x\n'.repeat(3e5) }).dropped).toEqual([
    { what: '', why: 'tooLong', count: 1 },
  ]);
});
