import type { Failure } from '../errors.ts';

/** What the browser clipper (网页采集助手) sent, and what became of it. */
export interface ClipperArrival {
  /** ms since 1970 */
  readonly at: number;
  /** The page's title, or the clip's headline once there is one. */
  readonly headline: string;
  /** Host of the page; empty where it had none. */
  readonly site: string;
  readonly outcome: 'kept' | 'known' | 'refused';
  /** The clip that was made, or that the library had before. */
  readonly clipId: string | null;
  /** Why it was refused; empty otherwise. */
  readonly message: string;
}

/** How the desk stands with the browser clipper. */
export interface ClipperState {
  readonly isOn: boolean;
  /** Where it listens on 127.0.0.1; null where it does not. */
  readonly port: number | null;
  /** Why it does not, though it should. */
  readonly problem: Failure | null;
  /** What is typed into the clipper once, in groups of five characters. */
  readonly pairingCode: string;
  /** Folder of the extension, to be loaded into a browser. */
  readonly folder: string;
  /** Of this session, the last first. */
  readonly arrivals: readonly ClipperArrival[];
}
