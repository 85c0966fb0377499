import { useState } from 'react';
import type { OverflowFinding } from '#shared/typeset/index.ts';
import type { LaidOut } from '../../issue/index.ts';
import type { IssueActions } from '../useIssueActions.ts';
import { MissingGlyphs } from './MissingGlyphs.tsx';
import { OverflowCard } from './OverflowCard.tsx';

interface PageNoticesProps {
  readonly laidOut: LaidOut;
  readonly actions: IssueActions;
  /** The selected entry: its overflow is shown before others. */
  readonly selection: string | null;
}

/** What the layout found wrong, with ways out. */
export function PageNotices({ laidOut, actions, selection }: PageNoticesProps) {
  const [ignored, setIgnored] = useState<ReadonlySet<string>>(new Set());
  const { findings } = laidOut.layout;
  const overflows = findings
    .filter((finding) => finding.code === 'overflow')
    .filter((each) => !ignored.has(keyOf(each)));
  const missing = findings.filter((finding) => finding.code === 'missing_glyph');
  const shown = overflows.find((each) => selection === (each.movedEntryId ?? each.entryId)) ?? overflows[0];
  if (!shown && missing.length === 0) return null;
  return (
    <div className="page-notices">
      {shown && (
        <OverflowCard
          key={keyOf(shown)}
          laidOut={laidOut}
          overflow={shown}
          others={overflows.length - 1}
          actions={actions}
          onIgnore={() => setIgnored((before) => new Set([...before, keyOf(shown)]))}
        />
      )}
      {missing.length > 0 && <MissingGlyphs laidOut={laidOut} findings={missing} />}
    </div>
  );
}

/** Another length or another place is another overflow. */
const keyOf = ({ entryId, movedEntryId, linesTooMany }: OverflowFinding): string =>
  `${entryId} ${movedEntryId} ${linesTooMany}`;
