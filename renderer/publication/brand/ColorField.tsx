import { useState } from 'react';
import { HexColor } from '#shared/model/publication.ts';
import { useWords } from '../../app/words.ts';
import { Button, Hint, TextField } from '../../ui/index.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { publicationWords } from '../words.ts';
import { brandColors } from './brandColors.ts';
import { contrastOf, formatRatio, leastContrast, rgbOf, white } from './contrast.ts';
import { useBrandColor } from './useBrandColor.ts';

/** The brand colour: chosen from a few, or typed; says how legible it is. */
export function ColorField() {
  const t = useWords(publicationWords);
  const { value, type, leave, set } = useDraft();
  const color = useBrandColor(value);
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && !HexColor.safeParse(typed).success;
  const choose = (chosen: string | null) => {
    setTyped(null);
    void set({ brandColor: chosen });
  };
  const typeHex = (text: string) => {
    const hex = text.trim().startsWith('#') ? text.trim() : `#${text.trim()}`;
    setTyped(text);
    if (HexColor.safeParse(hex).success) type({ brandColor: hex.toUpperCase() });
  };
  return (
    <div className="color-field">
      <div className="swatches">
        {brandColors.map((each) => (
          <button
            key={each}
            type="button"
            aria-label={t('swatch', { color: each })}
            aria-pressed={color?.toUpperCase() === each}
            style={{ background: each }}
            onClick={() => choose(each)}
          />
        ))}
        <TextField
          label={t('hex')}
          hideLabel
          size="m"
          isPath
          maxLength={7}
          value={typed ?? color ?? ''}
          onChange={typeHex}
          onBlur={() => {
            setTyped(null);
            leave();
          }}
        />
        {value.brandColor !== null && (
          <Button variant="quiet" onPress={() => choose(null)}>
            {t('templateColor')}
          </Button>
        )}
      </div>
      {wrong && <Hint tone="bad">{t('hexWrong')}</Hint>}
      {color !== null && <Legibility color={color} />}
    </div>
  );
}

/** How text in the colour, and white text on it, can be read. */
function Legibility({ color }: { readonly color: string }) {
  const t = useWords(publicationWords);
  const contrast = contrastOf(rgbOf(color), white);
  const ratio = formatRatio(contrast);
  const tone = contrast >= leastContrast.text ? 'good' : contrast >= leastContrast.large ? 'warn' : 'bad';
  return (
    <div className="proofs" role="status">
      <Hint tone={tone}>{t('onPaper', { ratio })}</Hint>
      <Hint tone={tone}>{t('reversed', { ratio })}</Hint>
      {tone !== 'good' && <span className="meta">{t(tone === 'warn' ? 'contrastLarge' : 'contrastLow')}</span>}
    </div>
  );
}
