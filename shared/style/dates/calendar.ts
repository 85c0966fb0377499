/** Whether there is such a day. */
export function isDay(year = 0, month = 0, day = 0): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The full year that two digits mean: 22 is 2022, 98 is 1998. */
export const fullYear = (digits: number): number => (digits >= 50 ? 1900 : 2000) + digits;
