import { appWords } from '../app/appWords.ts';
import { useWords } from '../app/words.ts';
import { OpenFile } from '../export/OpenFile.tsx';
import { fileNameOf, folderOf } from '../export/paths.ts';
import { Button, Callout } from '../ui/index.ts';
import { checkWords } from './words.ts';

/** Where the sheet for the person who signs off was written, and the way into it. */
export function SheetMade({ path, onClose }: { readonly path: string; onClose(): void }) {
  const t = useWords(checkWords);
  const a = useWords(appWords);
  return (
    <Callout
      tone="good"
      title={t('sheetMade', { name: fileNameOf(path) })}
      actions={
        <>
          <OpenFile path={path} />
          <Button size="s" variant="quiet" onPress={onClose}>
            {a('dismiss')}
          </Button>
        </>
      }
    >
      <span className="path">{folderOf(path)}</span>
    </Callout>
  );
}
