import type { GivenFile } from '../../../discord/client/acts.ts';
import { composer as words } from '../../../words/page-composer.ts';

/** What fits through the line to the rehearsal at once, in bytes: it takes a megabyte, and a file grows by a third on it. */
const largest = 700_000;

/** The file as it is sent, or why it cannot be. */
export async function givenFile(file: File): Promise<GivenFile | { readonly why: string }> {
  if (file.size > largest) return { why: words.fileTooLarge };
  return { filename: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
}

function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
