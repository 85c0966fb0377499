/** The one palette of all pictures: seven steps of teal, paper and sand, ochre, and one red thing a picture. */
export const MIST = '#E6EDE7';
/** Between mist and the far hills: the lit side of far mountains. */
export const HAZE = '#D9E4DE';
export const FAR = '#CBDBD5';
export const HILL = '#A3C1BC';
export const MID = '#6F9E9E';
export const NEAR = '#3C7880';
export const DEEP = '#0F5B66';
/** Between deep and ink: shapes in the night. */
export const DUSK = '#0C4650';
export const INK = '#0B3A43';
/** Darker than ink, for holes. */
export const PITCH = '#082E36';
export const PAPER = '#FBFAF5';
export const CREAM = '#F4ECDB';
export const SAND = '#E9DFC9';
export const CLAY = '#D3C4A4';
export const RED = '#C4452D';
export const OCHRE = '#D9A648';
export const GLOW = '#F0CE86';

/** Colours of freight containers; dark ones get light ribs. */
export const CONTAINERS = [DEEP, MID, SAND, NEAR, OCHRE, HILL] as const;
export const DARK: readonly string[] = [DEEP, INK, NEAR, MID, RED];
