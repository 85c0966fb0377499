import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** A part of the page whose code comes with its first use, or before that in a quiet moment. */
export interface LaterPart<Props> {
  /** Null until its code is there. */
  component(): ComponentType<Props> | null;
  fetch(): Promise<void>;
}

const parts: Pick<LaterPart<object>, 'fetch'>[] = [];

/** @param fetchCode called once */
export function laterPart<Props>(fetchCode: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let component: ComponentType<Props> | null = null;
  let coming: Promise<void> | null = null;
  const part: LaterPart<Props> = {
    component: () => component,
    fetch: () => {
      coming ??= fetchCode().then((fetched) => {
        component = fetched;
      });
      return coming;
    },
  };
  parts.push(part);
  return part;
}

interface LaterProps<Props> {
  readonly part: LaterPart<Props>;
  readonly props: Props;
  /** What stands in its place until its code is there. */
  readonly waiting?: ReactNode;
}

/**
 * Draws a part as soon as its code is there; React's lazy with Suspense would hold it back for 300 ms once it has shown
 * what waits.
 */
export function Later<Props extends object>({ part, props, waiting = null }: LaterProps<Props>): ReactNode {
  const [, setIsThere] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (part.component() === null) part.fetch().then(() => setIsThere(true), setError);
  }, [part]);
  if (error !== null) throw error;
  const Part = part.component();
  return Part === null ? waiting : <Part {...props} />;
}

/**
 * Fetches what is not there yet, each part in an idle moment of its own, so that no first use has to wait. One that cannot
 * be fetched says so where it is used.
 */
export async function fetchParts(): Promise<void> {
  for (const part of parts) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await part.fetch().catch(console.error);
  }
}
