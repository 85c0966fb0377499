import { useDesk } from '../../app/desk.ts';
import { useWords } from '../../app/words.ts';
import { announce, classes, IconButton } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import type { CardDraft } from './cardDraft.ts';

/** The pictures that came along, with their captions. */
export function CardPictures({ card: { clip, change } }: { readonly card: CardDraft }) {
  const t = useWords(captureWords);
  const { assetUrl } = useDesk();
  const { pictures } = clip;
  return (
    <div className="card-pictures">
      {pictures.map(({ assetId, caption }, index) => {
        const place = { place: index + 1 };
        return (
          <figure key={assetId}>
            <img src={assetUrl(assetId, 480)} alt={caption || t('picture', place)} />
            <IconButton
              icon="close"
              size="s"
              label={t('removePicture', place)}
              onPress={() => {
                announce(t('pictureRemoved', place));
                change({ pictures: pictures.filter((_, each) => each !== index) });
              }}
            />
            <input
              className={classes('inline-text', caption === '' && 'todo')}
              aria-label={t('caption', place)}
              placeholder={t('captionHint')}
              maxLength={500}
              spellCheck={false}
              value={caption}
              onChange={({ target }) =>
                change({
                  pictures: pictures.map((each, at) => (at === index ? { ...each, caption: target.value } : each)),
                })
              }
            />
          </figure>
        );
      })}
    </div>
  );
}
