import { romanNumeral } from '#shared/numbering/index.ts';
import { useWords } from '../app/words.ts';
import { Callout, Folio, Icon, Leader } from '../ui/index.ts';
import type { MadeFile } from './exportJob.ts';
import { shortHash } from './shortHash.ts';
import type { IssueFacts } from './useIssueFacts.ts';
import { exportWords } from './words.ts';

interface ProofReportProps {
  /** The PDF that was made of this issue; null before. */
  readonly pdf: MadeFile | null;
  readonly facts: IssueFacts;
}

/** What was found when the PDF was read back. */
export function ProofReport({ pdf, facts }: ProofReportProps) {
  const t = useWords(exportWords);
  const proof = pdf?.proof;
  const ofLayout = facts.findings.filter(({ screen }) => screen === 'assemble').length;
  return (
    <section className="proof" aria-label={t('proof')}>
      <h2>{t('proof')}</h2>
      {proof && !proof.ok && (
        <Callout tone="bad">
          {proof.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Callout>
      )}
      {pdf && proof ? (
        <ul>
          <Line what={t('proof.contents')} value={t('ofEntries', { count: proof.entries, all: facts.entries })} />
          <Line what={t('proof.text')} value={t('itemsCount', { count: proof.entries })} />
          <Line what={t('proof.fonts')} value={t('fontsCount', { count: proof.fonts })} />
          <Line what={t('proof.links')} value={t('linksCount', { count: proof.links })} />
          <Line what={t('proof.bookmarks')} value={t('linksCount', { count: proof.bookmarks })} />
          <Line what={t('proof.labels')} value={labelsOf(facts, t)} />
          <Line what={t('proof.findings')} value={t('placesCount', { count: ofLayout })} isGood={ofLayout === 0} />
          <Line what={t('proof.sha')} value={shortHash(pdf.sha256)} />
        </ul>
      ) : (
        <p className="sub">{t('proofLater')}</p>
      )}
    </section>
  );
}

/** i—ii，1—17 */
function labelsOf(
  { contents, pages }: IssueFacts,
  t: (key: 'labels', values: Record<string, string>) => string,
): string {
  const span = (last: number, numeral: (value: number) => string) =>
    last > 1 ? `${numeral(1)}—${numeral(last)}` : numeral(1);
  return t('labels', { contents: span(contents, romanNumeral), body: span(pages, String) });
}

function Line({
  what,
  value,
  isGood = true,
}: {
  readonly what: string;
  readonly value: string;
  readonly isGood?: boolean;
}) {
  return (
    <li className={isGood ? '' : 'warn'}>
      <Icon name={isGood ? 'proved' : 'warn'} />
      <span>{what}</span>
      <Leader />
      <Folio>{value}</Folio>
    </li>
  );
}
