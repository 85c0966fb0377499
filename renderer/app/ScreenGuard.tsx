import { Component, type ReactNode } from 'react';
import { Button, EmptyState } from '../ui/index.ts';
import { appWords } from './appWords.ts';
import { flushAll } from './pending.ts';
import { useWords } from './words.ts';

interface ScreenGuardProps {
  readonly children: ReactNode;
}

/** Keeps a screen that cannot be drawn from taking the others with it, and says so in its place. */
export class ScreenGuard extends Component<ScreenGuardProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <FailedScreen /> : this.props.children;
  }
}

function FailedScreen() {
  const t = useWords(appWords);
  const reload = () => flushAll().finally(() => location.reload());
  return (
    <div className="work" role="alert">
      <EmptyState
        title={t('screenFailed')}
        actions={
          <Button variant="primary" size="l" onPress={() => void reload()}>
            {t('reload')}
          </Button>
        }
      >
        {t('screenFailedNote')}
      </EmptyState>
    </div>
  );
}
