import { bundleDesk } from '../../build/deskBundle.ts';

/** Before the window tests: the desk that they start is the one of the sources. */
export async function setup(): Promise<void> {
  console.log(`bundle: ${await bundleDesk()}`);
}
