import { type ReactNode, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { Failure } from '#shared/errors.ts';
import { useChange } from '../../app/changes.ts';
import { useDesk } from '../../app/desk.ts';
import { useExplain } from '../../app/explain.ts';
import { useWords } from '../../app/words.ts';
import { Button, Callout } from '../../ui/index.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { publicationWords } from '../words.ts';

interface PictureFieldProps {
  readonly field: 'logoAssetId' | 'coverAssetId';
  readonly label: string;
  /** What stands there without a picture. */
  readonly empty: ReactNode;
  readonly note: string;
}

/** A picture of the publication: chosen from a file, replaced, taken away. */
export function PictureField({ field, label, empty, note }: PictureFieldProps) {
  const t = useWords(publicationWords);
  const explain = useExplain();
  const change = useChange();
  const { assetUrl } = useDesk();
  const { value, set } = useDraft();
  const [problem, setProblem] = useState<Failure | 'unreadable' | null>(null);
  const assetId = value[field];
  const take = async (file: File | undefined) => {
    if (!file) return;
    setProblem(null);
    const bytes = await bytesOf(file);
    if (bytes === null) return setProblem('unreadable');
    const added = await change('asset.add', { bytes }, { quiet: true });
    if (added.ok) await set({ [field]: added.value.id });
    else setProblem(added.error);
  };
  return (
    <div className="picture-field">
      <div className="picture-now">{assetId === null ? empty : <img src={assetUrl(assetId, 480)} alt={label} />}</div>
      <FileTrigger acceptedFileTypes={['image/png', 'image/jpeg']} onSelect={(files) => void take(files?.[0])}>
        <Button label={`${label} ${t(assetId === null ? 'pick' : 'replace')}`}>
          {t(assetId === null ? 'pick' : 'replace')}
        </Button>
      </FileTrigger>
      {assetId !== null && (
        <Button variant="quiet" label={`${label} ${t('clear')}`} onPress={() => void set({ [field]: null })}>
          {t('clear')}
        </Button>
      )}
      <span className="meta">{note}</span>
      {problem && (
        <Callout tone="bad" actions={<Button onPress={() => setProblem(null)}>{t('dismiss')}</Button>}>
          {problem === 'unreadable' ? t('unreadable') : explain(problem)}
        </Callout>
      )}
    </div>
  );
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
