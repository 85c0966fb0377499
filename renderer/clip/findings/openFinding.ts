import { useEffect, useRef } from 'react';
import type { CheckFinding, FindingPlace } from '#shared/check/index.ts';
import { createStore, useStore } from '../../app/store.ts';

/** The finding that a command asked to be shown, until its field has shown it. */
const asked = createStore<CheckFinding | null>(null);

/** A stretch of the clip's text that a card leads to, until its field has shown it. */
const askedPlace = createStore<FindingPlace | null>(null);

export const openPlace = (place: FindingPlace): void => askedPlace.set(place);

export const openFinding = (finding: CheckFinding): void => asked.set(finding);

/** Shows a finding of a field when a command asks for it; one of another field closes the card of this one. */
export function useOpenFinding(
  findings: readonly CheckFinding[],
  show: (finding: CheckFinding) => void,
  close: () => void,
): void {
  const wanted = useStore(asked, (value) => value);
  const latest = useRef({ show, close });
  latest.current = { show, close };
  useEffect(() => {
    if (wanted === null) return;
    if (!findings.includes(wanted)) return latest.current.close();
    asked.set(null);
    latest.current.show(wanted);
  }, [wanted, findings]);
}

/** Shows a stretch of a field when a card asks for it. */
export function useOpenPlace(field: CheckFinding['field'], show: (place: FindingPlace) => void): void {
  const wanted = useStore(askedPlace, (value) => (value?.field === field ? value : null));
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (wanted === null) return;
    askedPlace.set(null);
    latest.current(wanted);
  }, [wanted]);
}
