/** A file from somebody's own disk, put where Discord keeps the files of messages. */
import type { APIAttachment } from 'discord.js';
import { addressFiles } from '../changes/attachments.ts';
import { Impossible, type Actor } from './scene.ts';

export interface Upload {
  readonly filename: string;
  readonly data: Uint8Array;
}

const LARGEST_BYTES = 10 * 1024 * 1024;

/**
 * Uploads it: from now on it is served under its address.
 * @throws Impossible for a file without a name or larger than 10 MiB.
 */
export function upload(actor: Actor, channelId: string, { filename, data }: Upload): APIAttachment {
  if (data.length > LARGEST_BYTES)
    throw new Impossible(
      actor,
      `could not upload ${filename}: it is too large`,
      'Your file is too large. The limit is 10 MB.',
    );
  const [file] = addressFiles(actor.scene.world, channelId, [], [{ name: filename, size: data.length, data }]);
  if (!file || filename === '') throw new Impossible(actor, `could not upload ${filename}`, 'This file has no name.');
  return file;
}

/** The endings that count as a kind of media; Discord publishes no list (unverified), these are the common ones. */
const MEDIA: Readonly<Record<string, readonly string[]>> = {
  audio: ['.mp3', '.ogg', '.wav', '.flac', '.m4a', '.opus'],
  image: ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif'],
  video: ['.mp4', '.mov', '.webm', '.mkv'],
};

/**
 * Whether a field for these kinds takes the file. Discord looks at the ending of the name and nothing else.
 * @param kinds 'audio', 'image', 'video' or endings with their dot; none takes everything
 */
export function isOfKind(filename: string, kinds: readonly string[]): boolean {
  const ending = filename.slice(filename.lastIndexOf('.')).toLowerCase();
  return kinds.length === 0 || kinds.some((kind) => (MEDIA[kind] ?? [kind.toLowerCase()]).includes(ending));
}
