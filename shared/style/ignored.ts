/** How much of what stands around a found text is remembered with it, in characters on each side. */
const around = 8;

/** What `settings.ignored` keeps of a place that is right as it is: the found text with a little of what stands around it. */
export function aroundFinding(text: string, start: number, end: number): string {
  return text.slice(Math.max(0, start - around), end + around).slice(0, 200);
}
