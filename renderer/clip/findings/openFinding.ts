import { useEffect, useRef } from 'react';
import type { CheckFinding } from '#shared/check/index.ts';
import { createStore, useStore } from '../../app/store.ts';

/** The finding that a command asked to be shown, until its field has shown it. */
const asked = createStore<CheckFinding | null>(null);

export const openFinding = (finding: CheckFinding): void => asked.set(finding);

/** Shows a finding of a field when a command asks for it. */
export function useOpenFinding(findings: readonly CheckFinding[], show: (finding: CheckFinding) => void): void {
  const wanted = useStore(asked, (value) => value);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (wanted === null || !findings.includes(wanted)) return;
    asked.set(null);
    latest.current(wanted);
  }, [wanted, findings]);
}
