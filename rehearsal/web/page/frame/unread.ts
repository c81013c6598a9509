import { useMemo, useSyncExternalStore } from 'react';
import type { ClientView, Snowflake } from '../../../discord/client/view.ts';

/** The newest message that somebody has seen in each channel. */
type SeenByOne = Readonly<Record<Snowflake, Snowflake | null>>;

/** By person; kept while the page is open, as a client keeps it. */
let seen: Readonly<Record<Snowflake, SeenByOne>> = {};
const listeners = new Set<() => void>();

/**
 * Channels with something that this person has not looked at. What was there when one first sat down as them counts as
 * seen, so that nobody begins with a list full of dots.
 */
export function useUnread(view: ClientView | null): ReadonlySet<Snowflake> {
  const known = useSyncExternalStore(onSeen, () => seen);
  return useMemo(() => (view === null ? new Set<Snowflake>() : unreadIn(view, known[view.me.id])), [view, known]);
}

/** Marks the open channel as looked at, and takes note of a person's channels when they are first seen. */
export function markSeen(view: ClientView): void {
  const mine = seen[view.me.id];
  const fresh = view.channels
    .filter((channel) => mine === undefined || channel.id === view.open?.id)
    .filter((channel) => mine?.[channel.id] !== channel.lastMessage)
    .map((channel) => [channel.id, channel.lastMessage] as const);
  if (mine !== undefined && fresh.length === 0) return;
  become({ ...seen, [view.me.id]: { ...mine, ...Object.fromEntries(fresh) } });
}

/** Another evening has begun: its people have seen nothing yet. */
export function forgetSeen(): void {
  become({});
}

function unreadIn(view: ClientView, mine: SeenByOne | undefined): ReadonlySet<Snowflake> {
  if (mine === undefined) return new Set();
  return new Set(
    view.channels
      .filter((channel) => channel.id !== view.open?.id && isNewer(channel.lastMessage, mine[channel.id] ?? null))
      .map((channel) => channel.id),
  );
}

/** Snowflakes grow with time; a newest message that was deleted leaves an older one, which is not news. */
function isNewer(last: Snowflake | null, known: Snowflake | null): boolean {
  if (last === null) return false;
  return known === null || BigInt(last) > BigInt(known);
}

function onSeen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(next: typeof seen): void {
  seen = next;
  for (const listener of listeners) listener();
}
