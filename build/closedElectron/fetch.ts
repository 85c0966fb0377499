import { fetchClosedElectron } from './closedElectron.ts';

/** `npm run electron:closed`: see closedElectron.ts. Prints the program's path. */
console.log(await fetchClosedElectron());
