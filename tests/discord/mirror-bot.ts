/** The mirror alone, with a real client and a real store, as it is put together in the bot. */
import { Events } from 'discord.js';
import type { MeetingKey } from '#core/calendar/model.ts';
import type { MemberId } from '#core/ids.ts';
import { createRooms } from '#discord/app/rooms.ts';
import { createMirror } from '#discord/calendar/mirror.ts';
import type { CalendarPart } from '#discord/calendar/part.ts';
import { createClient } from '#discord/client.ts';
import type { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { LocalDiscord } from '#rehearsal/discord/local-discord.ts';
import { createInTurn } from '#runtime/in-turn.ts';
import { createWork } from '#runtime/work.ts';
import type { OpenOptions } from '#store/database.ts';
import { openStore } from '#store/open.ts';
import type { Store } from '#store/store.ts';
import { textFor } from '#text/catalogue.ts';

/** Somebody raised or withdrew interest, as the mirror told of it. */
export interface Interest extends MeetingKey {
  readonly member: MemberId;
  readonly raised: boolean;
}

interface Running {
  readonly store: Store;
  readonly part: CalendarPart;
  readonly down: () => Promise<void>;
}

export interface MirrorBot {
  /** Throws while it is down. */
  now(): Running;
  boot(): Promise<void>;
  /** No goodbye, no flush. */
  crash(): Promise<void>;
  /** The heartbeat, when there is one. */
  minute(): Promise<void>;
}

export function mirrorBot(settings: {
  readonly discord: LocalDiscord;
  readonly clock: TurnableClock;
  readonly at: OpenOptions;
  readonly complaints: unknown[];
  readonly warned: object[];
  readonly interest: Interest[];
}): MirrorBot {
  const { discord, clock, at, complaints, warned, interest } = settings;
  let running: Running | null = null;

  const begin = (): { readonly running: Running; readonly logsIn: () => Promise<void> } => {
    const store = openStore(at);
    const client = createClient({ apiBase: discord.apiBase, identifyAtOnce: true });
    client.rest.options.offset = 0;
    client.rest.options.globalRequestsPerSecond = 50_000;
    let alive = true;
    const complain = (what: unknown): void => {
      if (alive) complaints.push(what);
    };
    const work = createWork((_door, error) => complain(error));
    client.on(Events.Error, complain);
    const inTurn = createInTurn();
    const log = { info: () => undefined, warn: (facts: object) => void warned.push(facts), error: complain };
    const rooms = createRooms({ client, store, inTurn, words: textFor, changed: () => Promise.resolve() });
    const house = { client, store, clock, work, log, words: textFor, inTurn, rooms };
    const part = createMirror(house, async (_guild, { series, date }, member, raised) => {
      interest.push({ series, date, member, raised });
    });
    const stopWaiting = discord.addIdleCheck(() => work.idle());
    const down = async (): Promise<void> => {
      alive = false;
      stopWaiting();
      work.stop();
      store.close();
      await client.destroy();
    };
    const logsIn = async (): Promise<void> => {
      const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
      await client.login(discord.token);
      await ready;
    };
    return { running: { store, part, down }, logsIn };
  };

  return {
    now() {
      if (!running) throw new Error('the bot is down');
      return running;
    },
    async boot() {
      const begun = begin();
      running = begun.running;
      await begun.logsIn();
      await running.part.carryOn?.();
      await discord.idle();
    },
    async crash() {
      const was = running;
      running = null;
      await was?.down();
    },
    async minute() {
      await running?.part.minute?.();
    },
  };
}
