import { useWords } from '../../app/words.ts';
import { editorWords } from '../words.ts';

/** Says that something pasted is being read, where it will stand. */
export function PastePlaceView() {
  const t = useWords(editorWords);
  return (
    <span className="editor-paste-place" role="status">
      {t('readingPaste')}
    </span>
  );
}
