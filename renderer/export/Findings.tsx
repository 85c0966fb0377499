import { go } from '../app/navigation.ts';
import { useWords } from '../app/words.ts';
import { Button, Icon } from '../ui/index.ts';
import type { ExportFinding } from './useIssueFacts.ts';
import { exportWords } from './words.ts';

/** What to look at before the export, each with the way to where it is. */
export function Findings({ findings }: { readonly findings: readonly ExportFinding[] }) {
  const t = useWords(exportWords);
  if (findings.length === 0) return null;
  return (
    <section className="findings" aria-label={t('findings')}>
      <ul>
        {findings.map(({ key, text, blocks, entryId, screen }) => (
          <li key={key} className={blocks ? 'bad' : 'warn'}>
            <Icon name={blocks ? 'error' : 'warn'} />
            <span className="grow">{text}</span>
            <span className="meta">{t(blocks ? 'blocking' : 'notBlocking')}</span>
            <Button size="s" label={`${t('look')} ${text}`} onPress={() => go({ screen, entryId })}>
              {t('look')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
