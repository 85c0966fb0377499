import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a ZIP file that may lie about itself. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content: Uint8Array;
  /** What its headers say instead of the truth. */
  readonly claimedBytes?: number;
  readonly claimedSum?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Unix permissions and kind, e.g. 0o120777 of a link. */
  readonly mode?: number;
  /** Extra fields in the directory. */
  readonly extra?: Uint8Array;
  /** Stands on the bytes of this entry instead of its own. */
  readonly sharesWith?: number;
}

/** A ZIP file written byte by byte: as a stranger would, who follows no rules. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : Buffer.from(entry.name);
    const packed = entry.method === 0 ? Buffer.from(entry.content) : deflateRawSync(entry.content);
    const method = entry.method ?? 8;
    const flags = entry.flags ?? 0x0800;
    const size = entry.claimedBytes ?? entry.content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(entry.claimedSum ?? crc32(entry.content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const shared = entry.sharesWith === undefined ? undefined : offsets[entry.sharesWith];
    offsets.push(shared ?? at);
    if (shared === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
      parts.push(local);
      at += local.length;
    }
    const head = Buffer.alloc(6);
    head.write('PK\x01\x02', 'latin1');
    head.writeUInt16LE((3 << 8) | 20, 4);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    const extra = entry.extra ?? new Uint8Array(0);
    const described = Buffer.from(common);
    described.writeUInt16LE(extra.length, 24);
    directory.push(Buffer.concat([head, described, tail, name, extra]));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}
