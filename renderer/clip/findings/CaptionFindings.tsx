import { useRef, useState } from 'react';
import type { CheckFinding } from '#shared/check/index.ts';
import type { ClipPicture } from '#shared/model/index.ts';
import { FindingPopover } from './FindingPopover.tsx';
import { useOpenFinding, useOpenPlace } from './openFinding.ts';
import type { ClipFindings } from './useClipFindingActions.ts';

interface CaptionFindingsProps {
  readonly pictures: readonly ClipPicture[];
  readonly findings: ClipFindings;
}

/** The card of a finding in a caption, under the caption's field, which has the finding selected. */
export function CaptionFindings({ pictures, findings: all }: CaptionFindingsProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const findings = all.findings.filter(({ field }) => field === 'picture');
  const [open, setOpen] = useState<{ readonly finding: CheckFinding; readonly rect: DOMRect } | null>(null);
  const show = (start: number, end: number): DOMRect | null => {
    const { index, offset } = captionAt(pictures, start);
    const fields = anchor.current?.parentElement?.querySelectorAll<HTMLInputElement>('input[data-caption]');
    const field = fields?.[index];
    if (!field) return null;
    field.focus();
    field.setSelectionRange(start - offset, end - offset);
    return field.getBoundingClientRect();
  };
  const close = () => setOpen(null);
  useOpenFinding(
    findings,
    (finding) => {
      const rect = show(finding.start, finding.end);
      if (rect) setOpen({ finding, rect });
    },
    close,
  );
  useOpenPlace('picture', ({ start, end }) => void show(start, end));
  const isThere = open !== null && findings.includes(open.finding);
  return (
    <>
      <span ref={anchor} hidden />
      {isThere && <FindingPopover finding={open.finding} rect={open.rect} all={all} onClose={close} />}
    </>
  );
}

/** Which picture's caption an offset in all captions, a line each, is in, and where that caption begins. */
function captionAt(pictures: readonly ClipPicture[], at: number): { readonly index: number; readonly offset: number } {
  let offset = 0;
  for (const [index, { caption }] of pictures.entries()) {
    if (at <= offset + caption.length) return { index, offset };
    offset += caption.length + 1;
  }
  return { index: pictures.length - 1, offset };
}
