import { allCodes } from '#shared/check/index.ts';
import type { StyleSettings } from '#shared/style/settings.ts';
import { useChange } from '../../app/changes.ts';
import { useRead } from '../../app/reads.ts';
import { useLanguage, useWords } from '../../app/words.ts';
import { inLanguage } from '../../check/ruleText.ts';
import { checkWords } from '../../check/words.ts';
import { FormRow, FormRows, NumberStepper, Segmented, Select, Skeleton, Switch, TagInput } from '../../ui/index.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { publicationWords } from '../words.ts';

type Level = 'error' | 'warning' | 'off';

/** House style as the publication wants it: how ranges are written, which rules hold and how hard, words left alone. */
export function StylePart() {
  const t = useWords(publicationWords);
  const change = useChange();
  const { saved } = useDraft();
  const publicationId = saved.id;
  const { data: settings } = useRead('style.get', { publicationId });
  if (!settings) return <Skeleton lines={4} />;
  const set = (part: Partial<StyleSettings>) =>
    void change('style.save', { publicationId, settings: { ...settings, ...part } });
  return (
    <>
      <FormRows>
        <FormRow label={t('rangeMark')}>
          <Segmented
            label={t('rangeMark')}
            value={settings.rangeMark}
            options={[
              { value: '—', label: '3—5年' },
              { value: '～', label: '3～5年' },
            ]}
            onChange={(rangeMark) => set({ rangeMark })}
          />
        </FormRow>
        <FormRow label={t('leastDpi')}>
          <NumberStepper
            label={t('leastDpi')}
            hideLabel
            value={settings.leastDpi}
            min={36}
            max={1200}
            onChange={(leastDpi) => set({ leastDpi })}
          />
        </FormRow>
        <FormRow label={t('openFindings')}>
          <Switch isSelected={settings.holdsExport} onChange={(holdsExport) => set({ holdsExport })}>
            {t('holdsExport')}
          </Switch>
        </FormRow>
        <FormRow label={t('leftAlone')} isTop>
          <TagInput
            label={t('leftAlone')}
            tags={settings.words}
            suggest={() => []}
            hideLabel
            onChange={(words) => set({ words: [...words] })}
          />
        </FormRow>
      </FormRows>
      <Rules settings={settings} onLevel={(code, level) => set({ levels: withLevel(settings, code, level) })} />
    </>
  );
}

/** A rule at its own level needs no entry. */
function withLevel({ levels }: StyleSettings, code: string, level: Level): StyleSettings['levels'] {
  const others = Object.entries(levels).filter(([each]) => each !== code);
  const isOwn = allCodes.find((each) => each.code === code)?.level === level;
  return Object.fromEntries(isOwn ? others : [...others, [code, level]]);
}

interface RulesProps {
  readonly settings: StyleSettings;
  onLevel(code: string, level: Level): void;
}

function Rules({ settings, onLevel }: RulesProps) {
  const t = useWords(publicationWords);
  const c = useWords(checkWords);
  const language = useLanguage();
  return (
    <table className="grid style-rules">
      <thead>
        <tr>
          <th scope="col">{t('ruleKind')}</th>
          <th scope="col">{t('rule')}</th>
          <th scope="col">{t('ruleLevel')}</th>
        </tr>
      </thead>
      <tbody>
        {allCodes
          .map((each) => ({ ...each, ...inLanguage(each, language) }))
          .map(({ code, kind, level, name, clause, standard }) => (
            <tr key={code} className="cites">
              <td className="meta">{c(`kind.${kind}`)}</td>
              <td>
                {clause} {standard !== '' && <span className="meta">{standard}</span>}
              </td>
              <td>
                <Select<Level>
                  label={`${t('ruleLevel')} ${name}`}
                  hideLabel
                  size="s"
                  variant="quiet"
                  value={settings.levels[code] ?? level}
                  options={[
                    { value: 'error', label: c('errors') },
                    { value: 'warning', label: c('warnings') },
                    { value: 'off', label: t('ruleOff') },
                  ]}
                  onChange={(wanted) => onLevel(code, wanted)}
                />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
