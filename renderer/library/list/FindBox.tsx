import { type KeyboardEvent, useEffect } from 'react';
import { useWords } from '../../app/words.ts';
import { SearchBox, useImeQuery } from '../../ui/index.ts';
import { focusList } from '../focus.ts';
import { searchFor, useView } from '../view.ts';
import { listWords } from './listWords.ts';

/** Searches as one types; what an input method has not finished is not searched for. */
export function FindBox() {
  const t = useWords(listWords);
  const { query } = useView();
  const ime = useImeQuery(query);
  const { reset } = ime;
  useEffect(() => searchFor(ime.query), [ime.query]);
  // A saved search, or all clips, may have been asked for elsewhere.
  useEffect(() => reset(query), [query, reset]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    focusList();
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
      <SearchBox
        label={t('find')}
        placeholder={t('findHint')}
        clearLabel={t('clear')}
        keys="Mod+F"
        ime={ime}
        onEnter={focusList}
      />
    </div>
  );
}
