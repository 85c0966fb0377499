import type { FindingPlace } from '#shared/check/finding.ts';
import { go } from '../app/navigation.ts';
import { useWords } from '../app/words.ts';
import { openOriginal } from '../clip/original/openOriginal.ts';
import { Icon } from '../ui/index.ts';
import { checkWords } from './words.ts';

interface RelatedPlacesProps {
  readonly places: readonly FindingPlace[];
  /** The one whose page is shown. */
  readonly look: FindingPlace | null;
  setLook(place: FindingPlace | null): void;
}

/** The other places that a finding is about: one of the issue is shown on its page, others are opened. */
export function RelatedPlaces({ places, look, setLook }: RelatedPlacesProps) {
  const t = useWords(checkWords);
  if (places.length === 0) return null;
  return (
    <ul className="finding-related" aria-label={t('related')}>
      {places.map((place) => {
        const { entryId, clipId, field, start, text, folio, label } = place;
        const isOriginal = field === 'original';
        const isShown = !isOriginal && entryId !== null;
        const open = () => {
          if (isShown) return setLook(look === place ? null : place);
          if (isOriginal) openOriginal(clipId);
          go({ screen: 'library', clipId });
        };
        const where = isOriginal ? t('inOriginal') : (label ?? (folio === null ? '' : t('folio', { folio })));
        return (
          <li key={`${clipId} ${field} ${start} ${label ?? ''}`}>
            <button type="button" aria-pressed={isShown ? look === place : undefined} onClick={open}>
              <Icon name={isShown ? 'page' : 'link'} size="s" />
              <span className="meta">{where}</span>
              <span className="serif clip">{text}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
