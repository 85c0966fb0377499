import { useState } from 'react';
import { useChange } from '../app/changes.ts';
import { useCommands } from '../app/commands/commands.ts';
import { useHistory } from '../app/history.ts';
import { useRead } from '../app/reads.ts';
import { useWords } from '../app/words.ts';
import { IconButton, Menu, MenuItem, MenuSeparator, MenuTrigger, toast } from '../ui/index.ts';
import { newIssueWords } from './newIssueWords.ts';
import { RenumberDialog } from './RenumberDialog.tsx';
import type { IssueActions } from './useIssueActions.ts';
import { assembleWords } from './words.ts';

interface IssueCommandsProps {
  readonly issueId: string;
  readonly actions: IssueActions;
  readonly isReadOnly: boolean;
}

/** What can be done to the issue as a whole: a menu above the outline, and the same in the palette. */
export function IssueCommands({ issueId, actions, isReadOnly }: IssueCommandsProps) {
  const t = useWords(newIssueWords);
  const say = useWords(assembleWords);
  const change = useChange();
  const { undo } = useHistory();
  const { data: issue } = useRead('issue.get', { issueId });
  const [isRenumbering, setIsRenumbering] = useState(false);

  async function remove(): Promise<void> {
    const { ok } = await change('issue.remove', { issueId });
    if (ok) toast(t('removed', { label: issue?.label ?? '' }), () => void undo());
  }

  const renumber = () => setIsRenumbering(true);
  const addSection = () => void actions.addSection();
  useCommands([
    { id: 'issue.renumber', title: t('renumberCommand'), group: 'issue', enabled: !isReadOnly, run: renumber },
    { id: 'issue.addSection', title: say('addSection'), group: 'issue', enabled: !isReadOnly, run: addSection },
    { id: 'issue.remove', title: t('removeCommand'), group: 'issue', enabled: !isReadOnly, run: () => void remove() },
  ]);

  if (isReadOnly) return null;
  return (
    <>
      <MenuTrigger>
        <IconButton icon="more" label={say('issueMenu')} variant="quiet" />
        <Menu aria-label={say('issueMenu')}>
          <MenuItem id="add" icon="plus" onAction={addSection}>
            {say('addSection')}
          </MenuItem>
          <MenuItem id="renumber" onAction={renumber}>
            {t('renumberCommand')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem id="remove" icon="trash" tone="bad" onAction={() => void remove()}>
            {t('removeCommand')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {isRenumbering && issue && <RenumberDialog issue={issue} onClose={() => setIsRenumbering(false)} />}
    </>
  );
}
