import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, createBot } from '#bot.ts';
import { createClient } from '#discord/client.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Log } from '#runtime/log.ts';
import { openStore } from '#store/open.ts';
import type { Store } from '#store/store.ts';

/** What the bot logged as an error: a rehearsal that ends with any has failed. */
export interface Complaint {
  readonly event: string;
  readonly facts: object;
}

/** Our bot against a local Discord: its store outlives a crash, as it would on a real machine. */
export interface BotProcess {
  readonly complaints: readonly Complaint[];
  /** Null while the bot is down. */
  readonly bot: Bot | null;
  /** The store of the running bot, for reading. */
  readonly store: Store | null;
  /** How large the store's file is, in bytes. After a crash nothing of it is elsewhere. */
  storeBytes(): number;
  boot(): Promise<void>;
  /** No goodbye, no flush. */
  crash(): Promise<void>;
  /** As on SIGTERM. */
  stop(): Promise<void>;
  /** Throws the store away. */
  remove(): void;
}

export function botProcess(settings: {
  readonly apiBase: string;
  readonly token: string;
  readonly clock: Clock;
  /** Where the store's folder is made; with other temporary files unless it is said. */
  readonly storeIn?: string;
}): BotProcess {
  const folder = mkdtempSync(join(settings.storeIn ?? tmpdir(), 'circlekeeper-'));
  const path = join(folder, 'data', 'store.db');
  const key = randomBytes(32).toString('hex');
  const complaints: Complaint[] = [];
  let running: { readonly bot: Bot; readonly store: Store; readonly dies: () => void } | null = null;

  const down = async (how: 'stop' | 'cut'): Promise<void> => {
    const was = running;
    running = null;
    if (how === 'cut') was?.dies();
    await was?.bot[how]();
  };

  return {
    complaints,
    get bot() {
      return running?.bot ?? null;
    },
    get store() {
      return running?.store ?? null;
    },
    storeBytes: () => statSync(path).size,
    async boot() {
      const store = openStore({ path, key });
      let alive = true;
      const log: Log = {
        info: () => undefined,
        warn: () => undefined,
        // A process that was cut off says nothing more.
        error: (facts, event) => {
          if (alive) complaints.push({ facts, event });
        },
      };
      const client = createClient({ apiBase: settings.apiBase, identifyAtOnce: true });
      // Against clocks that differ the library waits 50 ms longer than it is told to; here there is one clock.
      client.rest.options.offset = 0;
      // The library counts fifty requests to a second of real time; an evening that passes in a blink has its limits from
      // the local Discord, which counts on the evening's own speed.
      client.rest.options.globalRequestsPerSecond = 50_000;
      const bot = createBot({
        client,
        store,
        clock: settings.clock,
        log,
        token: settings.token,
        operator: { contact: 'the operators of this rehearsal', privacyUrl: null },
        lost: (code) => {
          if (running !== null) complaints.push({ event: 'connection lost', facts: { code } });
        },
      });
      const dies = (): void => {
        alive = false;
      };
      running = { bot, store, dies };
      await bot.start();
    },
    crash: () => down('cut'),
    stop: () => down('stop'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
