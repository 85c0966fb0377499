import { appWords } from '../app/appWords.ts';
import { deskDialog } from '../app/commands/deskDialogs.ts';
import { useCurrent } from '../app/current.ts';
import { useWords } from '../app/words.ts';
import { Button, EmptyState } from '../ui/index.ts';

/** What a screen of an issue shows where there is none: nothing while it is still read, then the way to make one. */
export function NoIssue({ note }: { readonly note: string }) {
  const t = useWords(appWords);
  const { publication, issues } = useCurrent();
  if (publication === null || issues.length > 0) return <div className="work" aria-busy="true" />;
  return (
    <div className="work">
      <EmptyState
        title={t('noIssue')}
        actions={
          <Button variant="primary" size="l" onPress={() => deskDialog.set('newIssue')}>
            {t('newIssue')}
          </Button>
        }
      >
        {note}
      </EmptyState>
    </div>
  );
}
