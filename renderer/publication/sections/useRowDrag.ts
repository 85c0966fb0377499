import { type PointerEvent, type RefObject, useState } from 'react';

interface RowDrag {
  /** The row that is dragged and the place it would have; null while none is. */
  readonly over: { readonly id: string; readonly to: number } | null;
  /** For pointerdown on a row's grip. */
  begin(event: PointerEvent<HTMLElement>, id: string): void;
}

/** Drags rows of a short table by their grips; Escape or a lost pointer puts them back. */
export function useRowDrag(body: RefObject<HTMLElement | null>, onDrop: (id: string, to: number) => void): RowDrag {
  const [over, setOver] = useState<RowDrag['over']>(null);
  return {
    over,
    begin: (event, id) => {
      if (event.button !== 0) return;
      event.preventDefault();
      const grip = event.currentTarget;
      grip.focus();
      let to: number | null = null;
      const end = new AbortController();
      const { signal } = end;
      const finish = (isDone: boolean) => {
        end.abort();
        setOver(null);
        if (isDone && to !== null) onDrop(id, to);
      };
      const move = ({ clientY }: globalThis.PointerEvent) => {
        const rows = [...(body.current?.children ?? [])].map((row) => row.getBoundingClientRect());
        const below = rows.findIndex(({ bottom }) => clientY < bottom);
        to = below < 0 ? rows.length - 1 : below;
        setOver({ id, to });
      };
      window.addEventListener('pointermove', move, { signal });
      window.addEventListener('pointerup', () => finish(true), { signal });
      window.addEventListener('pointercancel', () => finish(false), { signal });
      window.addEventListener('keydown', ({ key }) => key === 'Escape' && finish(false), { signal, capture: true });
    },
  };
}
