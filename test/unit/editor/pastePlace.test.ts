import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { QuoteNode } from '@lexical/rich-text';
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import fc from 'fast-check';
import { $getRoot, $getSelection, $isRangeSelection, $selectAll, createEditor } from 'lexical';
import { expect, test } from 'vitest';
import { $insertBlocks } from '../../../renderer/editor/commands/insertText.ts';
import { $fill } from '../../../renderer/editor/model/applyText.ts';
import { normalise } from '../../../renderer/editor/model/normalise.ts';
import { $readBlocks } from '../../../renderer/editor/model/readBlocks.ts';
import { $selectOffset } from '../../../renderer/editor/model/selectOffset.ts';
import { PastePlaceNode } from '../../../renderer/editor/nodes/PastePlaceNode.ts';
import { PictureNode } from '../../../renderer/editor/nodes/PictureNode.ts';
import { $markPlace, $putAtPlace, $putRest } from '../../../renderer/editor/paste/pastePlace.ts';
import type { Block, RichText } from '../../../shared/model/index.ts';

const nodes = [
  PastePlaceNode,
  PictureNode,
  LinkNode,
  ListNode,
  ListItemNode,
  QuoteNode,
  TableNode,
  TableRowNode,
  TableCellNode,
];
const line = (text: string, type: 'paragraph' | 'quote' = 'paragraph'): Block => ({ type, runs: [{ text }] });
const list = (...items: string[]): Block => ({ type: 'list', ordered: false, items: items.map((text) => [{ text }]) });
const table: Block = { type: 'table', rows: [[[{ text: '格' }], [{ text: '子' }]]] };
const picture: Block = { type: 'picture', assetId: 'a', caption: '' };

function withText(text: RichText, select: () => void) {
  const editor = createEditor({
    nodes,
    onError: (error) => {
      throw error;
    },
  });
  const update = <T>(act: () => T): T => {
    let answer: T | undefined;
    editor.update(
      () => {
        answer = act();
      },
      { discrete: true },
    );
    return answer as T;
  };
  update(() => $fill(text));
  update(select);
  return { update, read: () => editor.read($readBlocks) };
}

const $caretIn = (block: number, offset: number) => () => {
  const node = $getRoot().getChildAtIndex(block);
  if (node && 'getChildren' in node) $selectOffset(node as Parameters<typeof $selectOffset>[0], offset);
};

const block = fc.constantFrom(line('新'), line('引', 'quote'), list('项', '目'), table, picture);
const text = fc.array(fc.constantFrom(line('甲乙'), line('丙', 'quote'), list('丁', '戊'), line('')), {
  minLength: 1,
  maxLength: 4,
});

test('put in by parts, a paste gives what it gives at once', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(block, { minLength: 1, maxLength: 9 }),
      fc.nat(3),
      fc.nat(2),
      fc.integer({ min: 2, max: 4 }),
      (before, pasted, at, offset, part) => {
        const $select = $caretIn(at % Math.max(1, normalise(before).length), offset);
        const whole = withText(before, $select);
        whole.update(() => $insertBlocks(pasted, 'rich'));
        const parts = withText(before, $select);
        const place = parts.update($markPlace);
        expect(parts.read()).toEqual(normalise(before));
        if (!place) throw new Error('there is a caret');
        let rest = parts.update(() => $putAtPlace(place, pasted, part));
        while (rest) {
          const left = rest;
          rest = parts.update(() => $putRest(left, part));
        }
        expect(parts.read()).toEqual(whole.read());
      },
    ),
    { examples: [[[line('甲乙')], [line('新'), table, picture, line('新'), list('项')], 0, 1, 2]] },
  );
});

test('selected text stands until the paste comes, and what was written behind it stays', () => {
  const { update, read } = withText([line('甲'), line('乙')], $selectAll);
  const place = update($markPlace);
  expect(read()).toEqual([line('甲'), line('乙')]);
  update(() => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText('续');
  });
  update(() => place && $putAtPlace(place, [line('新'), line('文')], 99));
  expect(read()).toEqual([line('新'), line('文续')]);
});

test('the caret stays where one went meanwhile, else it follows what was pasted', () => {
  for (const [$goOn, after] of [
    [() => {}, [line('甲乙'), line('新'), line('文续')]],
    [$caretIn(0, 1), [line('甲续乙'), line('新'), line('文')]],
  ] as const) {
    const { update, read } = withText([line('甲乙'), line('')], $caretIn(1, 0));
    const place = update($markPlace);
    update($goOn);
    update(() => place && $putAtPlace(place, [line('新'), line('文')], 99));
    update(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('续');
    });
    expect(read()).toEqual(after);
  }
});

test('a place that was deleted meanwhile is where the caret is', () => {
  const { update, read } = withText([line('甲')], $caretIn(0, 1));
  const place = update($markPlace);
  update(() => {
    $fill([line('乙')]);
    $caretIn(0, 1)();
  });
  update(() => place && $putAtPlace(place, [line('新')], 99));
  expect(read()).toEqual([line('乙新')]);
});
