import { bundleDesk } from './deskBundle.ts';

/** `npm run bundle [-- folder]`: makes out/desk, which Electron and the browser edition run. */
console.log(`bundled: ${await bundleDesk(process.argv[2])}`);
