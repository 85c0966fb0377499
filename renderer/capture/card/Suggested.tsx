import type { ReactNode } from 'react';
import type { Suggestion } from '#shared/contract/index.ts';
import { useLanguage } from '../../app/words.ts';
import { Icon, Kbd } from '../../ui/index.ts';

interface SuggestedProps {
  readonly suggestion: Suggestion;
  /** Read aloud: what pressing it does. */
  readonly label: string;
  /** The focus may begin here. */
  readonly isFirst?: boolean;
  readonly hasKey?: boolean;
  onTake(): void;
  readonly children: ReactNode;
}

/** Something that the library's past suggests, with the reason; it is taken only when it is pressed. */
export function Suggested({ suggestion, label, isFirst = false, hasKey = false, onTake, children }: SuggestedProps) {
  const language = useLanguage();
  return (
    <button type="button" className="suggested" data-first={isFirst ? '' : undefined} onClick={onTake}>
      <span className="unseen">{label} </span>
      <Icon name="plus" size="s" />
      <span className="suggested-words">
        <b>{children}</b>
        <span className="meta">{suggestion.why[language]}</span>
      </span>
      {hasKey && <Kbd keys="Enter" />}
    </button>
  );
}
