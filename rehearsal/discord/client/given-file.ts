/** A file as the page hands it over. */
import type { Upload } from '../people/upload.ts';
import type { GivenFile } from './acts.ts';

export function fileGiven({ filename, base64 }: GivenFile): Upload {
  return { filename, data: Buffer.from(base64, 'base64') };
}
