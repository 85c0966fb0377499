import { type KeyboardEvent, useState } from 'react';
import { Button as PlainButton, useDrag } from 'react-aria-components';
import type { ClipPicture } from '#shared/model/index.ts';
import { useDesk } from '../../app/desk.ts';
import { useRead } from '../../app/reads.ts';
import { useWords } from '../../app/words.ts';
import { classes, Hint, Icon, Menu, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/index.ts';
import { CropDialog } from './CropDialog.tsx';
import { InlineText } from './InlineText.tsx';
import { pictureWords } from './pictureWords.ts';
import { narrowestPrint, printWidth } from './printWidth.ts';
import type { PictureChanges } from './usePictureChanges.ts';
import { wholeOf } from './wholePictures.ts';

/** What a dragged picture is offered as: its place among the clip's pictures. */
export const picturePlaceType = 'application/x-park-picture-place';

interface PictureTileProps {
  readonly picture: ClipPicture;
  readonly index: number;
  readonly count: number;
  readonly isReadOnly: boolean;
  /** See useTextSteps. */
  readonly readAt: number;
  readonly changes: PictureChanges;
}

/** A picture of the clip with its caption and credit, how large it can be printed, and what can be done to it. */
export function PictureTile({ picture, index, count, isReadOnly, readAt, changes }: PictureTileProps) {
  const t = useWords(pictureWords);
  const { assetUrl } = useDesk();
  const [isCropping, setIsCropping] = useState(false);
  const { dragProps, isDragging } = useDrag({
    isDisabled: isReadOnly,
    getItems: () => [{ [picturePlaceType]: String(index), 'text/plain': picture.caption }],
    getAllowedDropOperations: () => ['move'],
  });
  const place = index + 1;
  const name =
    picture.caption === '' ? t('picture', { place }) : t('pictureCaption', { place, caption: picture.caption });

  function onKeyDown(event: KeyboardEvent): void {
    if (isReadOnly) return;
    if (event.altKey && event.key === 'ArrowLeft') void changes.move(index, index - 1);
    else if (event.altKey && event.key === 'ArrowRight') void changes.move(index, index + 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') void changes.remove(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <figure className={classes(isDragging && 'is-drag')} data-picture={index}>
      <div className="frame">
        <button
          {...dragProps}
          type="button"
          className="picture"
          aria-label={name}
          onKeyDownCapture={onKeyDown}
          onClick={() => !isReadOnly && setIsCropping(true)}
        >
          <img src={assetUrl(picture.assetId, 480)} alt={name} draggable={false} />
        </button>
        {!isReadOnly && (
          <TileMenu
            index={index}
            count={count}
            picture={picture}
            changes={changes}
            onCrop={() => setIsCropping(true)}
          />
        )}
      </div>
      <InlineText
        label={t('caption')}
        placeholder={t('captionHint')}
        value={picture.caption}
        readAt={readAt}
        maxLength={500}
        isCaption
        isWanted
        isReadOnly={isReadOnly}
        save={(caption, step) => changes.describe(index, { caption }, step)}
      />
      <InlineText
        label={t('credit')}
        placeholder={t('creditHint')}
        value={picture.credit}
        readAt={readAt}
        maxLength={200}
        isReadOnly={isReadOnly}
        save={(credit, step) => changes.describe(index, { credit }, step)}
      />
      <SizeFacts assetId={picture.assetId} />
      {isCropping && (
        <CropDialog
          assetId={picture.assetId}
          onClose={() => setIsCropping(false)}
          onReplace={(assetId) => void changes.replace(index, assetId)}
        />
      )}
    </figure>
  );
}

type TileMenuProps = Omit<PictureTileProps, 'isReadOnly' | 'readAt'> & { onCrop(): void };

function TileMenu({ picture, index, count, changes, onCrop }: TileMenuProps) {
  const t = useWords(pictureWords);
  const label = t('actions', { place: index + 1 });
  const whole = wholeOf(picture.assetId);
  return (
    <MenuTrigger>
      <PlainButton className="btn icon s tile-menu" aria-label={label}>
        <Icon name="more" size="s" />
      </PlainButton>
      <Menu aria-label={label}>
        <MenuItem id="crop" icon="edit" onAction={onCrop}>
          {t('crop')}
        </MenuItem>
        <MenuItem
          id="whole"
          icon="undo"
          isDisabled={whole === picture.assetId}
          onAction={() => void changes.replace(index, whole)}
        >
          {t('whole')}
        </MenuItem>
        <MenuItem
          id="earlier"
          icon="left"
          shortcut="Alt+ArrowLeft"
          isDisabled={index === 0}
          onAction={() => void changes.move(index, index - 1)}
        >
          {t('earlier')}
        </MenuItem>
        <MenuItem
          id="later"
          icon="right"
          shortcut="Alt+ArrowRight"
          isDisabled={index === count - 1}
          onAction={() => void changes.move(index, index + 1)}
        >
          {t('later')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem id="remove" icon="trash" tone="bad" shortcut="Del" onAction={() => void changes.remove(index)}>
          {t('remove')}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}

function SizeFacts({ assetId }: { readonly assetId: string }) {
  const t = useWords(pictureWords);
  const { data: asset } = useRead('asset.get', { assetId });
  if (!asset) return <div className="fact" />;
  const mm = printWidth(asset.width);
  return (
    <div className="fact">
      <span className="num">{t('size', { width: asset.width, height: asset.height })}</span>
      {mm < narrowestPrint ? <Hint tone="bad">{t('tooSmall', { mm })}</Hint> : <span>{t('printable', { mm })}</span>}
    </div>
  );
}
