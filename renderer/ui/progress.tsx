import { useEffect, useState } from 'react';
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';

interface ProgressBarProps {
  readonly label: string;
  readonly value?: number | undefined;
  /** 0 or absent while unknown. */
  readonly total?: number | undefined;
}

/** How far a job has come. */
export function ProgressBar({ label, value = 0, total = 0 }: ProgressBarProps) {
  return (
    <AriaProgressBar className="progress" isIndeterminate={total === 0} value={value} maxValue={Math.max(1, total)}>
      {({ percentage = 0 }) => (
        <>
          <div className="progress-words">
            <Label>{label}</Label>
            {total > 0 && <span className="num">{`${Math.round(percentage)}%`}</span>}
          </div>
          <div className="bar-p">
            <i style={{ width: total > 0 ? `${percentage}%` : '30%' }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}

/** Progress is shown from this on, in ms, and then for at least that long. */
const shownFrom = 1000;
const shownFor = 400;

/** Whether a job has gone on long enough to be shown, and not only just. */
export function useSlow(running: boolean, from = shownFrom): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(running), running ? from : shown ? shownFor : 0);
    return () => clearTimeout(timer);
  }, [running, shown, from]);
  return shown;
}

/** Grey lines where something will stand, once waiting has lasted 300 ms. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const shown = useSlow(true, 300);
  const widths = Array.from({ length: lines }, (_, index) => `${90 - index * 14}%`);
  return (
    <div className="skeleton" aria-hidden="true">
      {shown && widths.map((width) => <div key={width} className="bone" style={{ width }} />)}
    </div>
  );
}
