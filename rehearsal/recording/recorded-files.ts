/** Files of messages in a recording: there is no server that has them, so they go into the views themselves. */
import { extrasOf } from '../discord/changes/extras.ts';
import type { World } from '../discord/contract.ts';
import { fileAddress } from './flat-world.ts';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
};

/** A copy of the value in which the addresses of recorded files are the files themselves. */
export function withFiles<Value>(world: World, value: Value): Value {
  return extrasOf(world).files.size === 0 ? value : (replaced(world, value) as Value);
}

function replaced(world: World, value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(`${fileAddress}/`) ? contents(world, value) : value;
  if (Array.isArray(value)) return value.map((one) => replaced(world, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(world, one)]));
}

function contents(world: World, address: string): string {
  const file = extrasOf(world).files.get(address.slice(fileAddress.length));
  const type = types[address.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  return file === undefined ? address : `data:${type};base64,${Buffer.from(file.data).toString('base64')}`;
}
