import type { BundleCounts } from '#shared/contract/index.ts';
import { formatCount } from '../app/format.ts';
import { useWords } from '../app/words.ts';
import { Folio, Leader } from '../ui/index.ts';
import { bundleWords } from './bundleWords.ts';

const kinds = ['clips', 'sources', 'issues', 'publications', 'pictures'] as const;

interface CountsProps {
  readonly title: string;
  readonly counts: BundleCounts;
}

/** How many there are of each kind; nothing where there are none at all. */
export function Counts({ title, counts }: CountsProps) {
  const t = useWords(bundleWords);
  const some = kinds.filter((kind) => counts[kind] > 0);
  if (some.length === 0) return null;
  return (
    <section className="bundle-counts" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {some.map((kind) => (
          <li key={kind}>
            {t(kind)}
            <Leader />
            <Folio>{formatCount(counts[kind])}</Folio>
          </li>
        ))}
      </ul>
    </section>
  );
}
