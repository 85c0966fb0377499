import { appWords } from '../app/appWords.ts';
import { useCommands } from '../app/commands/commands.ts';
import { useWords } from '../app/words.ts';
import { bundleDialog } from '../bundle/bundleDialog.ts';
import { duplicatesOpen } from '../duplicates/pairFacts.ts';

/** Commands that open the dialogs about the whole library: duplicates and bundles. */
export function useLibraryDialogs(): void {
  const t = useWords(appWords);
  useCommands([
    {
      id: 'library.duplicates',
      title: t('duplicates'),
      group: 'library',
      keys: ['Mod+D'],
      run: () => duplicatesOpen.set(true),
    },
    { id: 'bundle.export', title: t('exportBundle'), group: 'library', run: () => bundleDialog.set('export') },
    { id: 'bundle.import', title: t('importBundle'), group: 'library', run: () => bundleDialog.set('import') },
  ]);
}
