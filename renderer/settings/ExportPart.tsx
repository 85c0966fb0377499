import { useState } from 'react';
import { useDesk } from '../app/desk.ts';
import { go } from '../app/navigation.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { Button, Checkbox, FormRow, FormRows, TextField } from '../ui/index.ts';
import { settingsWords } from './words.ts';

const kinds = ['pdf', 'docx'] as const;

/** Where exports go, and which files are made, unless the print order says otherwise. */
export function ExportPart() {
  const t = useWords(settingsWords);
  const { settings, saveSettings } = useShell();
  return (
    <FormRows>
      <FormRow label={t('exportFolder')} isTop>
        <ExportFolder />
      </FormRow>
      <FormRow label={t('formats')}>
        <div className="beside">
          {kinds.map((kind) => (
            <Checkbox
              key={kind}
              isSelected={settings.exportKinds.includes(kind)}
              onChange={(isChosen) => {
                const others = settings.exportKinds.filter((each) => each !== kind);
                const chosen = isChosen ? [...others, kind] : others;
                void saveSettings({ exportKinds: kinds.filter((each) => chosen.includes(each)) });
              }}
            >
              {t(`kind.${kind}`)}
            </Checkbox>
          ))}
        </div>
      </FormRow>
      <FormRow label={t('fileName')}>
        <div className="beside">
          <span className="meta">{t('fileNameNote')}</span>
          <Button size="s" onPress={() => go({ screen: 'publication' })}>
            {t('toFileName')}
          </Button>
        </div>
      </FormRow>
    </FormRows>
  );
}

function ExportFolder() {
  const t = useWords(settingsWords);
  const { shell } = useDesk();
  const { kind, settings, folders, saveSettings } = useShell();
  const [typed, setTyped] = useState<string | null>(null);
  const folder = settings.exportFolder;
  const keep = () => {
    if (typed !== null && typed.trim() !== folder) void saveSettings({ exportFolder: typed.trim() });
    setTyped(null);
  };
  const choose = async () => {
    const from = folder === '' ? folders.exports : folder;
    const result = await shell.call('shell.pickFolder', { title: t('chooseTitle'), from });
    if (result.ok && result.value !== null) void saveSettings({ exportFolder: result.value });
  };
  return (
    <div className="beside folder">
      <TextField
        label={t('exportFolder')}
        hideLabel
        icon="folder"
        isPath
        value={typed ?? folder}
        placeholder={folders.exports}
        onChange={setTyped}
        onBlur={keep}
        onEnter={keep}
        {...(folder === '' ? {} : { hint: t('defaultFolder', { folder: folders.exports }) })}
      />
      {kind === 'electron' && (
        <Button size="l" onPress={() => void choose()}>
          {t('choose')}
        </Button>
      )}
      {folder !== '' && (
        <Button size="l" variant="quiet" onPress={() => void saveSettings({ exportFolder: '' })}>
          {t('resetFolder')}
        </Button>
      )}
    </div>
  );
}
