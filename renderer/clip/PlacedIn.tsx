import { Button as PlainButton } from 'react-aria-components';
import type { Issue, StoredClip } from '#shared/model/index.ts';
import { useCurrent } from '../app/current.ts';
import { go } from '../app/navigation.ts';
import { useRead } from '../app/reads.ts';
import { useWords } from '../app/words.ts';
import { useClipActions } from '../library/actions/useClipActions.ts';
import { useIssuePlaces } from '../library/actions/useIssuePlaces.ts';
import { Icon, Menu, MenuItem, MenuSection, MenuTrigger } from '../ui/index.ts';
import { clipWords } from './clipWords.ts';

/** Where the clip stands in the issue that is worked on, which leads there; or the way to place it. */
export function PlacedIn({ clip }: { readonly clip: StoredClip }) {
  const t = useWords(clipWords);
  const { issue } = useCurrent();
  const { data } = useRead('issue.get', { issueId: issue?.id ?? '' }, { enabled: issue !== null });
  const place = data && placeOf(data, clip.id);
  if (data && place) {
    return (
      <button
        type="button"
        className="meta placed"
        onClick={() => go({ screen: 'assemble', issueId: data.id, entryId: place.entryId })}
      >
        {t('placedAt', { total: data.number.total, section: place.section, place: place.place })}
      </button>
    );
  }
  return clip.trashedAt === null ? <PlaceMenu clipId={clip.id} /> : null;
}

/** The clip's first entry in an issue. */
function placeOf(issue: Issue, clipId: string) {
  for (const { name, entries } of issue.sections) {
    const index = entries.findIndex((entry) => entry.clipId === clipId);
    const entry = entries[index];
    if (entry) return { entryId: entry.id, section: name, place: index + 1 };
  }
  return null;
}

function PlaceMenu({ clipId }: { readonly clipId: string }) {
  const t = useWords(clipWords);
  const { place } = useClipActions();
  const { label, places } = useIssuePlaces();
  if (places.length === 0) return null;
  return (
    <MenuTrigger>
      <PlainButton className="btn quiet">
        {t('notPlaced')}
        <Icon name="down" size="s" />
      </PlainButton>
      <Menu aria-label={t('notPlaced')}>
        <MenuSection title={t('placeIn', { label })}>
          {places.map((each) => (
            <MenuItem key={each.sectionId} id={each.sectionId} onAction={() => void place(each, [clipId])}>
              {each.section}
            </MenuItem>
          ))}
        </MenuSection>
      </Menu>
    </MenuTrigger>
  );
}
