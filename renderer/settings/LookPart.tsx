import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { FormRow, FormRows, Segmented } from '../ui/index.ts';
import { settingsWords } from './words.ts';

const themes = ['system', 'light', 'dark'] as const;

/** Language and theme. */
export function LookPart() {
  const t = useWords(settingsWords);
  const { settings, saveSettings } = useShell();
  return (
    <FormRows>
      <FormRow label={t('language')}>
        <Segmented
          label={t('language')}
          value={settings.language}
          options={[
            { value: 'zh', label: <span lang="zh-CN">中文</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
          onChange={(language) => void saveSettings({ language })}
        />
      </FormRow>
      <FormRow label={t('theme')}>
        <div className="beside">
          <Segmented
            label={t('theme')}
            value={settings.theme}
            options={themes.map((theme) => ({ value: theme, label: t(`theme.${theme}`) }))}
            onChange={(theme) => void saveSettings({ theme })}
          />
          <span className="meta">{t('themeNote')}</span>
        </div>
      </FormRow>
    </FormRows>
  );
}
