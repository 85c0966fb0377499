import { refusedInFileName } from '#shared/numbering/index.ts';
import { useDesk } from '../app/desk.ts';
import { useShell } from '../app/shell.tsx';
import { useWords } from '../app/words.ts';
import { Button, Hint, TextField } from '../ui/index.ts';
import type { Destination } from './useDestination.ts';
import { exportWords } from './words.ts';

/** Where the files go and what they are called. */
export function DestinationFields({ destination }: { readonly destination: Destination }) {
  const t = useWords(exportWords);
  const { folder, setFolder, keepFolder, name, setName, isOwnName, resetName } = destination;
  const refused = refusedInFileName(name);
  return (
    <div className="destination">
      <span className="label" aria-hidden="true">
        {t('folder')}
      </span>
      <div className="field-line">
        <TextField
          label={t('folder')}
          hideLabel
          size="m"
          icon="folder"
          isPath
          value={folder}
          onChange={setFolder}
          onBlur={keepFolder}
          error={folder.trim() === '' ? t('folderNeeded') : null}
        />
        <ChooseFolder destination={destination} />
      </div>
      <span className="label" aria-hidden="true">
        {t('fileName')}
      </span>
      <div className="field-line">
        <TextField
          label={t('fileName')}
          hideLabel
          size="m"
          icon="file"
          isPath
          maxLength={180}
          value={name}
          onChange={setName}
          error={name.trim() === '' ? t('nameNeeded') : null}
        />
        {isOwnName && <Button onPress={resetName}>{t('resetName')}</Button>}
      </div>
      <div className="notes">
        {refused.length > 0 ? (
          <Hint tone="warn">{t('refused', { characters: refused.join(' ') })}</Hint>
        ) : (
          <span className="meta">{t('replaceNote')}</span>
        )}
      </div>
    </div>
  );
}

/** The system's dialog, where there is one. */
function ChooseFolder({ destination }: { readonly destination: Destination }) {
  const t = useWords(exportWords);
  const { shell } = useDesk();
  const { kind, saveSettings } = useShell();
  if (kind === 'browser') return null;
  const choose = async () => {
    const from = destination.folder.trim();
    const wish = { title: t('chooseTitle'), ...(from === '' ? {} : { from }) };
    const result = await shell.call('shell.pickFolder', wish);
    if (result.ok && result.value !== null) void saveSettings({ exportFolder: result.value });
  };
  return <Button onPress={() => void choose()}>{t('choose')}</Button>;
}
