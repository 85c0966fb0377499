import { useCallback } from 'react';
import { useDesk } from '../../app/desk.ts';
import { useHistory } from '../../app/history.ts';
import { useWords } from '../../app/words.ts';
import { announce, toast } from '../../ui/index.ts';
import { actionWords } from './actionWords.ts';

/** Says what was done and offers to undo it, as long as it is the last thing that was done. */
export function useUndoToast(): (message: string) => Promise<void> {
  const { client } = useDesk();
  const { undo } = useHistory();
  const t = useWords(actionWords);
  const lastStep = useCallback(async () => {
    const steps = await client.call('history.list', { limit: 20 });
    return steps.ok ? steps.value.find(({ undone }) => !undone)?.id : undefined;
  }, [client]);
  return useCallback(
    async (message) => {
      announce(message);
      const step = await lastStep();
      toast(message, async () => {
        if ((await lastStep()) === step) await undo();
        else announce(t('undoneLater'));
      });
    },
    [lastStep, undo, t],
  );
}
