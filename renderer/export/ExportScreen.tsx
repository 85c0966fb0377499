import './export.css';
import { useCurrent } from '../app/current.ts';
import { useWords } from '../app/words.ts';
import { NoIssue } from '../issue/index.ts';
import { ExportRoom } from './ExportRoom.tsx';
import { exportWords } from './words.ts';

/** 出版: makes the files of the issue that is worked on, and freezes it. */
export function ExportScreen() {
  const t = useWords(exportWords);
  const { publication, issues, issue } = useCurrent();
  if (publication && issue) return <ExportRoom publication={publication} issues={issues} issue={issue} />;
  return <NoIssue note={t('noIssueNote')} />;
}
