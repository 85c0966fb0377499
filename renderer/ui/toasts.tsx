import {
  Button as AriaButton,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from 'react-aria-components';
import { useWords } from '../app/words.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconDrawings.ts';
import { Kbd } from './Kbd.tsx';
import { uiWords } from './words.ts';

interface ToastContents {
  readonly message: string;
  readonly undo?: () => void;
  readonly icon?: IconName;
}

const queue = new ToastQueue<ToastContents>({ maxVisibleToasts: 3 });

/** Time in ms that a toast can be read. */
const timeout = 8000;

/** Says that something was done that can be undone. Errors stand where they happened instead. */
export function toast(message: string, undo?: () => void, icon?: IconName): void {
  queue.add({ message, ...(undo ? { undo } : {}), ...(icon ? { icon } : {}) }, { timeout });
}

/** Where toasts stand. F6 leads to it while there is one. */
export function ToastRegion() {
  const t = useWords(uiWords);
  return (
    <AriaToastRegion queue={queue} className="toasts" aria-label={t('toasts')}>
      {({ toast: each }) => (
        <AriaToast toast={each} className="toast">
          {each.content.icon && <Icon name={each.content.icon} />}
          <ToastContent>
            <Text slot="title">{each.content.message}</Text>
          </ToastContent>
          {each.content.undo && (
            <AriaButton
              className="btn s"
              onPress={() => {
                each.content.undo?.();
                queue.close(each.key);
              }}
            >
              {t('undo')}
            </AriaButton>
          )}
          {each.content.undo && <Kbd keys="Mod+Z" />}
          <AriaButton slot="close" className="btn quiet icon s" aria-label={t('close')}>
            <Icon name="close" size="s" />
          </AriaButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
