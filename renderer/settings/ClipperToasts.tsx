import { useEffect } from 'react';
import { useDesk } from '../app/desk.ts';
import { useWords } from '../app/words.ts';
import { announce, toast } from '../ui/index.ts';
import { clipperWords } from './clipperWords.ts';

const words = { kept: 'arrived', known: 'arrivedKnown', refused: 'arrivedRefused' } as const;

/** Says what comes from the browser, on whichever screen one is. */
export function ClipperToasts() {
  const { onEvent } = useDesk();
  const t = useWords(clipperWords);
  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind !== 'clipper') return;
        const { outcome, headline, message } = event.arrival;
        const said = t(words[outcome], { headline, why: message });
        announce(said);
        toast(said);
      }),
    [onEvent, t],
  );
  return null;
}
