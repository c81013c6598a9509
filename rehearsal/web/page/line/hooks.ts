import { useSyncExternalStore } from 'react';
import type { ClientView, Snowflake } from '../../../discord/client/view.ts';
import type { StageView } from '../../../stage/view.ts';
import type { Seat } from '../../wire.ts';
import { onKnown, whatIsKnown } from './line.ts';
import type { Connection, Memory } from './memory.ts';
import { worldTime } from './world-clock.ts';

/** A part of what is known. What it picks must be a part of the memory, or a plain value: never made anew. */
function useKnown<Part>(pick: (memory: Memory) => Part): Part {
  return useSyncExternalStore(onKnown, () => pick(whatIsKnown()));
}

/** The stage; null until it was first heard. Its clock changes several times a second: see `useStagePart`. */
export function useStage(): StageView | null {
  return useKnown((memory) => memory.stage);
}

/** One part of the stage, for those who need not be drawn again with every tick of its clock. */
export function useStagePart<Key extends keyof StageView>(key: Key): StageView[Key] | null {
  return useKnown((memory) => memory.stage?.[key] ?? null);
}

/** What the person in this seat sees; null while nobody sits there. */
export function useClient(seat: Seat): ClientView | null {
  return useKnown((memory) => memory.clients[seat]);
}

/** Who sits here, as far as the page has asked for it. */
export function useSeated(seat: Seat): Snowflake | null {
  return useKnown((memory) => memory.seats[seat]);
}

export function useConnection(): Connection {
  return useKnown((memory) => memory.connection);
}

/** The world's clock as the page shows it, epoch milliseconds; it goes on smoothly between two words of the stage. */
export function worldNow(): number {
  return worldTime(whatIsKnown().clock, performance.now());
}
