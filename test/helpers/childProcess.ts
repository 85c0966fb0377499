import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A script of the tests running in a process of its own. */
export interface Child {
  /** The lines it has printed whole. */
  lines(): readonly string[];
  /** Resolves once it has printed that many lines. @throws Error when it ends before that, with what it said */
  printed(count: number): Promise<void>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts `script` (a URL relative to `import.meta.url`) on the same Node. */
export function startChild(script: URL, ...args: readonly string[]): Child {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fileURLToPath(script), ...args]);
  let out = '';
  let errors = '';
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const look of waiting) look();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  child.on('close', wake);
  const lines = () => out.split('\n').slice(0, -1);
  return {
    lines,
    printed: (count) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const enough = lines().length >= count;
          if (!enough && !hasEnded(child)) return;
          waiting.delete(look);
          if (enough) resolve();
          else reject(new Error(`the child ended: ${errors}`));
        };
        waiting.add(look);
        look();
      }),
    kill: async () => {
      if (hasEnded(child)) return;
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
