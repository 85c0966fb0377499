import { type KeyboardEvent, memo } from 'react';
import type { CheckFinding, FindingPlace } from '#shared/check/finding.ts';
import { useLanguage, useWords } from '../app/words.ts';
import { type LaidOut, ordinalOf } from '../issue/index.ts';
import { classes, Icon } from '../ui/index.ts';
import { FindingCard } from './FindingCard.tsx';
import { findingKey } from './findingList.ts';
import { SnippetText } from './SnippetText.tsx';
import { snippetOf, textOf } from './snippets.ts';
import type { FindingActions } from './useFindingActions.ts';
import { checkWords } from './words.ts';

interface FindingItemProps {
  readonly finding: CheckFinding;
  /** All findings of the issue. */
  readonly all: readonly CheckFinding[];
  readonly isOpen: boolean;
  setOpen(key: string | null): void;
  /** An arrow key leads to the next or the one before. */
  onMove(step: 1 | -1): void;
  readonly laidOut: LaidOut | null;
  readonly actions: FindingActions;
  readonly isFrozen: boolean;
  /** A related place of the open finding whose page is shown. */
  readonly look: FindingPlace | null;
  setLook(place: FindingPlace | null): void;
}

/** A finding as a line; open, the line is the head of its card. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { finding, isOpen, setOpen, onMove, laidOut, actions, isFrozen } = props;
  const t = useWords(checkWords);
  const language = useLanguage();
  const { level, kind, folio, entryId } = finding;
  const text = laidOut && textOf(finding, laidOut.content);
  const snippet = snippetOf(finding, text, 'short');
  const place = entryId === null ? null : ordinalOf(laidOut, entryId);
  const at = folio === null ? t('wholeIssue') : t('folio', { folio });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'ArrowUp') onMove(-1);
    else if (event.key === 'Enter' && isOpen && !isFrozen && finding.suggestion !== null) void actions.fix([finding]);
    else return;
    event.preventDefault();
  };
  return (
    <article className={classes('finding', level === 'error' && 'bad', isOpen && 'is-open')}>
      <button
        type="button"
        className="finding-row"
        aria-expanded={isOpen}
        onClick={() => setOpen(isOpen ? null : findingKey(finding))}
        onKeyDown={onKeyDown}
      >
        <Icon name={level === 'error' ? 'error' : 'warn'} />
        {isOpen ? (
          <b className="finding-title">{finding.message[language]}</b>
        ) : (
          <>
            <span className="finding-kind">{t(`kind.${kind}`)}</span>
            <span className="clip finding-text">
              {snippet ? <SnippetText snippet={snippet} /> : finding.message[language]}
            </span>
          </>
        )}
        <span className="meta finding-at">
          {isOpen && place ? t('place', { folio: place.folio, section: place.section, place: place.place }) : at}
        </span>
      </button>
      {isOpen && <FindingCard {...props} text={text} />}
    </article>
  );
});
