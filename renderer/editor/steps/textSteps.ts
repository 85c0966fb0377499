/** How a text was changed: `typing` belongs to a burst, a composed phrase and a command stand for themselves. */
export type ChangeKind = 'typing' | 'composition' | 'command';

export interface TextSteps<Value> {
  change(value: Value, kind: ChangeKind): void;
  /** Ends the burst of typing: the next change is another step. What was typed is saved. */
  endStep(): void;
  /** Saves what is not saved yet; done when all is answered. */
  flush(): Promise<void>;
}

/** ms without typing after which a burst has ended. */
const burstPause = 1000;
/** ms without typing after which what was typed is saved, and ms of typing at most before it is. */
const savePause = 400;
const saveAtLatest = 3000;

let count = 0;
const newStep = (): string => `${Date.now().toString(36)}-${++count}`;

/**
 * Saves a text that is being edited, in steps of undo: a burst of typing has one step, a composed phrase and a command
 * have one each. One save runs at a time, in order; of several of one step that wait, the last is enough.
 */
export function createTextSteps<Value>(save: (value: Value, step: string) => Promise<unknown>): TextSteps<Value> {
  const waiting: { value: Value; readonly step: string }[] = [];
  let typed: { readonly value: Value; readonly since: number } | null = null;
  let burst: string | null = null;
  let burstTimer: ReturnType<typeof setTimeout> | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await save(next.value, next.step);
    running = null;
  };
  const enqueue = (value: Value, step: string): void => {
    const last = waiting.at(-1);
    if (last?.step === step) last.value = value;
    else waiting.push({ value, step });
    running ??= run();
  };
  const saveTyped = (): void => {
    clearTimeout(saveTimer);
    if (typed && burst !== null) enqueue(typed.value, burst);
    typed = null;
  };
  const endStep = (): void => {
    saveTyped();
    clearTimeout(burstTimer);
    burst = null;
  };
  const type = (value: Value): void => {
    burst ??= newStep();
    typed = { value, since: typed?.since ?? Date.now() };
    clearTimeout(saveTimer);
    saveTimer = setTimeout(saveTyped, Math.min(savePause, Math.max(0, typed.since + saveAtLatest - Date.now())));
    clearTimeout(burstTimer);
    burstTimer = setTimeout(endStep, burstPause);
  };
  return {
    change: (value, kind) => {
      if (kind === 'typing') return type(value);
      endStep();
      enqueue(value, newStep());
    },
    endStep,
    flush: async () => {
      endStep();
      await running;
    },
  };
}
