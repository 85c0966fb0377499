import { spawn } from 'node:child_process';

/**
 * Runs a program until it ends, and then ends with its exit code. Ctrl-C reaches the program too, which saves and ends;
 * this process only waits for it.
 */
export function runChild(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { stdio: 'inherit' });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 0 : 1)));
}
