import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import type { CheckFinding } from '#shared/check/index.ts';
import type { HighlightPlace, TextEditorHandle, TextHighlight } from '../../editor/index.ts';
import { FindingPopover } from './FindingPopover.tsx';
import { useOpenFinding, useOpenPlace } from './openFinding.ts';
import type { ClipFindings } from './useClipFindingActions.ts';

interface FieldFindings {
  /** For the editor. */
  readonly highlights: readonly TextHighlight[];
  readonly onHighlight: (place: HighlightPlace) => void;
  /** The card of the finding that is open; to be drawn beside the editor. */
  readonly card: ReactNode;
}

/** The findings of one field of a clip: underlined in its editor, each with a card that opens on a click or by key. */
export function useFieldFindings(
  field: CheckFinding['field'],
  all: ClipFindings,
  editor: RefObject<TextEditorHandle | null>,
): FieldFindings {
  const findings = useMemo(() => all.findings.filter((finding) => finding.field === field), [all.findings, field]);
  const highlights = useMemo(
    () => findings.map(({ start, end, level, text }) => ({ start, end, kind: level, text })),
    [findings],
  );
  const [open, setOpen] = useState<{ readonly finding: CheckFinding; readonly rect: DOMRect } | null>(null);
  const close = () => setOpen(null);
  useOpenFinding(
    findings,
    (finding) => {
      const rect = editor.current?.showStretch(finding.start, finding.end);
      if (rect) setOpen({ finding, rect });
    },
    close,
  );
  useOpenPlace(field, ({ start, end }) => void editor.current?.showStretch(start, end));
  const isThere = open !== null && findings.includes(open.finding);
  return {
    highlights,
    onHighlight: ({ highlight, rect }) => {
      const finding = findings.find(({ start, end }) => start === highlight.start && end === highlight.end);
      if (finding) setOpen({ finding, rect });
    },
    card: isThere && <FindingPopover finding={open.finding} rect={open.rect} all={all} onClose={close} />,
  };
}
