/** Knowing when to look again: whatever a client shows does not change without this. */
import { onSeen } from '../changes/seen.ts';
import type { LocalDiscord } from '../local-discord.ts';

/**
 * Called whenever something that a view shows may have changed, often several times for one thing and while it is still
 * happening: look later, not inside. The passing of time alone is not told, and neither is a time-out that runs out, nor that
 * somebody looks at another channel: two who share a screen and each look elsewhere would never come to rest.
 * @returns how to stop
 */
export function onChanged({ world }: Pick<LocalDiscord, 'world'>, listener: () => void): () => void {
  const stops = [world.onHappening(() => listener()), onSeen(world, listener)];
  return () => {
    for (const stop of stops) stop();
  };
}
