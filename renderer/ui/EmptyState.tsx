import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** A drawing above the words. */
  readonly illustration?: ReactNode;
  /** Set large, once a screen. */
  readonly isLarge?: boolean;
  /** Buttons that do something about it. */
  readonly actions?: ReactNode;
}

/** Says why there is nothing here, and what to do. */
export function EmptyState({ title, children, actions, illustration, isLarge = false }: EmptyStateProps) {
  return (
    <div className={isLarge ? 'empty large' : 'empty'}>
      {illustration}
      <h3>{title}</h3>
      {children && <p>{children}</p>}
      {actions && <div className="actions">{actions}</div>}
    </div>
  );
}
