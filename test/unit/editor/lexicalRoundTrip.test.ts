import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode, registerList } from '@lexical/list';
import { QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import fc from 'fast-check';
import { createEditor } from 'lexical';
import { expect, test } from 'vitest';
import { $fill } from '../../../renderer/editor/model/applyText.ts';
import { mergeTexts } from '../../../renderer/editor/model/merge.ts';
import { normalise } from '../../../renderer/editor/model/normalise.ts';
import { $readBlocks } from '../../../renderer/editor/model/readBlocks.ts';
import { PictureNode } from '../../../renderer/editor/nodes/PictureNode.ts';
import { type Block, RichText } from '../../../shared/model/index.ts';

const text = fc.oneof(
  fc.constantFrom('稀土', '签约', 'AI', ' ', '\n', '\t', '', '𠮷', '3—5年', '\r\n'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const run = fc
  .record({
    text,
    bold: fc.boolean(),
    italic: fc.boolean(),
    link: fc.constantFrom(undefined, 'https://example.cn/a', 'mailto:a@b.cn', 'javascript:alert(1)'),
  })
  .map(({ text, bold, italic, link }) => ({
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(link !== undefined && { link }),
  }));
const runs = fc.array(run, { maxLength: 5 });
/** Many are empty, for only empty cells can be covered by another. */
const cell = fc.boolean().chain((isEmpty) => (isEmpty ? fc.array(run, { maxLength: 0 }) : runs));
const size = fc.nat(3);
const extent = fc.integer({ min: 1, max: 3 });
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom('paragraph' as const, 'quote' as const), runs }),
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(runs, { maxLength: 4 }) }),
  fc.record({
    type: fc.constant('table' as const),
    rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }),
    spans: fc.array(fc.record({ row: size, column: size, rows: extent, columns: extent }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('picture' as const), assetId: fc.constantFrom('a1', 'b2'), caption: text }),
);
const richText = fc.array(block, { maxLength: 6 });

function throughLexical(value: RichText): RichText {
  const editor = createEditor({
    nodes: [PictureNode, LinkNode, ListNode, ListItemNode, QuoteNode, TableNode, TableRowNode, TableCellNode],
    onError: (error) => {
      throw error;
    },
  });
  registerList(editor);
  editor.update(() => $fill(value), { discrete: true });
  return editor.getEditorState().read($readBlocks);
}

test('rich text in normal form comes back from Lexical as it went in', () => {
  fc.assert(
    fc.property(richText, (value) => {
      const normal = normalise(value);
      expect(throughLexical(normal)).toEqual(normal);
    }),
    { numRuns: 400 },
  );
});

test('the normal form is one: made twice it is the same, and the library accepts it', () => {
  fc.assert(
    fc.property(richText, (value) => {
      const normal = normalise(value);
      expect(normalise(normal)).toEqual(normal);
      expect(RichText.safeParse(normal).success).toBe(true);
    }),
  );
});

test('equal neighbours become one run, empty runs vanish, a forbidden link is dropped', () => {
  expect(
    normalise([
      {
        type: 'paragraph',
        runs: [{ text: '稀' }, { text: '' }, { text: '土', link: 'javascript:alert(1)' }, { text: '论坛', bold: true }],
      },
    ]),
  ).toEqual([{ type: 'paragraph', runs: [{ text: '稀土' }, { text: '论坛', bold: true }] }]);
});

const paragraph = (words: string): Block => ({ type: 'paragraph', runs: [{ text: words }] });

test('two changes in different blocks are both kept, in the same block the typed one stays', () => {
  const base = ['一', '二', '三'].map(paragraph);
  const mine = ['一', '二改', '三'].map(paragraph);
  expect(mergeTexts(base, mine, ['零', '一', '二', '三'].map(paragraph))).toEqual(
    ['零', '一', '二改', '三'].map(paragraph),
  );
  expect(mergeTexts(base, mine, ['一', '二'].map(paragraph))).toEqual(['一', '二改'].map(paragraph));
  expect(mergeTexts(base, mine, ['一', '贰', '三'].map(paragraph))).toEqual(mine);
});
