import { useCallback, useEffect, useState } from 'react';
import type { Result } from '#shared/errors.ts';
import type { ClipperState } from '#shared/shell/index.ts';
import { useDesk } from '../app/desk.ts';
import { reportProblem } from '../app/problems.ts';
import { useShell } from '../app/shell.tsx';

/** How the desk stands with the browser clipper; null while it is off and before the first answer. */
export function useClipperState() {
  const { shell, onEvent } = useDesk();
  const isOn = useShell().settings.clipper;
  const [state, setState] = useState<ClipperState | null>(null);

  const take = useCallback((result: Result<ClipperState>) => {
    if (result.ok) setState(result.value);
    else reportProblem(result.error);
  }, []);

  useEffect(() => {
    if (!isOn) return setState(null);
    let isHere = true;
    const read = async () => {
      const result = await shell.call('shell.clipper', {});
      if (isHere) take(result);
    };
    void read();
    const end = onEvent((event) => event.kind === 'clipper' && void read());
    return () => {
      isHere = false;
      end();
    };
  }, [shell, onEvent, take, isOn]);

  const renew = async () => take(await shell.call('shell.renewClipper', {}));
  const showFolder = async () => {
    const result = await shell.call('shell.showClipper', {});
    if (!result.ok) reportProblem(result.error);
  };
  return { state, renew, showFolder };
}
