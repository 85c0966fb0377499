import type { ImportedBundle } from '#shared/contract/index.ts';
import { useHistory } from '../app/history.ts';
import { useLanguage, useWords } from '../app/words.ts';
import { Button, Callout, Hint } from '../ui/index.ts';
import { closeBundleDialog } from './bundleDialog.ts';
import { bundleWords } from './bundleWords.ts';
import { Counts } from './Counts.tsx';

/** What an import has brought, and the way to take it back. */
export function ImportedResult({ imported: { added, changed, kept, notes } }: { readonly imported: ImportedBundle }) {
  const t = useWords(bundleWords);
  const language = useLanguage();
  const { undo } = useHistory();
  return (
    <>
      <Callout tone="good">{t('imported')}</Callout>
      <div className="bundle-columns">
        <Counts title={t('added')} counts={added} />
        <Counts title={t('changed')} counts={changed} />
      </div>
      {kept.length > 0 && <Hint>{t('keptMine', { count: kept.length })}</Hint>}
      {notes.map((note) => (
        <Hint key={note.zh} tone="warn">
          {note[language]}
        </Hint>
      ))}
      <footer className="bundle-buttons">
        <Button
          size="l"
          icon="undo"
          onPress={() => {
            closeBundleDialog();
            void undo();
          }}
        >
          {t('undoImport')}
        </Button>
        <Button size="l" variant="primary" autoFocus onPress={closeBundleDialog}>
          {t('done')}
        </Button>
      </footer>
    </>
  );
}
