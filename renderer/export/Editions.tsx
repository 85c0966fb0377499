import type { Edition, IssueSummary } from '#shared/contract/index.ts';
import type { Publication } from '#shared/model/index.ts';
import { formatMoment } from '../app/format.ts';
import { useRead } from '../app/reads.ts';
import { useLanguage, useWords } from '../app/words.ts';
import { Button } from '../ui/index.ts';
import { useExports } from './exportJob.ts';
import { shortHash } from './shortHash.ts';
import { type Destination, nameOf } from './useDestination.ts';
import { useExport } from './useExport.ts';
import { exportWords } from './words.ts';

interface EditionsProps {
  readonly publication: Publication;
  readonly issue: IssueSummary;
  readonly destination: Destination;
}

/** The editions of an issue that were frozen; each can be exported again as it was. */
export function Editions({ publication, issue, destination }: EditionsProps) {
  const t = useWords(exportWords);
  const language = useLanguage();
  const { data: editions = [] } = useRead('issue.editions', { issueId: issue.id });
  const { running } = useExports();
  const exportNow = useExport();
  if (editions.length === 0) return null;
  const nameOfEdition = ({ edition }: Edition) =>
    edition === 1 ? t('first') : edition === 2 ? t('correction') : t('correctionNth', { count: edition - 1 });
  const again = ({ edition }: Edition) => {
    const { kinds, folder } = destination;
    const name = nameOf(publication, issue, edition);
    void exportNow({ issueId: issue.id, label: issue.label, edition, kinds, folder, name });
  };
  return (
    <section className="editions" aria-label={t('editions')}>
      <h2>{t('editions')}</h2>
      <ul>
        {editions.toReversed().map((edition) => (
          <li key={edition.edition}>
            <b>{nameOfEdition(edition)}</b>
            <span className="meta">{formatMoment(edition.frozenAt, language)}</span>
            <span className="meta num" title={edition.sha256}>
              {shortHash(edition.sha256)}
            </span>
            <span className="clip grow">{edition.reason}</span>
            <Button
              size="s"
              label={t('exportAgainOf', { name: nameOfEdition(edition) })}
              isDisabled={running !== null || destination.kinds.length === 0}
              onPress={() => again(edition)}
            >
              {t('exportAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
