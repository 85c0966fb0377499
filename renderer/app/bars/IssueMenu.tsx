import { Button as PlainButton } from 'react-aria-components';
import { Icon, Menu, MenuItem, MenuSeparator, MenuTrigger, Tag } from '../../ui/index.ts';
import { appWords } from '../appWords.ts';
import { deskDialog } from '../commands/deskDialogs.ts';
import { useCurrent } from '../current.ts';
import { go } from '../navigation.ts';
import { useWords } from '../words.ts';

/** Shows the issue that is worked on, and changes it. */
export function IssueMenu() {
  const t = useWords(appWords);
  const { publications, publication, issues, issue } = useCurrent();
  const choose = (key: string) => {
    const [kind, id] = key.split(':');
    if (kind === 'new') deskDialog.set('newIssue');
    else if (kind === 'publication') go({ publicationId: id ?? null, issueId: null });
    else go({ issueId: id ?? null, entryId: null });
  };
  return (
    <>
      <MenuTrigger>
        <PlainButton className="issue" aria-label={`${t('issueMenu')} ${issue?.label ?? ''}`}>
          <span className="clip">{issue?.label ?? t('noIssue')}</span>
          <Icon name="down" size="s" />
        </PlainButton>
        <Menu aria-label={t('issueMenu')} onAction={(key) => choose(String(key))}>
          {issues.slice(0, 30).map(({ id, label, status }) => (
            <MenuItem key={id} id={`issue:${id}`} note={status === 'frozen' ? t('frozen') : t('draft')}>
              {label}
            </MenuItem>
          ))}
          <MenuSeparator />
          {publications
            .filter(({ id }) => id !== publication?.id)
            .map(({ id, name }) => (
              <MenuItem key={id} id={`publication:${id}`} icon="book">
                {name}
              </MenuItem>
            ))}
          <MenuItem id="new:issue" icon="plus" shortcut="Mod+Shift+N">
            {t('newIssue')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {issue && issue.edition > 1 && <Tag tone="line">{t('correction')}</Tag>}
      {issue && <Tag tone={issue.status}>{t(issue.status)}</Tag>}
    </>
  );
}
