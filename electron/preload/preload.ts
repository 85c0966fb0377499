import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, HostMessage } from '#shared/wire/index.ts';

/** All that the page gets of Electron: messages to and from the host, on one channel. */
const bridge: Bridge = {
  assetBase: 'asset://picture/',
  post: (message) => ipcRenderer.send('desk', message),
  subscribe: (listener) => {
    const receive = (_event: unknown, message: HostMessage) => listener(message);
    ipcRenderer.on('desk', receive);
    return () => void ipcRenderer.off('desk', receive);
  },
};

contextBridge.exposeInMainWorld('desk', bridge);
