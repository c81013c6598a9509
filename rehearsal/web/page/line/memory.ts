import type { ClientView, Snowflake } from '../../../discord/client/view.ts';
import type { StageView } from '../../../stage/view.ts';
import type { Seat, ToPage } from '../../wire.ts';
import { keepSame } from './keep-same.ts';
import type { ClockHeard } from './world-clock.ts';

/** `waiting`: not there yet, or lost and being called again. */
export type Connection = 'waiting' | 'open' | 'lost';

/** All that the page knows; it is replaced as a whole whenever something in it changes. */
export interface Memory {
  readonly connection: Connection;
  readonly stage: StageView | null;
  readonly clock: ClockHeard;
  readonly clients: Readonly<Record<Seat, ClientView | null>>;
  /** Who sits where, as far as the page has asked for it. */
  readonly seats: Readonly<Record<Seat, Snowflake | null>>;
}

export const nothingYet: Memory = {
  connection: 'waiting',
  stage: null,
  clock: { now: 0, speed: 'paused', heardAt: 0 },
  clients: { first: null, second: null },
  seats: { first: null, second: null },
};

/** The memory after this word of the server; answers to acts and orders change nothing in it. */
export function remember(memory: Memory, heard: ToPage, heardAt: number): Memory {
  switch (heard.kind) {
    case 'stage':
      return {
        ...memory,
        stage: keepSame(memory.stage, heard.stage),
        clock: { now: heard.stage.now, speed: heard.stage.busy === 'no' ? heard.stage.speed : 'paused', heardAt },
      };
    case 'client':
      // A last view of whoever sat here a moment ago may still have been on its way.
      if (heard.client !== null && heard.client.me.id !== memory.seats[heard.seat]) return memory;
      return {
        ...memory,
        // Nobody sits there any more: the person has left the stage.
        seats: heard.client === null ? { ...memory.seats, [heard.seat]: null } : memory.seats,
        clients: { ...memory.clients, [heard.seat]: keepSame(memory.clients[heard.seat], heard.client) },
      };
    case 'acted':
    case 'ordered':
      return memory;
  }
}
