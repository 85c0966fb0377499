import { flushAll } from '../../app/pending.ts';
import { useWords } from '../../app/words.ts';
import { useTagOptions } from '../../library/tags/useTagOptions.ts';
import { DateField, TagInput } from '../../ui/index.ts';
import { HistoryPart } from '../history/HistoryPart.tsx';
import { OriginalPart } from '../original/OriginalPart.tsx';
import type { ChangeClip } from '../saving/clipSaver.ts';
import { useClipSaver } from '../saving/useClipSaver.ts';
import type { EditedClip } from '../useClip.ts';
import { inspectorWords } from './inspectorWords.ts';
import { RegionFields } from './RegionFields.tsx';
import { SourceField } from './SourceField.tsx';
import { UrlField } from './UrlField.tsx';
import './inspector.css';

/** What is known about a clip: source, date, region, tags, history. */
export function Inspector({ clip }: { readonly clip: EditedClip }) {
  const t = useWords(inspectorWords);
  const { save } = useClipSaver();
  const findTags = useTagOptions();
  const isReadOnly = clip.trashedAt !== null;
  const change: ChangeClip = async (patch) => {
    await flushAll();
    await save(clip.id, patch);
  };
  return (
    <aside className="inspector" aria-label={t('info')}>
      <section>
        <h3>{t('source')}</h3>
        <SourceField clip={clip} change={change} isReadOnly={isReadOnly} />
        <UrlField key={clip.id} clip={clip} isReadOnly={isReadOnly} />
        <div className="fact-line">
          <span className="label" aria-hidden="true">
            {t('date')}
          </span>
          <DateField
            label={t('date')}
            hideLabel
            size="m"
            value={clip.publishedOn}
            isDisabled={isReadOnly}
            onChange={(publishedOn) => void change({ publishedOn })}
          />
        </div>
        <RegionFields clip={clip} change={change} isReadOnly={isReadOnly} />
      </section>
      <section>
        <h3>{t('tags')}</h3>
        <TagInput
          label={t('tags')}
          hideLabel
          placeholder={t('addTag')}
          tags={clip.tags}
          suggest={(query) => findTags(query).map(({ label }) => label)}
          isDisabled={isReadOnly}
          onChange={(tags) => void change({ tags: [...tags] })}
        />
      </section>
      <OriginalPart key={`original ${clip.id}`} clip={clip} />
      <HistoryPart key={clip.id} clip={clip} />
    </aside>
  );
}
