import type { ReactNode } from 'react';
import type { PagePlace } from '#shared/typeset/index.ts';
import type { LaidOutIssue } from './pageRoom.ts';
import type { View } from './spreads.ts';

export interface PreviewProps {
  readonly laidOut: LaidOutIssue;
  /** The selected entry, which is outlined and brought into sight when it changes. */
  readonly selection: string | null;
  onSelect(entryId: string | null): void;
  /** The entry was double-clicked. */
  onOpenEntry(entryId: string): void;
  /** The entry that is being put somewhere: followed, and marked 放在这里. */
  readonly dropTarget?: string | null;
  /** Entries whose page numbers just changed: marked in the contents. */
  readonly changedFolios?: ReadonlySet<string>;
  /** How the pages stand at first; facing each other when left out. */
  readonly initialView?: View;
  /** Places in the text to look at: marked. */
  readonly marks?: readonly PagePlace[];
  /** Stands between the pages and the strip. */
  readonly notice?: ReactNode;
}
