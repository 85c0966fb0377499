import type { StoredClip } from '#shared/model/index.ts';
import { useWords } from '../app/words.ts';
import { useClipActions } from '../library/actions/useClipActions.ts';
import { Button, Callout } from '../ui/index.ts';
import { clipWords } from './clipWords.ts';

/** Days that the trash keeps a clip. */
const keptFor = 30;
const day = 86_400_000;

/** Says of a clip in the trash how long it is kept, and takes it back. */
export function TrashNotice({ clip: { id, trashedAt } }: { readonly clip: StoredClip }) {
  const t = useWords(clipWords);
  const { restore } = useClipActions();
  if (trashedAt === null) return null;
  const left = Math.ceil((trashedAt + keptFor * day - Date.now()) / day);
  return (
    <Callout tone="warn" actions={<Button onPress={() => void restore([id])}>{t('restore')}</Button>}>
      {left > 0 ? t('inTrash', { count: left }) : t('dueTrash')}
    </Callout>
  );
}
