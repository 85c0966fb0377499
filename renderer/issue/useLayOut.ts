import { useEffect, useMemo, useState } from 'react';
import type { IssueContent } from '#shared/compose/index.ts';
import type { DeskClient } from '#shared/contract/index.ts';
import { DeskError } from '#shared/errors.ts';
import { useDesk } from '../app/desk.ts';
import { reportProblem } from '../app/problems.ts';
import { createPageRoom, type PageRoom } from '../preview/pageRoom.ts';
import type { LayOut } from './issueDesk.ts';

/** One room for each library, so that every screen finds the pages that another has laid out. */
const rooms = new WeakMap<DeskClient, PageRoom>();

async function readFile(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function roomOf(client: DeskClient): PageRoom {
  const room = rooms.get(client) ?? createPageRoom(client, readFile);
  rooms.set(client, room);
  return room;
}

/** How an issue is laid out; null until its template and the measures of the fonts are read. */
export function useLayOut(content: IssueContent | null): LayOut | null {
  const { client } = useDesk();
  const room = roomOf(client);
  const templateId = content?.publication.templateId ?? null;
  const [ready, setReady] = useState<string | null>(null);
  useEffect(() => {
    if (templateId === null) return;
    let isCurrent = true;
    room.prepare(templateId).then(
      () => isCurrent && setReady(templateId),
      (error: unknown) => {
        if (error instanceof DeskError) reportProblem({ code: error.code, message: error.message });
        else throw error;
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [room, templateId]);
  const isReady = ready !== null && ready === templateId;
  return useMemo(() => (isReady ? room.layOut : null), [isReady, room]);
}
