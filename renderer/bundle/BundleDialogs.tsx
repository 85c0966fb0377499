import { useWords } from '../app/words.ts';
import { Dialog } from '../ui/index.ts';
import { closeBundleDialog, useBundleDialog } from './bundleDialog.ts';
import { bundleWords } from './bundleWords.ts';
import { ExportBundle } from './ExportBundle.tsx';
import { ImportBundle } from './ImportBundle.tsx';
import './bundle.css';

/** 资料包: clips, an issue or the whole library as one file, to take along and to take in. */
export function BundleDialogs() {
  const t = useWords(bundleWords);
  const dialog = useBundleDialog();
  return (
    <>
      <Dialog title={t('exportTitle')} isOpen={dialog === 'export'} onClose={closeBundleDialog}>
        {dialog === 'export' && <ExportBundle />}
      </Dialog>
      <Dialog title={t('importTitle')} size="l" isOpen={dialog === 'import'} onClose={closeBundleDialog}>
        {dialog === 'import' && <ImportBundle />}
      </Dialog>
    </>
  );
}
