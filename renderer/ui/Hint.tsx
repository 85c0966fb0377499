import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconDrawings.ts';

export type Tone = 'bad' | 'warn' | 'good' | 'info';

export const toneIcons: Readonly<Record<Tone, IconName>> = { bad: 'error', warn: 'warn', good: 'proved', info: 'info' };

/** A remark beside a field: colour, and a sign that says the same. */
export function Hint({ tone = 'info', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={`hint ${tone}`}>
      <Icon name={toneIcons[tone]} />
      <span>{children}</span>
    </span>
  );
}
