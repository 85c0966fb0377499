import { app } from 'electron';
import { dataFolder } from '#shell/folders.ts';
import { libraryInArguments } from '#shell/libraryMark.ts';
import { focusWindow, startDesk } from './desk.ts';
import { registerSchemes } from './protocols.ts';
import { askForNoNetwork, guardContents } from './security.ts';

/** Electron's main process: one desk on a machine, its window, menus and dialogs. It holds no data. */

app.setPath('userData', dataFolder());

if (app.requestSingleInstanceLock()) {
  askForNoNetwork();
  registerSchemes();
  guardContents();
  // With --no-sandbox (root on Linux) the call would end the process; windows ask for the sandbox anyway.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  const opened = libraryInArguments(process.argv);
  const desk = app.whenReady().then(() => startDesk(opened));
  desk.catch((error: unknown) => {
    console.error(error);
    app.exit(1);
  });
  app.on(
    'second-instance',
    (_event, argv, folder) => void desk.then((started) => focusWindow(started, libraryInArguments(argv, folder))),
  );
  // macOS says so instead of in the arguments.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void desk.then((started) => focusWindow(started, libraryInArguments(['', path])));
  });
} else {
  // The first desk brings its window to the front; this one has touched nothing.
  app.exit(0);
}
