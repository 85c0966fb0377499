import { useDesk } from '../../app/desk.ts';
import { reportProblem } from '../../app/problems.ts';
import { useWords } from '../../app/words.ts';
import { IconButton } from '../../ui/index.ts';
import { InlineText } from '../pictures/InlineText.tsx';
import { useClipSaver } from '../saving/useClipSaver.ts';
import type { EditedClip } from '../useClip.ts';
import { inspectorWords } from './inspectorWords.ts';

/** Where the clip was found; opened outside the desk. */
export function UrlField({ clip, isReadOnly }: { readonly clip: EditedClip; readonly isReadOnly: boolean }) {
  const t = useWords(inspectorWords);
  const { shell } = useDesk();
  const { save } = useClipSaver();
  const open = async () => {
    const result = await shell.call('shell.openLink', { url: clip.url });
    if (!result.ok) reportProblem(result.error);
  };
  return (
    <div className="fact-line">
      <span className="label" aria-hidden="true">
        {t('url')}
      </span>
      <InlineText
        label={t('url')}
        placeholder={t('urlHint')}
        value={clip.url}
        readAt={clip.readAt}
        maxLength={4000}
        isReadOnly={isReadOnly}
        save={(url, step) => save(clip.id, { url: url.trim() }, step)}
      />
      {/^https?:\/\/\S+/i.test(clip.url) && (
        <IconButton icon="link" size="s" variant="quiet" label={t('openUrl')} onPress={() => void open()} />
      )}
    </div>
  );
}
