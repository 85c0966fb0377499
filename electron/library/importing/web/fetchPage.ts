import { DeskError } from '#shared/errors.ts';
import { stopIfCancelled } from '../../cancel.ts';
import type { ServiceContext } from '../../service/context.ts';
import { type IsAllowed, isPublicAddress } from './addresses.ts';
import { type Fetched, fetchBytes } from './fetchBytes.ts';

const megabyte = 1024 * 1024;
export const webLimits = {
  pageBytes: 10 * megabyte,
  pictures: 20,
  pictureBytes: 10 * megabyte,
  allBytes: 40 * megabyte,
  ms: 20_000,
};

/** One visit of a page and its pictures, which has a time limit as a whole. */
export interface WebVisit {
  /** @throws DeskError network_failed, address_refused, too_big, unsupported_format, cancelled */
  page(address: string): Promise<Fetched>;
  /** A picture of the page. @throws DeskError as page; too_big when the visit has fetched its share */
  picture(address: string): Promise<Buffer>;
}

/** @param isAllowed to which IP addresses it may connect; for tests that serve their own pages */
export function visitWeb(context: ServiceContext, isAllowed: IsAllowed = isPublicAddress): WebVisit {
  const timeLimit = AbortSignal.timeout(webLimits.ms);
  const signal = context.signal ? AbortSignal.any([timeLimit, context.signal]) : timeLimit;
  let left = webLimits.allBytes;
  let pictures = 0;

  async function fetchWith(address: string, maxBytes: number, accept: string, wants: (type: string) => boolean) {
    stopIfCancelled(context.signal, '什么都没有取回');
    try {
      const fetched = await fetchBytes(address, {
        maxBytes: Math.min(maxBytes, left),
        isAllowed,
        wants,
        signal,
        accept,
      });
      left -= fetched.bytes.length;
      return fetched;
    } catch (error) {
      stopIfCancelled(context.signal, '什么都没有取回');
      throw error;
    }
  }

  return {
    page: (address) =>
      fetchWith(address, webLimits.pageBytes, 'text/html,application/xhtml+xml,text/plain;q=0.8', isPage),
    picture: async (address) => {
      pictures += 1;
      if (pictures > webLimits.pictures || left <= 0)
        throw new DeskError('too_big', '网页的图片太多，其余的没有取回。');
      return (await fetchWith(address, webLimits.pictureBytes, 'image/*', isPicture)).bytes;
    },
  };
}

const pageTypes: readonly string[] = ['', 'text/html', 'application/xhtml+xml', 'text/plain'];
const isPage = (type: string): boolean => pageTypes.includes(type);
/** Servers that do not know a picture's type say octet-stream; the library looks at the bytes anyway. */
const isPicture = (type: string): boolean =>
  type === '' || type.startsWith('image/') || type === 'application/octet-stream';
