import type { Progress } from '#shared/contract/index.ts';

/** Lines this often at most, in ms. */
const interval = 500;

/** Tells of progress in lines, from the first second on and not too often. */
export function createProgress(write: (text: string) => void): {
  show(progress: Progress): void;
  end(): void;
} {
  let next = performance.now() + 1000;
  let shown = '';
  const lineOf = ({ what, done, total }: Progress) => `${what} ${total > 0 ? `${done}/${total}` : done}\n`;
  let last: Progress | null = null;
  return {
    show(progress) {
      last = progress;
      const now = performance.now();
      if (now < next) return;
      next = now + interval;
      shown = lineOf(progress);
      write(shown);
    },
    end() {
      if (last && shown !== '' && lineOf(last) !== shown) write(lineOf(last));
    },
  };
}
