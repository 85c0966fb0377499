import { useMemo } from 'react';
import type { CheckFinding, FindingPlace } from '#shared/check/finding.ts';
import { go } from '../app/navigation.ts';
import { useWords } from '../app/words.ts';
import { entriesById, type LaidOut } from '../issue/index.ts';
import { Preview } from '../preview/index.ts';
import { Pane, Skeleton } from '../ui/index.ts';
import { placesOf } from './pagePlaces.ts';
import { textOf } from './snippets.ts';
import { checkWords } from './words.ts';

interface PagePaneProps {
  readonly laidOut: LaidOut | null;
  /** The finding that is open. */
  readonly finding: CheckFinding | null;
  /** Another place of it, which is looked at instead. */
  readonly look: FindingPlace | null;
}

/** The page that the open finding is on, with the place marked. */
export function PagePane({ laidOut, finding, look }: PagePaneProps) {
  const t = useWords(checkWords);
  const marks = useMemo(
    () =>
      [finding, look].flatMap((each) =>
        laidOut && each ? placesOf(laidOut.layout, each, textOf(each, laidOut.content)) : [],
      ),
    [laidOut, finding, look],
  );
  return (
    <Pane label={t('page')} ground="bench">
      {laidOut ? (
        <Preview
          laidOut={laidOut}
          selection={look?.entryId ?? finding?.entryId ?? null}
          initialView="single"
          marks={marks}
          onSelect={() => undefined}
          onOpenEntry={(entryId) => {
            const entry = entriesById(laidOut.content.issue).get(entryId);
            if (entry) go({ screen: 'library', clipId: entry.clipId });
          }}
        />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  );
}
