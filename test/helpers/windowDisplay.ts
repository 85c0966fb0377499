import { spawn } from 'node:child_process';

/** Where there is no display, starts one of its own (Xvfb, on a number that it chooses). Gives the function that ends it. */
export async function ensureDisplay(): Promise<() => void> {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return () => {};
  const display = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    display.once('error', reject);
    display.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    display.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  process.env['DISPLAY'] = `:${number}`;
  return () => {
    delete process.env['DISPLAY'];
    display.kill();
  };
}
