import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { IssueContent } from '#shared/compose/index.ts';
import type { CallName, Input, Output } from '#shared/contract/index.ts';
import type { Result } from '#shared/errors.ts';
import { type ChangeOptions, useChange } from '../app/changes.ts';
import { readKey, useRead } from '../app/reads.ts';
import { useStore } from '../app/store.ts';
import { createIssueDesk, type IssueDesk, type LaidOut } from './issueDesk.ts';
import type { ContentChange } from './moves.ts';
import { useLayOut } from './useLayOut.ts';

/** Follows an issue: read from the library, laid out in the window. */
export function useIssueDesk(issueId: string | null): IssueDesk {
  const [desk] = useState(createIssueDesk);
  const { data } = useRead('document.get', { issueId: issueId ?? '' }, { enabled: issueId !== null });
  const content = data && data.issue.id === issueId ? data : null;
  const layOut = useLayOut(content);
  useEffect(() => desk.setBase(content, layOut), [desk, content, layOut]);
  return desk;
}

/** An issue on its pages; null while it is read. A frozen one is shown as it was frozen. */
export function useIssueLayout(issueId: string | null): LaidOut | null {
  const desk = useIssueDesk(issueId);
  return useStore(desk.state, ({ settled }) => settled);
}

/**
 * Changes the issue in the library, and shows it changed at once; where the library refuses, it is shown as it was.
 * @param become what the change makes of the content
 */
export type SendChange = <Name extends CallName>(
  name: Name,
  input: Input<Name>,
  become: ContentChange,
  options?: ChangeOptions,
) => Promise<Result<Output<Name>>>;

export function useSendChange(desk: IssueDesk): SendChange {
  const change = useChange();
  const queries = useQueryClient();
  return useCallback(
    async (name, input, become, options) => {
      const end = desk.lay(become);
      const result = await change(name, input, options);
      if (!result.ok) {
        end();
        return result;
      }
      const issueId = desk.state.get().settled?.content.issue.id;
      if (issueId !== undefined) {
        queries.setQueryData<IssueContent>(readKey('document.get', { issueId }), (before) => before && become(before));
      }
      end(become);
      return result;
    },
    [desk, change, queries],
  );
}
