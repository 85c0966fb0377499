import type { ReactNode } from 'react';
import { type Tone, toneIcons } from './Hint.tsx';
import { Icon } from './Icon.tsx';

interface CalloutProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}

/** What happened, what is safe and what to do next, where it happened; it stands until it is dealt with. */
export function Callout({ tone, title, children, actions }: CalloutProps) {
  return (
    <div className={`banner callout ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={toneIcons[tone]} />
      <div className="grow">
        {title && <b>{title}</b>}
        {children}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
