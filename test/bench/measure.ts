import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface ProcessRun {
  readonly ms: number;
  /** Highest resident memory of the process itself seen while it ran, in MB; 0 where the system does not tell. */
  readonly peakMb: number;
  readonly stdout: string;
}

const samplePeriod = 10;

/** Runs a program to its end. Throws when it fails. */
export async function runProcess(program: string, args: readonly string[]): Promise<ProcessRun> {
  const start = performance.now();
  const child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data));
  child.stderr.on('data', (data: Buffer) => errors.push(data));
  let peakMb = 0;
  const timer = setInterval(() => {
    peakMb = Math.max(peakMb, peakMemory(child.pid));
  }, samplePeriod);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  const ms = performance.now() - start;
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${Buffer.concat(errors).toString().slice(-2000)}`);
  return { ms, peakMb, stdout: Buffer.concat(output).toString() };
}

/** VmHWM, the high-water mark of resident memory that Linux keeps (proc(5)). */
function peakMemory(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
