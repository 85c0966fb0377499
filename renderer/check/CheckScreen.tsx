import './check.css';
import { useCurrent } from '../app/current.ts';
import { useWords } from '../app/words.ts';
import { NoIssue } from '../issue/index.ts';
import { CheckRoom } from './CheckRoom.tsx';
import { checkWords } from './words.ts';

/** 校对: what an experienced eye would find in the issue before it is printed. */
export function CheckScreen() {
  const t = useWords(checkWords);
  const { publication, issue } = useCurrent();
  if (publication && issue) return <CheckRoom key={issue.id} publication={publication} issue={issue} />;
  return <NoIssue note={t('noIssueNote')} />;
}
