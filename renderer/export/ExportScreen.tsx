import './export.css';
import { deskDialog } from '../app/commands/deskDialogs.ts';
import { useCurrent } from '../app/current.ts';
import { useWords } from '../app/words.ts';
import { Button, EmptyState } from '../ui/index.ts';
import { ExportRoom } from './ExportRoom.tsx';
import { exportWords } from './words.ts';

/** 出版: makes the files of the issue that is worked on, and freezes it. */
export function ExportScreen() {
  const t = useWords(exportWords);
  const { publication, issues, issue } = useCurrent();
  if (publication && issue) return <ExportRoom publication={publication} issues={issues} issue={issue} />;
  return (
    <div className="work export">
      <section className="pane" aria-label={t('docket')}>
        <EmptyState
          title={t('noIssue')}
          actions={
            <Button variant="primary" onPress={() => deskDialog.set('newIssue')}>
              {t('newIssue')}
            </Button>
          }
        >
          {t('noIssueNote')}
        </EmptyState>
      </section>
    </div>
  );
}
