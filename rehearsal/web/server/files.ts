/** Hands out the files that messages carry. */
import type { KnownFiles } from './file-addresses.ts';
import type { PageFile } from './page-files.ts';

/** Shown in the page; anything else is only ever saved, because a file of a member must not run as a page of ours. */
const shown: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

export interface MessageFile extends PageFile {
  readonly isShown: boolean;
}

/** The file that was given out under this path, or null when there is none, or no longer. */
export async function messageFile(path: string, known: KnownFiles): Promise<MessageFile | null> {
  const where = known.get(path);
  if (where === undefined) return null;
  const answer = await fetched(where);
  if (answer?.ok !== true) return null;
  const type = shown[path.split('.').at(-1)?.toLowerCase() ?? ''];
  return {
    type: type ?? 'application/octet-stream',
    body: new Uint8Array(await answer.arrayBuffer()),
    isShown: type !== undefined,
  };
}

/** Null when nobody answers: the evening has been left, and its local Discord with it. */
async function fetched(where: string): Promise<Response | null> {
  try {
    return await fetch(where, { redirect: 'error' });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
