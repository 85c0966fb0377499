import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What the browser clipper and the desk say to each other. resources/clipper/desk.js is the other end. */

/** Ports of 127.0.0.1 that the desk listens on, the first that is free; the clipper asks them all. */
export const clipperPorts: readonly number[] = Array.from({ length: 10 }, (_, index) => 48_720 + index);

/** Bytes of a request at most: a page and its pictures in base64. */
export const mostBytes = 25 * 1024 * 1024;

/** Digits and letters that are not taken for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const tokenLength = 20;

/**
 * A pairing code: 20 characters of 32, so 100 bits. Nobody can find it by trying, not even from the desk's proofs, and
 * it needs no second step that a program between the two could listen to.
 */
export function newToken(): string {
  return [...randomBytes(tokenLength)].map((byte) => alphabet[byte % alphabet.length]).join('');
}

/** In groups of five, as it is shown. */
export const inGroups = (token: string): string => token.replace(/(.{5})(?=.)/g, '$1-');

/**
 * The desk's answer to a clipper's nonce. The port is part of it, so that a program on another port that passes the
 * question on to the desk gets an answer that is of no use to it.
 */
export function proofOf(token: string, port: number, nonce: string): string {
  return createHmac('sha256', token).update(`park-weekly-desk hello ${port} ${nonce}`).digest('hex');
}

/** In a time that does not depend on where the two differ. */
export function isSame(offered: string, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(offered), hash(secret));
}

export const Hello = z.strictObject({ nonce: z.string().min(16).max(200) });

/** A picture of the page, by the address that the markup has it under. */
const SentPicture = z.strictObject({ src: z.string().min(1).max(20_000), base64: z.base64() });

/** A page, or what was selected of it. Its id becomes the clip's, so that sending it again changes nothing. */
export const ClipRequest = z.strictObject({
  id: z.uuid(),
  url: z.string().max(4000),
  title: z.string().max(1000),
  html: z.string().max(mostBytes),
  text: z.string().max(mostBytes),
  isPage: z.boolean(),
  pictures: z.array(SentPicture).max(50),
  /** Keep it even where the library has the same. */
  again: z.boolean(),
});
export type ClipRequest = z.infer<typeof ClipRequest>;

export type ClipReply =
  | { readonly status: 'kept' | 'known'; readonly clipId: string; readonly headline: string }
  /** It cannot be taken now; the clipper keeps it and asks again. With a code it is this clip that failed. */
  | { readonly status: 'later'; readonly message: string; readonly code?: string }
  | { readonly status: 'refused'; readonly code: string; readonly message: string };
