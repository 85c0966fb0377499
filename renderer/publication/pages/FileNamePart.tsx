import { fileNameFor } from '#shared/numbering/index.ts';
import { useCurrent } from '../../app/current.ts';
import { useWords } from '../../app/words.ts';
import { FormRow, FormRows } from '../../ui/index.ts';
import { useDraft } from '../draft/DraftContext.ts';
import { PatternField } from '../numbering/PatternField.tsx';
import { publicationWords } from '../words.ts';

const known = ['publication', 'label', 'total', 'date'] as const;

/** How exported files are called. */
export function FileNamePart() {
  const t = useWords(publicationWords);
  const { issue } = useCurrent();
  const { value, type, leave } = useDraft();
  const { fileNamePattern } = value;
  const isEmpty = fileNamePattern.trim() === '';
  const sample =
    issue &&
    fileNameFor(fileNamePattern, {
      publication: value.name,
      label: issue.label,
      total: issue.number.total,
      publishedOn: issue.publishedOn,
      edition: 1,
    });
  return (
    <FormRows>
      <FormRow label={t('fileName')} isTop>
        <PatternField
          label={t('fileName')}
          pattern={fileNamePattern}
          known={known}
          error={isEmpty ? t('fileNameNeeded') : null}
          onChange={(pattern) => type({ fileNamePattern: pattern })}
          onLeave={leave}
        />
      </FormRow>
      {sample && (
        <FormRow label={t('sample')}>
          <span className="path sample-name">{sample}.pdf</span>
        </FormRow>
      )}
    </FormRows>
  );
}
