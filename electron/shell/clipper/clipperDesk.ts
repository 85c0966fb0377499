import { join } from 'node:path';
import type { DeskClient } from '#shared/contract/index.ts';
import type { Failure } from '#shared/errors.ts';
import type { ClipperArrival, ClipperState } from '#shared/shell/index.ts';
import type { DeskFile } from '../deskFile.ts';
import { noLibrary } from '../libraryFailures.ts';
import { type ClipReply, type ClipRequest, clipperPorts, inGroups, newToken } from './protocol.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { takeIn } from './takeIn.ts';

/** The desk's side of the browser clipper: it listens while the settings say so. */
export interface ClipperDesk {
  /** The extension's manifest, to be shown in its folder. */
  readonly manifest: string;
  /** Listens or stops listening, as the settings say. */
  apply(): Promise<void>;
  state(): Promise<ClipperState>;
  /** Makes another pairing code. */
  renew(): Promise<ClipperState>;
  close(): Promise<void>;
}

export interface ClipperDeskOptions {
  readonly file: DeskFile;
  /** Folder of the extension. */
  readonly folder: string;
  readonly client: DeskClient;
  readonly isLibraryOpen: () => boolean;
  readonly onArrival: (arrival: ClipperArrival) => void;
}

/** Arrivals that are remembered. */
const mostArrivals = 20;

const portsTaken: Failure = {
  code: 'conflict',
  message: `127.0.0.1 的端口 ${clipperPorts[0]}–${clipperPorts.at(-1)} 都被别的程序占用，网页采集助手暂时连不上。已经剪的内容由助手排队保存。请关闭占用的程序，再关一次、开一次这个开关。`,
};

export function createClipperDesk({ file, folder, client, isLibraryOpen, onArrival }: ClipperDeskOptions): ClipperDesk {
  let receiver: Receiver | null = null;
  let problem: Failure | null = null;
  let arrivals: readonly ClipperArrival[] = [];
  /** Starting and stopping, one after the other. */
  let work: Promise<void> = Promise.resolve();

  function token(): string {
    if (file.read().clipperToken === '') file.change({ clipperToken: newToken() });
    return file.read().clipperToken;
  }

  async function onClip(request: ClipRequest): Promise<ClipReply> {
    if (!isLibraryOpen()) return { status: 'later', message: noLibrary.message };
    const reply = await takeIn(client, request);
    if (reply.status !== 'later') remember(request, reply);
    return reply;
  }

  function remember({ url, title }: ClipRequest, reply: Exclude<ClipReply, { status: 'later' }>): void {
    const isRefused = reply.status === 'refused';
    const arrival: ClipperArrival = {
      at: Date.now(),
      headline: isRefused ? title : reply.headline,
      site: URL.canParse(url) ? new URL(url).hostname : '',
      outcome: reply.status,
      clipId: isRefused ? null : reply.clipId,
      message: isRefused ? reply.message : '',
    };
    arrivals = [arrival, ...arrivals].slice(0, mostArrivals);
    onArrival(arrival);
  }

  async function settle(shouldListen: boolean): Promise<void> {
    if (!shouldListen) {
      const listening = receiver;
      receiver = null;
      problem = null;
      await listening?.close();
    } else if (receiver === null) {
      receiver = await startReceiver({ ports: clipperPorts, token, onClip });
      problem = receiver === null ? portsTaken : null;
    }
  }

  function inTurn(shouldListen: () => boolean): Promise<void> {
    work = work.then(() => settle(shouldListen())).catch(console.error);
    return work;
  }

  async function state(): Promise<ClipperState> {
    await work;
    const isOn = file.read().settings.clipper;
    const pairingCode = isOn ? inGroups(token()) : '';
    return { isOn, port: receiver?.port ?? null, problem, pairingCode, folder, arrivals };
  }

  return {
    manifest: join(folder, 'manifest.json'),
    apply: () => inTurn(() => file.read().settings.clipper),
    state,
    renew: () => {
      file.change({ clipperToken: newToken() });
      return state();
    },
    close: () => inTurn(() => false),
  };
}
