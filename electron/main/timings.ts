/** Says on the terminal how long (ms) it took to come this far, where DESK_TIMINGS is set. */
export function logTiming(what: string): void {
  if (process.env['DESK_TIMINGS']) console.log(`timing ${what} ${Math.round(performance.now())}`);
}
