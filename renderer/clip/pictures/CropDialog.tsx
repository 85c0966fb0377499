import { useState } from 'react';
import { centerCrop, makeAspectCrop, type PercentCrop, ReactCrop } from 'react-image-crop';
import type { PicturePart } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import { useDesk } from '../../app/desk.ts';
import { useExplain } from '../../app/explain.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { Button, Callout, Dialog, Segmented } from '../../ui/index.ts';
import { pictureWords } from './pictureWords.ts';
import { printWidth } from './printWidth.ts';
import { wholeOf } from './wholePictures.ts';
import 'react-image-crop/dist/ReactCrop.css';

const ratios = { '3:2': 3 / 2, '4:3': 4 / 3, '16:9': 16 / 9, free: undefined } as const;
type Ratio = keyof typeof ratios;

interface CropDialogProps {
  readonly assetId: string;
  onClose(): void;
  /** Told of the picture that stands there from now on. */
  onReplace(assetId: string): void;
}

/** Cuts a part out of a picture; always out of the whole one, even where it was cut before. */
export function CropDialog({ assetId, onClose, onReplace }: CropDialogProps) {
  const t = useWords(pictureWords);
  const explain = useExplain();
  const { client, assetUrl } = useDesk();
  const wholeId = wholeOf(assetId);
  const { data: asset } = useRead('asset.get', { assetId: wholeId });
  const [ratio, setRatio] = useState<Ratio>('3:2');
  const [crop, setCrop] = useState<PercentCrop | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const shown = crop ?? (asset ? largest(ratios[ratio], asset) : undefined);

  function choose(next: Ratio): void {
    setRatio(next);
    if (asset) setCrop(largest(ratios[next], asset));
  }

  async function run(): Promise<void> {
    if (!shown) return;
    setIsRunning(true);
    const result = await client.call('asset.crop', { assetId: wholeId, part: partOf(shown) });
    setIsRunning(false);
    if (!result.ok) return setFailure(result.error);
    onReplace(result.value.id);
    onClose();
  }

  return (
    <Dialog
      title={t('cropTitle')}
      isOpen
      size="l"
      onClose={onClose}
      footer={
        <>
          {wholeId !== assetId && (
            <Button
              size="l"
              variant="quiet"
              onPress={() => {
                onReplace(wholeId);
                onClose();
              }}
            >
              {t('whole')}
            </Button>
          )}
          <span className="grow" />
          <Button size="l" onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button size="l" variant="primary" isDisabled={!shown || isRunning} onPress={() => void run()}>
            {t('cropDo')}
          </Button>
        </>
      }
    >
      <div className="crop">
        <div className="crop-tools">
          <Segmented
            label={t('ratio')}
            value={ratio}
            options={(Object.keys(ratios) as Ratio[]).map((each) => ({
              value: each,
              label: each === 'free' ? t('free') : each,
            }))}
            onChange={choose}
          />
          {asset && shown && <Outcome crop={shown} asset={asset} />}
        </div>
        <ReactCrop
          {...(shown ? { crop: shown } : {})}
          {...(ratios[ratio] === undefined ? {} : { aspect: ratios[ratio] })}
          keepSelection
          minWidth={24}
          minHeight={24}
          onChange={(_, percent) => setCrop(percent)}
        >
          <img src={assetUrl(wholeId, 960)} alt={t('cropArea')} />
        </ReactCrop>
        <p className="meta">{t('cropHelp')}</p>
        {failure && <Callout tone="bad">{explain(failure)}</Callout>}
      </div>
    </Dialog>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function Outcome({ crop, asset }: { readonly crop: PercentCrop; readonly asset: Size }) {
  const t = useWords(pictureWords);
  const width = span(crop.x, crop.width, asset.width);
  const height = span(crop.y, crop.height, asset.height);
  return <span className="meta num">{t('result', { width, height, mm: printWidth(width) })}</span>;
}

/** How many whole px are cut out of `size`, as the library rounds them. @param from percent @param length percent */
const span = (from: number, length: number, size: number): number =>
  Math.round(((from + length) / 100) * size) - Math.round((from / 100) * size);

/** The largest part of that ratio, in the middle. */
function largest(ratio: number | undefined, { width, height }: Size): PercentCrop {
  if (ratio === undefined) return { unit: '%', x: 5, y: 5, width: 90, height: 90 };
  const isWide = width / height > ratio;
  const start = isWide ? { unit: '%' as const, height: 100 } : { unit: '%' as const, width: 100 };
  return centerCrop(makeAspectCrop(start, ratio, width, height), width, height);
}

function partOf({ x, y, width, height }: PercentCrop): PicturePart {
  const fraction = (percent: number) => Math.max(0, Math.min(1, percent / 100));
  return {
    x: fraction(x),
    y: fraction(y),
    width: Math.min(fraction(width), 1 - fraction(x)),
    height: Math.min(fraction(height), 1 - fraction(y)),
  };
}
