/**
 * What only people's own clients notice, and the gateway never tells: answers for one person alone, forms that open, voices,
 * commands that were registered.
 */
import type { World } from '../contract.ts';
import { extrasOf } from './extras.ts';

/** Something that some client shows may have changed. */
export function tellClients(world: World): void {
  for (const listener of extrasOf(world).clients) listener();
}

/** Called at each such change, within it. Returns how to stop. */
export function onSeen(world: World, listener: () => void): () => void {
  const { clients } = extrasOf(world);
  clients.add(listener);
  return () => clients.delete(listener);
}
