/** A stage on which a recorded evening is played again: the same page, the same clock, everybody to look through. */
import type { Client } from '../discord/client/client.ts';
import type { Snowflake } from '../discord/client/view.ts';
import { Hand } from '../stage/hand.ts';
import { type RealTime, systemTime } from '../stage/real-time.ts';
import type { Stage } from '../stage/stage.ts';
import type { OrderAnswer, StageOrder } from '../stage/view.ts';
import { recording as words } from '../words/recording.ts';
import { lookOnly } from './look-only.ts';
import { PlayedWorld } from './played-world.ts';
import { readRecording } from './read-recording.ts';
import { replayView } from './replay-view.ts';

const done: OrderAnswer = { done: true };

/**
 * Opens the recording at its beginning, with the clock standing still.
 * @param text the whole file
 * @throws NoRecording when it is none, or one of another version
 */
export function openReplay(text: string, { real = systemTime }: { readonly real?: RealTime } = {}): Stage {
  const recording = readRecording(text);
  const listeners = new Set<() => void>();
  const clients = new Map<Snowflake, Client>();
  let played = new PlayedWorld(recording);

  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const moved = (): void => {
    if (played.isOver) hand.speed = 'paused';
    changed();
  };
  const turned = {
    now: () => played.now(),
    stop: async (until: number) => {
      // At its end the clock stands, wherever the hand wanted to go.
      if (played.isOver) hand.speed = 'paused';
      else await played.stop(until);
    },
  };
  const hand = new Hand(real, turned, moved, () => played.giveUp());

  const next = (): OrderAnswer => {
    played.step();
    moved();
    return done;
  };
  const rewind = (): void => {
    hand.speed = 'paused';
    clients.clear();
    played = new PlayedWorld(recording);
    changed();
  };

  return {
    view: () => replayView(recording, played, hand.speed),
    async order(order: StageOrder) {
      if (order.order === 'leave') {
        rewind();
        return done;
      }
      if (order.order !== 'speed' && order.order !== 'next') return { done: false, why: words.lookOnly };
      if (order.order === 'speed' && order.speed === 'paused') {
        hand.speed = 'paused';
        changed();
        return done;
      }
      if (played.isOver) return { done: false, why: words.atTheEnd };
      if (order.order === 'next') return next();
      hand.speed = order.speed;
      changed();
      return done;
    },
    client(person) {
      const guild = played.world.guilds.get(recording.head.guild);
      if (!guild?.members.has(person)) return null;
      const client = clients.get(person) ?? lookOnly(played, guild, person);
      if (client !== null) clients.set(person, client);
      return client;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recording: () => text,
    close: () => hand.close(),
  };
}
