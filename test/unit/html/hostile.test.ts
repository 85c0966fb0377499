import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockText, type HtmlBlock, type HtmlRun, readClipboard, toRichText } from '../../../shared/html/index.ts';
import { hostileCases } from '../../helpers/hostileHtml.ts';

const cases = hostileCases('https://canary.invalid');

const runsOf = (block: HtmlBlock): readonly HtmlRun[] => {
  if (block.type === 'picture') return [];
  if (block.type === 'list') return block.items.flat();
  return block.type === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cell.runs)) : block.runs;
};

/** Nothing but texts, marks and addresses that may be kept. */
function expectHarmless(html: string): readonly HtmlBlock[] {
  const { blocks, dropped } = readClipboard({ html, text: '' });
  for (const block of blocks) {
    if (block.type === 'picture') expect(block.src).toMatch(/^https?:\/\/[^"<>\s]+$|^data:image\/(png|jpeg|gif|webp)/);
    for (const { t, href, ...marks } of runsOf(block)) {
      expect(typeof t).toBe('string');
      expect(
        Object.entries(marks).filter(([name, value]) => value !== true || !/^(b|i|u|s|sup|sub)$/.test(name)),
      ).toEqual([]);
      if (href !== undefined) expect(href).toMatch(/^(https?:\/\/[^"<>\s]+|mailto:[^"<>\s]+@[^"<>\s]+)$/);
    }
  }
  expect(JSON.stringify(dropped)).not.toMatch(/[<>]|pwned|canary/);
  return blocks;
}

test('there are more than 150 cases', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

test.each(cases)('$name leaves only text, marks and harmless addresses', ({ name, html }) => {
  const text = expectHarmless(html).map(blockText).join('\n');
  // Where browsers read the rest as text, it is text here, too.
  if (/^mutation|^script 6$|^page 15$/.test(name)) return;
  expect(text).toContain('安全');
  expect(text).not.toContain('pwned');
});

test('whatever pieces of markup come together, the result is harmless and reading it again changes nothing', () => {
  const pieces = fc.constantFrom(
    ...cases.map(({ html }) => html),
    ...[
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="https://a.cn">',
      '</a>',
      '<table><tr><td>',
      '</table>',
      '<ul><li>',
      '</ul>',
    ],
    ...[
      '<svg>',
      '</svg>',
      '<!--',
      '-->',
      '<style>',
      '</style>',
      '"',
      "'",
      '>',
      '<',
      '&lt;',
      '\0',
      '\u202E',
      '　',
      ' ',
      '\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const blocks = expectHarmless(parts.join(''));
      const again = readClipboard({ html: asHtml(toText(blocks)), text: '' });
      expect(toText(again.blocks)).toEqual(toText(blocks));
    }),
    { numRuns: 500 },
  );
});

const toText = (blocks: readonly HtmlBlock[]): readonly string[] =>
  toRichText(blocks).text.flatMap((block) => ('runs' in block ? [block.runs.map(({ text }) => text).join('')] : []));

const asHtml = (lines: readonly string[]): string =>
  lines.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('');

test('a picture that is called by markup is left out without a name', () => {
  const html =
    '<p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned()&gt;">';
  const { dropped } = readClipboard({ html, text: '' });
  expect(dropped).toEqual([{ what: '', why: 'badPicture', count: 2 }]);
});
