import { useRef, useState } from 'react';
import { isFileDropItem, isTextDropItem, useDrop } from 'react-aria-components';
import { useExplain } from '../../app/explain.ts';
import { useWords } from '../../app/words.ts';
import { clipIdsType, readClipIds } from '../../library/list/dragging.ts';
import { Button, Callout, classes, Icon, useSlow } from '../../ui/index.ts';
import { clipWords } from '../clipWords.ts';
import type { EditedClip } from '../useClip.ts';
import { PictureTile, picturePlaceType } from './PictureTile.tsx';
import { pictureWords } from './pictureWords.ts';
import { mostPictures, usePictureChanges } from './usePictureChanges.ts';
import './pictures.css';

/** Kinds of files that the library takes as pictures. */
export const pictureTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
  'image/svg+xml',
];

/** The clip's pictures in their order: added by button, paste or drop, moved by drag or by keys. */
export function Pictures({ clip }: { readonly clip: EditedClip }) {
  const t = useWords(pictureWords);
  const c = useWords(clipWords);
  const explain = useExplain();
  const changes = usePictureChanges(clip);
  const input = useRef<HTMLInputElement>(null);
  const isReadOnly = clip.trashedAt !== null;
  const { ref, dropProps, isDropTarget, gap } = usePictureDrop(changes, isReadOnly);
  const isSlow = useSlow(changes.adding > 0, 300);
  return (
    <>
      <div
        ref={ref}
        {...dropProps}
        className={classes('pics', isDropTarget && 'is-target')}
        data-gap={gap ?? undefined}
        onPaste={(event) => {
          const files = picturesIn(event.clipboardData);
          if (files.length === 0 || isReadOnly) return;
          event.preventDefault();
          event.stopPropagation();
          void changes.addFiles(files);
        }}
      >
        {clip.pictures.map((picture, index) => (
          <PictureTile
            key={picture.assetId}
            picture={picture}
            index={index}
            count={clip.pictures.length}
            isReadOnly={isReadOnly}
            readAt={clip.readAt}
            changes={changes}
          />
        ))}
        {!isReadOnly && clip.pictures.length < mostPictures && (
          <button type="button" className="add" aria-label={t('addLabel')} onClick={() => input.current?.click()}>
            <Icon name="plus" />
            {t('add')}
          </button>
        )}
        <input
          ref={input}
          type="file"
          accept={pictureTypes.join()}
          multiple
          hidden
          onChange={({ target }) => {
            void changes.addFiles([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      {isSlow && <p className="meta">{t('adding', { count: changes.adding })}</p>}
      {changes.refusals.map(({ name, failure }) => (
        <Callout
          key={name}
          tone="bad"
          title={t('refused', { name })}
          actions={<Button onPress={changes.dismissRefusals}>{c('understood')}</Button>}
        >
          {explain(failure)}
        </Callout>
      ))}
    </>
  );
}

export const picturesIn = (data: DataTransfer | null): readonly File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));

function usePictureDrop(changes: ReturnType<typeof usePictureChanges>, isDisabled: boolean) {
  const ref = useRef<HTMLDivElement>(null);
  const [gap, setGap] = useState<number | null>(null);
  const { dropProps, isDropTarget } = useDrop({
    ref,
    isDisabled,
    getDropOperation: (types) => {
      if (types.has(picturePlaceType)) return 'move';
      return types.has(clipIdsType) || pictureTypes.some((type) => types.has(type)) ? 'copy' : 'cancel';
    },
    onDropMove: ({ x, y }) => setGap(gapAt(ref.current, x, y)),
    onDropExit: () => setGap(null),
    onDrop: async ({ items, x, y }) => {
      setGap(null);
      const to = gapAt(ref.current, x, y);
      const files = await Promise.all(items.filter(isFileDropItem).map((item) => item.getFile()));
      if (files.length > 0) return await changes.addFiles(files);
      const [text] = items.filter(isTextDropItem);
      if (text?.types.has(picturePlaceType)) {
        const from = Number(await text.getText(picturePlaceType));
        await changes.move(from, to > from ? to - 1 : to);
      } else if (text?.types.has(clipIdsType)) {
        await changes.addFromClips(readClipIds(await text.getText(clipIdsType)));
      }
    },
  });
  return { ref, dropProps, isDropTarget, gap };
}

/** Before which picture a point is; as many as there are pictures for behind the last. @param x px inside the box */
function gapAt(box: HTMLElement | null, x: number, y: number): number {
  if (!box) return 0;
  const origin = box.getBoundingClientRect();
  const tiles = [...box.querySelectorAll<HTMLElement>('[data-picture]')];
  const before = tiles.findIndex((tile) => {
    const { left, width, bottom } = tile.getBoundingClientRect();
    return y + origin.top <= bottom && x + origin.left < left + width / 2;
  });
  return before < 0 ? tiles.length : before;
}
