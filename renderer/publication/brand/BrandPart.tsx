import { useWords } from '../../app/words.ts';
import { FormRow, FormRows, Logo } from '../../ui/index.ts';
import { DraftText } from '../draft/DraftText.tsx';
import { publicationWords } from '../words.ts';
import { ColorField } from './ColorField.tsx';
import { PictureField } from './PictureField.tsx';

/** Name, brand, slogan, logo and colour. */
export function BrandPart() {
  const t = useWords(publicationWords);
  return (
    <FormRows>
      <FormRow label={t('name')}>
        <DraftText field="name" label={t('name')} maxLength={40} emptyError={t('nameNeeded')} />
      </FormRow>
      <FormRow label={t('brand')}>
        <div className="pair">
          <DraftText field="brand" label={t('brand')} maxLength={60} />
          <DraftText field="site" label={t('site')} maxLength={200} isPath />
        </div>
      </FormRow>
      <FormRow label={t('slogan')}>
        <DraftText field="slogan" label={t('slogan')} maxLength={200} />
      </FormRow>
      <FormRow label={t('frequency')}>
        <DraftText field="frequency" label={t('frequency')} maxLength={60} placeholder={t('frequencyHint')} />
      </FormRow>
      <FormRow label={t('logo')} isTop>
        <PictureField field="logoAssetId" label={t('logo')} empty={<Logo />} note={t('logoNote')} />
      </FormRow>
      <FormRow label={t('color')} isTop>
        <ColorField />
      </FormRow>
    </FormRows>
  );
}
