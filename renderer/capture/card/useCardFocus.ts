import { useEffect, useState } from 'react';

/** Where the focus is, as far as the hint beside the buttons speaks of it. */
type CardFocus = 'section' | 'keep' | 'headline' | 'elsewhere';

/**
 * The focus begins on what is to be decided first: a repeat, else the section that is suggested, else a headline where
 * there is none, else saving. Gives where it is now.
 */
export function useCardFocus(saveButton: { readonly current: HTMLButtonElement | null }): CardFocus {
  const [focused, setFocused] = useState<CardFocus>('elsewhere');
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) setFocused(target === saveButton.current ? 'keep' : partOf(target));
    };
    document.addEventListener('focusin', follow);
    (find('[data-first]') ?? emptyHeadline() ?? saveButton.current)?.focus();
    return () => document.removeEventListener('focusin', follow);
  }, [saveButton]);
  return focused;
}

const find = (selector: string) => document.querySelector<HTMLElement>(`.capture-card ${selector}`);

function emptyHeadline(): HTMLElement | null {
  const headline = find('.headline [contenteditable="true"]');
  return headline?.textContent?.trim() === '' ? headline : null;
}

function partOf(element: HTMLElement): CardFocus {
  if (element.matches('.capture-card .suggested[data-first]')) return 'section';
  return element.closest('.capture-card .headline') === null ? 'elsewhere' : 'headline';
}
