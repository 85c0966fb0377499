import type { ClipDraft } from '#shared/contract/index.ts';
import { useWords } from '../../app/words.ts';
import { RegionFields } from '../../clip/inspector/RegionFields.tsx';
import { DateField, Tag } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import type { CardDraft } from './cardDraft.ts';
import { NotSure } from './NotSure.tsx';
import { SectionChoice } from './SectionChoice.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { TagChoice } from './TagChoice.tsx';

interface CardFactsProps {
  readonly draft: ClipDraft;
  readonly card: CardDraft;
  /** A section was chosen. */
  onSection(): void;
}

/** What is known about the item: where it goes, where and when it was published, what it is about. */
export function CardFacts({ draft, card, onSection }: CardFactsProps) {
  const t = useWords(captureWords);
  const { clip, change } = card;
  const { unsure, amounts, original } = draft;
  return (
    <div className="inspector">
      <section>
        <SectionChoice draft={draft} card={card} onChosen={onSection} />
      </section>
      <section>
        <h3>{t('source')}</h3>
        <SourceChoice draft={draft} card={card} />
        <NotSure field="source" unsure={unsure} isEmpty={clip.sourceId === null} />
        <div className="fact-line">
          <span className="label" aria-hidden="true">
            {t('date')}
          </span>
          <DateField
            label={t('date')}
            hideLabel
            size="m"
            value={clip.publishedOn}
            onChange={(publishedOn) => change({ publishedOn })}
          />
        </div>
        <NotSure field="publishedOn" unsure={unsure} isEmpty={clip.publishedOn === null} />
        <RegionFields clip={clip} change={async (patch) => change(patch)} isReadOnly={false} />
        <NotSure field="region" unsure={unsure} isEmpty={clip.region === null} />
        {original.author !== '' && (
          <div className="fact-line">
            <span className="label">{t('author')}</span>
            <span className="card-fact clip">{original.author}</span>
          </div>
        )}
        <NotSure field="author" unsure={unsure} isEmpty={original.author === ''} />
        <div className="fact-line">
          <span className="label" aria-hidden="true">
            {t('url')}
          </span>
          <input
            className="inline-text"
            type="url"
            aria-label={t('url')}
            placeholder="https://"
            maxLength={4000}
            spellCheck={false}
            value={clip.url}
            onChange={({ target }) => change({ url: target.value.trim() })}
          />
        </div>
        {amounts.length > 0 && (
          <div className="fact-line">
            <span className="label">{t('amounts')}</span>
            <span className="card-amounts">
              {[...new Set(amounts.map(({ text }) => text))].slice(0, 8).map((text) => (
                <Tag key={text}>{text}</Tag>
              ))}
            </span>
          </div>
        )}
        <NotSure field="encoding" unsure={unsure} isEmpty={false} />
      </section>
      <section>
        <TagChoice draft={draft} card={card} />
      </section>
    </div>
  );
}
