/** Files of messages: stored in memory, and served under the same kind of path as on Discord's content network. */
import type { APIAttachment } from 'discord.js';
import type { Snowflake, World } from '../contract.ts';
import { extrasOf } from './extras.ts';
import { record, text } from './read.ts';

export interface GivenFile {
  readonly name: string;
  readonly size: number;
  readonly data?: Uint8Array;
}

/**
 * The attachments of a message: those kept of the ones it had (named by their snowflake), then the uploaded files,
 * each with its description when the body gives one under the file's number.
 */
export function addressFiles(
  world: World,
  channelId: Snowflake,
  given: readonly unknown[],
  files: readonly GivenFile[],
  before: readonly APIAttachment[] = [],
): APIAttachment[] {
  const kept = before.filter((old) => given.some((each) => String(record(each)['id']) === old.id));
  const added = files.map((file, index) => {
    const about = record(given.find((each) => String(record(each)['id']) === String(index)));
    return addFile(world, channelId, file, text(about, 'filename') ?? file.name, text(about, 'description'));
  });
  return [...kept, ...added];
}

function addFile(
  world: World,
  channelId: Snowflake,
  file: GivenFile,
  filename: string,
  description: string | undefined,
): APIAttachment {
  const { files, cdn } = extrasOf(world);
  const id = world.snowflake();
  const path = `/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
  files.set(path, { name: filename, data: file.data ?? new Uint8Array(file.size) });
  return {
    id,
    filename,
    size: file.size,
    url: `${cdn}${path}`,
    proxy_url: `${cdn}${path}`,
    ...(description === undefined ? {} : { description }),
  };
}
