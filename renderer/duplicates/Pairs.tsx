import { type KeyboardEvent, useState } from 'react';
import type { SimilarPair } from '#shared/contract/index.ts';
import { useChange } from '../app/changes.ts';
import { formatCount } from '../app/format.ts';
import { flushAll } from '../app/pending.ts';
import { useWords } from '../app/words.ts';
import { useUndoToast } from '../library/actions/useUndoToast.ts';
import { Button } from '../ui/index.ts';
import { duplicateWords } from './duplicateWords.ts';
import { PairList } from './PairList.tsx';
import { PairView } from './PairView.tsx';
import { betterSide, otherSide, pairKey, type Side, withoutClip } from './pairFacts.ts';
import type { usePairs } from './usePairs.ts';

interface PairsProps extends Pick<ReturnType<typeof usePairs>, 'settle'> {
  readonly pairs: readonly SimilarPair[];
}

/** The list of pairs and the one that is looked at. */
export function Pairs({ pairs, settle }: PairsProps) {
  const t = useWords(duplicateWords);
  const change = useChange();
  const say = useUndoToast();
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<{ readonly key: string; readonly side: Side } | null>(null);
  const index = Math.min(at, pairs.length - 1);
  const pair = pairs[index];
  if (!pair) return null;
  const key = pairKey(pair);
  const side = chosen?.key === key ? chosen.side : betterSide(pair);
  const choose = (next: Side) => setChosen({ key, side: next });

  async function keep(kept: Side): Promise<void> {
    if (!pair) return;
    const gone = pair[otherSide(kept)];
    await flushAll();
    const isDone = await settle(
      (before) => withoutClip(before, gone),
      async () => (await change('clip.merge', { intoId: pair[kept], fromIds: [gone] })).ok,
    );
    if (isDone) await say(t('merged', { headline: pair.headlines[kept === 'a' ? 0 : 1] || t('noHeadline') }));
  }

  async function dismiss(): Promise<void> {
    if (!pair) return;
    const isDone = await settle(
      (before) => before.filter((each) => pairKey(each) !== key),
      async () => (await change('similar.dismiss', { a: pair.a, b: pair.b })).ok,
    );
    if (isDone) await say(t('dismissed'));
  }

  const keys = new Map<string, () => void>([
    ['j', () => setAt(Math.min(index + 1, pairs.length - 1))],
    ['k', () => setAt(Math.max(index - 1, 0))],
    ['ArrowLeft', () => choose('a')],
    ['ArrowRight', () => choose('b')],
    ['Enter', () => void keep(side)],
    ['Delete', () => void dismiss()],
  ]);
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    const isPressed =
      event.key === 'Enter' && event.target instanceof Element && event.target.closest('button') !== null;
    if (!run || isPressed) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  return (
    <>
      <p className="meta">{t('count', { count: formatCount(pairs.length) })}</p>
      <div className="pair-desk" onKeyDownCapture={onKey}>
        <PairList pairs={pairs} index={index} onChoose={setAt} />
        <PairView key={key} pair={pair} side={side} onSide={choose} />
      </div>
      <footer className="pair-buttons">
        <span className="meta">{t('keys')}</span>
        <Button size="l" keys="Delete" onPress={() => void dismiss()}>
          {t('notSame')}
        </Button>
        <Button size="l" variant={side === 'a' ? 'primary' : 'default'} onPress={() => void keep('a')}>
          {t('keepLeft')}
        </Button>
        <Button size="l" variant={side === 'b' ? 'primary' : 'default'} onPress={() => void keep('b')}>
          {t('keepRight')}
        </Button>
      </footer>
    </>
  );
}
