/** What this machine remembers under a name: texts by name; none where it cannot be read. */
export function readStored(key: string): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

export function writeStored(key: string, values: Readonly<Record<string, string>>): void {
  localStorage.setItem(key, JSON.stringify(values));
}
