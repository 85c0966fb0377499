import { useWords } from '../../app/words.ts';
import { PictureField } from '../brand/PictureField.tsx';
import { publicationWords } from '../words.ts';

/** The picture on the cover of issues that have none of their own. */
export function CoverPart() {
  const t = useWords(publicationWords);
  return (
    <PictureField
      field="coverAssetId"
      label={t('cover')}
      empty={<span className="meta">{t('noCover')}</span>}
      note={t('coverNote')}
    />
  );
}
