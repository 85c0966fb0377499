import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../app/words.ts';
import { Tag } from '../../ui/index.ts';
import { contrastOf, formatRatio } from '../brand/contrast.ts';
import { useBrandColor } from '../brand/useBrandColor.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { publicationWords } from '../words.ts';
import { paintedColor } from './paintedColor.ts';

/** How the desk itself looks in the brand colour, light and dark. */
export function Islands() {
  const t = useWords(publicationWords);
  return (
    <section className="islands" aria-label={t('theme')}>
      <Island theme="light" />
      <Island theme="dark" />
    </section>
  );
}

function Island({ theme }: { readonly theme: 'light' | 'dark' }) {
  const t = useWords(publicationWords);
  const { value } = useDraft();
  const color = useBrandColor(value);
  const island = useRef<HTMLDivElement>(null);
  const [ratio, setRatio] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured depends on the colour through the style
  useLayoutEffect(() => {
    const accent = island.current?.querySelector('.accent-sample');
    if (!island.current || !accent) return;
    setRatio(contrastOf(paintedColor(accent, 'color'), paintedColor(island.current, 'backgroundColor')));
  }, [color]);
  const style = color === null ? {} : ({ '--brand': color } as CSSProperties);
  return (
    <div className="island" data-theme={theme} ref={island} style={style}>
      <div className="line" aria-hidden="true">
        <span className="btn primary">{t('sampleAct')}</span>
        <span className="btn">{t('sampleOther')}</span>
        <Tag tone="accent">{value.sections[0]?.name ?? t('section')}</Tag>
      </div>
      <div className="chosen" aria-hidden="true">
        {t('sampleRow')}
      </div>
      <span className="accent-sample">
        {ratio !== null && t('accent', { theme: t(theme), ratio: formatRatio(ratio) })}
      </span>
    </div>
  );
}
