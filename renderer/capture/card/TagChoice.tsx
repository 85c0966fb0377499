import type { ClipDraft } from '#shared/contract/index.ts';
import { useWords } from '../../app/words.ts';
import { useTagOptions } from '../../library/tags/useTagOptions.ts';
import { TagInput } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import type { CardDraft } from './cardDraft.ts';
import { Suggested } from './Suggested.tsx';

interface TagChoiceProps {
  readonly draft: ClipDraft;
  readonly card: CardDraft;
}

/** Tags: typed, or taken one by one as they are suggested. */
export function TagChoice({ draft: { suggestions }, card: { clip, change } }: TagChoiceProps) {
  const t = useWords(captureWords);
  const findTags = useTagOptions();
  const offered = suggestions.tags.filter(({ value }) => !clip.tags.includes(value)).slice(0, 5);
  return (
    <>
      <h3>{t('tags')}</h3>
      <TagInput
        label={t('tags')}
        hideLabel
        placeholder={t('addTag')}
        tags={clip.tags}
        suggest={(query) => findTags(query).map(({ label }) => label)}
        onChange={(tags) => change({ tags: [...tags] })}
      />
      {offered.map((suggestion) => (
        <Suggested
          key={suggestion.value}
          suggestion={suggestion}
          label={t('takeTag', { name: suggestion.value })}
          onTake={() => change({ tags: [...clip.tags, suggestion.value] })}
        >
          {suggestion.value}
        </Suggested>
      ))}
    </>
  );
}
