/**
 * The same picture in fewer bytes, pixel by pixel. A browser writes each row as its difference from the one above, which suits
 * photographs; the plain surfaces of a page pack a quarter better as they are.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signatureBytes = 8;
/** A chunk is its length, its name, its data and a checksum. */
const aroundData = 12;

interface Chunk {
  readonly name: string;
  readonly data: Buffer;
}

/**
 * @param png eight bits a channel, not interlaced, as browsers write it
 * @throws RangeError when it is of another kind
 */
export function smaller(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const header = chunks.find(({ name }) => name === 'IHDR')?.data ?? Buffer.alloc(13);
  const [bits = 0, colours = 0, , , interlaced = 0] = header.subarray(8);
  const bytes = new Map([
    [2, 3],
    [6, 4],
  ]).get(colours);
  if (bits !== 8 || bytes === undefined || interlaced !== 0)
    throw new RangeError('This kind of PNG is not known here.');
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  const rows = plainRows(inflateSync(packed), header.readUInt32BE(0) * bytes, bytes);
  const smallest = deflateSync(rows, { level: 9 });
  const kept = smallest.length < packed.length ? smallest : packed;
  return Buffer.concat([
    png.subarray(0, signatureBytes),
    written({ name: 'IHDR', data: header }),
    written({ name: 'IDAT', data: kept }),
    written({ name: 'IEND', data: Buffer.alloc(0) }),
  ]);
}

function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = signatureBytes; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + aroundData;
  }
  return chunks;
}

function written({ name, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

/** Every row with its first byte 0: nothing is subtracted from it. */
function plainRows(filtered: Buffer, width: number, bytes: number): Buffer {
  const rows = Buffer.from(filtered);
  for (let start = 0; start < rows.length; start += width + 1) {
    const filter = rows[start] ?? 0;
    rows[start] = 0;
    for (let at = start + 1; at <= start + width; at += 1) {
      const isFirst = at - start <= bytes;
      const left = isFirst ? 0 : (rows[at - bytes] ?? 0);
      const above = start === 0 ? 0 : (rows[at - width - 1] ?? 0);
      const corner = isFirst || start === 0 ? 0 : (rows[at - width - 1 - bytes] ?? 0);
      rows[at] = ((rows[at] ?? 0) + predicted(filter, left, above, corner)) & 0xff;
    }
  }
  return rows;
}

/** What the filter of that number takes for likely (PNG specification, 9.2). */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter === 4) return paeth(left, above, corner);
  return 0;
}

/** Whichever of the three is nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
