import type { ClipDraft } from '#shared/contract/index.ts';
import { useWords } from '../../app/words.ts';
import { useSections } from '../../library/useNames.ts';
import { Select } from '../../ui/index.ts';
import { captureWords } from '../captureWords.ts';
import type { CardDraft } from './cardDraft.ts';
import { Suggested } from './Suggested.tsx';

interface SectionChoiceProps {
  readonly draft: ClipDraft;
  readonly card: CardDraft;
  onChosen(): void;
}

const none = 'none';

/** The section: chosen, or taken as it is suggested with one key. Nothing is chosen by itself. */
export function SectionChoice({ draft: { suggestions }, card: { clip, change }, onChosen }: SectionChoiceProps) {
  const t = useWords(captureWords);
  const sections = useSections();
  const { section } = suggestions;
  const suggested = section && sections.find(({ id }) => id === section.value);
  return (
    <>
      <h3>{t('section')}</h3>
      <Select
        label={t('section')}
        value={clip.sectionId ?? none}
        options={[
          ...sections.map(({ id, name }) => ({ value: id, label: name })),
          { value: none, label: t('noSection') },
        ]}
        onChange={(id) => change({ sectionId: id === none ? null : id })}
      />
      {section && suggested && clip.sectionId === null && (
        <Suggested
          suggestion={section}
          label={t('takeSection', { name: suggested.name })}
          isFirst
          hasKey
          onTake={() => {
            change({ sectionId: suggested.id });
            onChosen();
          }}
        >
          {suggested.name}
        </Suggested>
      )}
    </>
  );
}
