import type { ReactNode } from 'react';

const drawings = {
  bold: 'M4.5 2.5h4a2.7 2.7 0 0 1 0 5.4h-4zM4.5 7.9h4.8a2.8 2.8 0 0 1 0 5.6H4.5z',
  italic: 'M7 2.5h5M4 13.5h5M9.5 2.5l-3 11',
  bullet: 'M6.5 4h7M6.5 8h7M6.5 12h7M2.6 4h.8M2.6 8h.8M2.6 12h.8',
  number: 'M6.5 4h7M6.5 8h7M6.5 12h7M2.4 3.2 3.4 2.6v3M2.2 10.6c.6-.8 2-.4 1.6.6l-1.6 2h2',
  quote: 'M3 3.5v9M6.5 5h7M6.5 8h7M6.5 11h4.5',
  table: 'M2.5 3h11v10h-11zM2.5 6.4h11M2.5 9.7h11M6.2 3v10M9.8 3v10',
  clear: 'M3.5 3h8M7.5 3l-1.4 8M2.5 13.5h6M10.5 9.5l3 3M13.5 9.5l-3 3',
} as const;

export type Drawing = keyof typeof drawings;

/** A drawing of the editor's own beside the desk's icons. */
export const EditorIcon = ({ name }: { readonly name: Drawing }): ReactNode => (
  <svg className="ico" viewBox="0 0 16 16" aria-hidden="true">
    <path d={drawings[name]} />
  </svg>
);
