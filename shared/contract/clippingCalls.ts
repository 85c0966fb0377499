import { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import { Clip, Id, Original, Source, type StoredClip } from '../model/index.ts';
import { withoutForbidden } from '../text/hygiene.ts';
import type { InBoth } from '../text/inBoth.ts';
import { call } from './call.ts';
import type { ClipSuggestions, SimilarClip } from './similarCalls.ts';

const Path = z.string().min(1).max(4096);
/** A text of unknown origin: what may not be stored is taken out rather than refused. */
const foreign = (most: number) => z.string().max(most).transform(withoutForbidden);
/** Characters of text or markup that are taken in one go. */
const longest = 25_000_000;

/** A picture that came with the material. */
const WithPicture = z.strictObject({
  /** What the material calls it: the `src` of an image; empty for one that stands alone. */
  src: foreign(20_000),
  bytes: z.instanceof(Uint8Array),
});

/** A file that a page has no path of. */
export const NamedBytes = z.strictObject({
  /** Its name, or its path below a folder that was dropped. */
  name: z.string().min(1).max(1000),
  bytes: z.instanceof(Uint8Array),
});
export type NamedBytes = z.infer<typeof NamedBytes>;

/** What a clip is made from. */
export const Material = z.discriminatedUnion('kind', [
  /** The flavours of a clipboard or of something dropped. `isPage`: the whole of a page, not a part that was chosen. */
  z.strictObject({
    kind: z.literal('markup'),
    html: foreign(longest),
    text: foreign(longest).default(''),
    url: foreign(4000).default(''),
    title: foreign(1000).default(''),
    isPage: z.boolean().default(false),
    pictures: z.array(WithPicture).max(50).default([]),
  }),
  z.strictObject({ kind: z.literal('text'), text: foreign(longest), url: foreign(4000).default('') }),
  z.strictObject({
    kind: z.literal('pictures'),
    pictures: z.array(WithPicture).min(1).max(50),
  }),
  z.strictObject({ kind: z.literal('file'), path: Path }),
  z.strictObject({ kind: z.literal('bytes'), name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
  /** The one call that uses the network, and only for this address and the pictures of its page. */
  z.strictObject({ kind: z.literal('url'), url: z.string().min(1).max(4000), pictures: z.boolean().default(true) }),
]);
export type Material = z.output<typeof Material>;

/** A part of a draft that the reader was not sure of. */
export interface Unsure {
  readonly field: 'headline' | 'lead' | 'detail' | 'source' | 'publishedOn' | 'author' | 'region' | 'encoding';
  /** One sentence for the user, in Chinese. */
  readonly why: string;
}

/** Something that did not come along. */
export interface DroppedPart {
  /** Its name or beginning; empty where it has none. */
  readonly what: string;
  readonly why: InBoth;
}

/** An amount of money that the text names. */
export interface Amount {
  /** As it stands, e.g. 285亿元. */
  readonly text: string;
  /** In units of its currency. */
  readonly value: number;
  readonly currency: 'CNY' | 'USD' | 'EUR' | 'HKD' | 'JPY';
}

/** A clip that is proposed and not saved; its pictures are in the library already. */
export interface ClipDraft {
  readonly clip: Clip;
  readonly original: Original;
  /** How the source was found; null where the registry has none of that name or host. */
  readonly sourceFoundBy: 'name' | 'alias' | 'host' | null;
  /** A source that could be registered: the name that stood there and the host; null where one was found or none stood there. */
  readonly newSource: { readonly name: string; readonly host: string } | null;
  readonly amounts: readonly Amount[];
  readonly unsure: readonly Unsure[];
  readonly dropped: readonly DroppedPart[];
  readonly suggestions: ClipSuggestions;
  /** Clips of the library that say the same, the surest first. */
  readonly similar: readonly SimilarClip[];
}

export interface ImportedFile {
  readonly id: string;
  readonly headline: string;
  readonly file: string;
}

export interface RefusedFile {
  readonly file: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** A file that was not taken in because the library has the same item. */
export interface RepeatedFile {
  readonly file: string;
  readonly clipId: string;
  readonly headline: string;
}

export interface ImportedFiles {
  /** The first ten thousand, in order; `clips` counts them all. */
  readonly imported: readonly ImportedFile[];
  readonly clips: number;
  /** The first ten thousand; `refusals` counts them all. A line or row is named in its message. */
  readonly refused: readonly RefusedFile[];
  readonly refusals: number;
  readonly repeated: readonly RepeatedFile[];
  /** Clips of a file of JSON lines that the library had under the same id: brought up to date, or the same. */
  readonly updated: number;
  readonly unchanged: number;
}

/** From any page, paste or file to a clip. */
export const clippingCalls = {
  /**
   * Reads material as one clip and proposes it; nothing but its pictures is stored.
   * Fails with unsupported_format, too_complex, too_big, unsafe_archive, network_failed, address_refused, bad_picture …
   */
  'clipping.read': call<ClipDraft>()(z.strictObject({ material: Material })),
  /** Saves a draft, its original and a newly registered source in one step of undo. Repeated, it changes nothing. */
  'clipping.keep': call<StoredClip>()(z.strictObject({ clip: Clip, original: Original, newSource: Source.optional() })),
  /**
   * Files and folders, each file for itself, all in one step of undo. Cancelled, what was taken in before is kept.
   * `files` are those that a page has no path of: dropped, or chosen in a browser.
   */
  'clipping.importFiles': call<ImportedFiles>()(
    z.strictObject({
      paths: z.array(Path).max(10_000).default([]),
      files: z.array(NamedBytes).max(1000).default([]),
      takeRepeats: z.boolean().default(false),
      /** Takes in what repeats these clips, and nothing else. */
      repeatsOf: z.array(Id).max(10_000).optional(),
    }),
  ),
  /** What the clip was captured from; null where it was typed. */
  'clip.original': call<Original | null>()(z.strictObject({ clipId: Id })),
};
