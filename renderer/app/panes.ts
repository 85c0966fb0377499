import { useEffect, useRef } from 'react';
import { appWords } from './appWords.ts';
import { useCommands } from './commands/commands.ts';
import { useWords } from './words.ts';

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea, select, [contenteditable="true"], [tabindex="0"]';

/** Parts of the screen that F6 goes through, in their order on the page. */
const visiblePanes = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('.pane[aria-label], .bar, .toasts')].filter((each) =>
    each.checkVisibility(),
  );

/** F6 and Shift F6 go from pane to pane; coming back to one finds the focus where it was. */
export function usePanes(): void {
  const t = useWords(appWords);
  const lastFocus = useRef(new WeakMap<HTMLElement, HTMLElement>());
  const lastPane = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const pane = target.closest<HTMLElement>('.pane, .bar, .toasts');
      if (!pane) return;
      lastFocus.current.set(pane, target);
      lastPane.current = pane;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);

  function move(step: 1 | -1): void {
    const panes = visiblePanes();
    // What had the focus may be gone, as another clip took its place: its pane is still where one is.
    const focused = document.activeElement === document.body ? lastPane.current : document.activeElement;
    const here = panes.findIndex((pane) => pane.contains(focused));
    const next = here < 0 ? panes[0] : panes[(here + step + panes.length) % panes.length];
    if (!next) return;
    const before = lastFocus.current.get(next);
    const target = before?.isConnected ? before : next.querySelector<HTMLElement>(focusable);
    target?.focus();
  }

  useCommands(
    [
      { id: 'pane.next', title: t('nextPane'), group: 'go', keys: ['F6'], run: () => move(1) },
      { id: 'pane.previous', title: t('previousPane'), group: 'go', keys: ['Shift+F6'], run: () => move(-1) },
    ],
    'desk',
  );
}
