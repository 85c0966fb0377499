import type { ReactNode } from 'react';
import { formatCount } from '../../app/format.ts';
import { classes, Folio, Leader } from '../../ui/index.ts';
import { useClipDrop } from './useClipDrop.ts';

interface NavLineProps {
  readonly children: ReactNode;
  /** undefined while it is not known. */
  readonly count: number | undefined;
  readonly isCurrent?: boolean;
  /** Drawn before the name. */
  readonly mark?: ReactNode;
  onPress(): void;
  /** What becomes of clips that are dropped here. */
  readonly onClips?: ((clipIds: readonly string[]) => void) | undefined;
  /** Explains it when the pointer rests on it. */
  readonly hint?: string;
}

/** A line of the sidebar: a name, dots, a number. */
export function NavLine({ children, count, isCurrent = false, mark, onPress, onClips, hint }: NavLineProps) {
  const { ref, dropProps, isDropTarget } = useClipDrop<HTMLButtonElement>(onClips);
  return (
    <button
      ref={ref}
      {...dropProps}
      type="button"
      className={classes('nav-line', isDropTarget && 'is-target')}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onPress}
      {...(hint === undefined ? {} : { title: hint })}
    >
      {mark}
      <span className="clip">{children}</span>
      <Leader />
      <Folio>{count === undefined ? '' : formatCount(count)}</Folio>
    </button>
  );
}
