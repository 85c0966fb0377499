import { Radio, RadioGroup } from 'react-aria-components';
import { useRead } from '../../app/reads.ts';
import { useLanguage, useWords } from '../../app/words.ts';
import { Switch } from '../../ui/index.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { publicationWords } from '../words.ts';
import { TemplateSample } from './TemplateSample.tsx';

/** Which template the publication is printed in, shown with its own pages, and what is printed beside the texts. */
export function TemplatePart() {
  const t = useWords(publicationWords);
  const language = useLanguage();
  const { value, set } = useDraft();
  const { data: templates = [] } = useRead('template.list', {});
  const nameOf = (id: string, name: string) =>
    language === 'zh' ? name : id === 'classic' || id === 'review' ? t(`template.${id}`) : name;
  return (
    <>
      <RadioGroup
        className="templates"
        aria-label={t('template')}
        orientation="horizontal"
        value={value.templateId}
        onChange={(templateId) => void set({ templateId })}
      >
        {templates.map(({ id, name }) => (
          <Radio key={id} value={id} className="template" aria-label={nameOf(id, name)}>
            <TemplateSample templateId={id} />
            <span className="check radio">
              <i aria-hidden="true" />
              {nameOf(id, name)}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <div className="switches">
        <Switch isSelected={value.placeLine} onChange={(placeLine) => void set({ placeLine })}>
          {t('placeLine')}
        </Switch>
        <Switch isSelected={value.regionIndex} onChange={(regionIndex) => void set({ regionIndex })}>
          {t('regionIndex')}
        </Switch>
      </div>
    </>
  );
}
