import { useRef } from 'react';
import { useExplain } from '../../app/explain.ts';
import { useWords } from '../../app/words.ts';
import { announce, Button, Callout } from '../../ui/index.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { publicationWords } from '../words.ts';
import { SectionRow } from './SectionRow.tsx';
import { freshSection, movedSection } from './sectionEdits.ts';
import { useRowDrag } from './useRowDrag.ts';

/** The sections a new issue begins with. */
export function SectionsPart() {
  const t = useWords(publicationWords);
  const explain = useExplain();
  const { value, saved, set, refusal, dismiss } = useDraft();
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (id: string, to: number) => {
    const sections = movedSection(value.sections, id, to);
    const at = sections.findIndex((section) => section.id === id);
    if (value.sections[at]?.id === id) return;
    void set({ sections });
    announce(t('moved', { name: sections[at]?.name ?? '', count: at + 1 }));
  };
  const drag = useRowDrag(body, move);
  const shown = drag.over === null ? value.sections : movedSection(value.sections, drag.over.id, drag.over.to);
  const refused = refusal?.fields.includes('sections') ? refusal : null;
  const add = () => void set({ sections: [...value.sections, freshSection(value.sections, t('newSection'))] });
  return (
    <>
      {value.sections.length === 0 ? (
        <p className="sub">{t('noSections')}</p>
      ) : (
        <table className="grid section-list">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('section')}</th>
              <th scope="col">{t('format')}</th>
              <th scope="col">{t('perPage')}</th>
              <th scope="col" title={t('usualHint')}>
                {t('usual')}
              </th>
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((section, index) => (
              <SectionRow
                key={section.id}
                section={section}
                index={index}
                isDragged={drag.over?.id === section.id}
                isNew={!saved.sections.some(({ id }) => id === section.id)}
                onGrip={(event) => drag.begin(event, section.id)}
                onMove={move}
              />
            ))}
          </tbody>
        </table>
      )}
      {refused && (
        <Callout tone="bad" title={t('refused')} actions={<Button onPress={dismiss}>{t('dismiss')}</Button>}>
          {explain(refused.failure)}
        </Callout>
      )}
      <Button icon="plus" onPress={add}>
        {t('addSection')}
      </Button>
    </>
  );
}
