import { useEffect, useRef } from 'react';
import { useStore } from '../../app/store.ts';
import { useWords } from '../../app/words.ts';
import type { IssueDesk } from '../../issue/index.ts';
import { Icon, Leader } from '../../ui/index.ts';
import { type Dragged, draggedEntries, useDragged } from '../dragged.ts';
import { assembleWords } from '../words.ts';

/** What is dragged, under the pointer, with the number it would have. */
export function DragCard({ desk }: { readonly desk: IssueDesk }) {
  const what = useDragged();
  return what && <Card desk={desk} what={what} />;
}

function Card({ desk, what }: { readonly desk: IssueDesk; readonly what: Dragged }) {
  const t = useWords(assembleWords);
  const card = useRef<HTMLDivElement>(null);
  const ids = draggedEntries(what);
  const id = what.kind === 'section' ? what.id : (ids[0] ?? '');
  const isTrying = useStore(desk.state, ({ trial }) => trial !== null);
  const before = useStore(desk.state, ({ settled }) => settled?.folios.get(id));
  const now = useStore(desk.state, ({ shown }) => shown?.folios.get(id));

  useEffect(() => {
    const follow = ({ clientX, clientY }: DragEvent) => {
      const { current } = card;
      if (!current) return;
      // Inside the outline it leaves the numbers beside it in sight.
      const pane = current.parentElement?.getBoundingClientRect();
      const most = pane && clientX < pane.right ? pane.right - current.offsetWidth - 26 : Number.POSITIVE_INFINITY;
      const left = Math.min(clientX - 34, Math.max(most, clientX - current.offsetWidth + 34));
      current.style.transform = `translate(${left}px, ${clientY - 16}px)`;
      current.style.visibility = 'visible';
    };
    window.addEventListener('dragover', follow, true);
    return () => window.removeEventListener('dragover', follow, true);
  }, []);

  return (
    <div ref={card} className="drag-card" aria-hidden="true">
      <Icon name="grip" />
      <span className="clip">{ids.length > 1 ? t('dragCount', { count: ids.length }) : what.text}</span>
      <Leader />
      {isTrying && before !== undefined && before !== now && <s>{before}</s>}
      {now !== undefined && <b className="folio">{now}</b>}
    </div>
  );
}
