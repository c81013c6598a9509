/** What Discord remembers besides the objects it shows: closed doors, webhooks, pins, counters and running watches. */
import type { Snowflake, World } from '../contract.ts';

export interface Webhook {
  readonly id: Snowflake;
  readonly token: string;
  readonly guildId: Snowflake;
  channelId: Snowflake;
  name: string;
}

export interface StoredFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** One occurrence of a recurring event that was moved or cancelled. */
export interface EventException {
  readonly event_id: Snowflake;
  readonly event_exception_id: Snowflake;
  scheduled_start_time: string | null;
  scheduled_end_time: string | null;
  is_canceled: boolean;
}

export interface Extras {
  /** People who take no direct messages. */
  readonly dmsClosed: Set<Snowflake>;
  readonly webhooks: Map<Snowflake, Webhook>;
  /** Uploaded files by the path they are served under. */
  readonly files: Map<string, StoredFile>;
  /** Instants of edits of a message that was older than an hour. */
  readonly lateEdits: Map<Snowflake, number[]>;
  readonly exceptions: Map<Snowflake, EventException[]>;
  /** Running waits by what they wait for, such as `stage:123`; the value calls the wait off. */
  readonly watches: Map<string, () => void>;
  /** People whose microphone carries a voice now. */
  readonly talking: Set<Snowflake>;
  /** People's clients, which notice more than the gateway tells. */
  readonly clients: Set<() => void>;
  /** Where attachment addresses point; the server sets it when it listens. */
  cdn: string;
  /** The IANA zone in which times are read out as text; a browser shows its own. */
  readersZone: string;
  /** How many channels a server may have (30013); tests set it lower. */
  channelsPerGuild: number;
  sessions: number;
}

const extras = new WeakMap<World, Extras>();

/** The hidden side of a world; made at first use. */
export function extrasOf(world: World): Extras {
  let found = extras.get(world);
  if (!found) {
    found = {
      dmsClosed: new Set(),
      webhooks: new Map(),
      files: new Map(),
      lateEdits: new Map(),
      exceptions: new Map(),
      watches: new Map(),
      talking: new Set(),
      clients: new Set(),
      cdn: 'http://127.0.0.1',
      readersZone: 'UTC',
      channelsPerGuild: 500,
      sessions: 0,
    };
    extras.set(world, found);
  }
  return found;
}

/**
 * Starts a wait unless one of that name runs already, so that the first moment counts and not the last.
 * @param when an instant on the world's clock, epoch milliseconds
 */
export function watch(world: World, name: string, when: number, work: () => void): void {
  const { watches } = extrasOf(world);
  if (watches.has(name)) return;
  const cancel = world.clock.at(when, () => {
    watches.delete(name);
    work();
  });
  watches.set(name, cancel);
}

/** Calls a wait off, if it runs. */
export function unwatch(world: World, name: string): void {
  const { watches } = extrasOf(world);
  watches.get(name)?.();
  watches.delete(name);
}
