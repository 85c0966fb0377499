import { execFileSync } from 'node:child_process';

/** Processes that a process has started, itself left out. Linux and macOS. */
function descendants(pid: number): readonly { readonly pid: number; readonly command: string }[] {
  const all = execFileSync('ps', ['-axww', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, id, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return command === undefined ? [] : [{ pid: Number(id), parent: Number(parent), command }];
    });
  const below = (parent: number): typeof all =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(pid);
}

/** Ids of the processes that run a desk's library: a Node child, or Electron's own utility process. */
export const libraryProcesses = (desk: { readonly pid: number }): readonly number[] =>
  descendants(desk.pid)
    .filter(({ command }) => /service\.js|--utility-sub-type=node\.mojom\.NodeService/.test(command))
    .map(({ pid }) => pid);
