import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Series } from '#core/calendar/model.ts';
import { usualSettings } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import { createAddresses } from '#feeds/addresses.ts';
import { createCalendars } from '#feeds/calendars.ts';
import { createHttp, type Patience } from '#feeds/http/server.ts';
import { createMetrics, type Metrics } from '#feeds/metrics.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';
import type { Feed, Store } from '#store/store.ts';
import { aStore } from '#tests/store/a-store.ts';
import { makeLog } from '../../src/log.ts';
import type { HttpConfig } from '../../src/config.ts';
import { aGroup, aSeries } from './made-up.ts';

export interface AServer {
  readonly base: string;
  readonly port: number;
  readonly store: Store;
  readonly clock: TurnableClock;
  readonly metrics: Metrics;
  readonly logged: readonly string[];
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  /** Bytes as they are, on a connection of their own; what came back until the other side closed. */
  raw(bytes: string): Promise<string>;
  /** A group that meets on Tuesdays at seven. */
  group(facts?: Partial<Group>, series?: Partial<Series>, listed?: boolean): Promise<Group>;
  /** A new address for this; returns its path. */
  address(feed: Pick<Feed, 'guild' | 'kind' | 'group' | 'member'>, names?: Feed['names']): Promise<string>;
  turn(amount: string): Promise<void>;
  close(): Promise<void>;
}

/** The real server on a free port of this machine, with a real store and a clock that stands still. */
export async function aServer(
  config: Partial<HttpConfig> = {},
  options: {
    readonly patience?: Patience;
    readonly health?: () => 'ready' | 'connecting';
    readonly stillHere?: (group: Group, member: MemberId) => Promise<'yes' | 'no' | 'again'>;
  } = {},
): Promise<AServer> {
  const store = aStore();
  const clock = new TurnableClock(Date.UTC(2026, 10, 23, 12));
  const logged: string[] = [];
  const log = makeLog({ logLevel: 'trace', logStyle: 'json' }, { write: (line) => void logged.push(line) });
  const metrics = createMetrics(store);
  const { health = () => 'ready' as const, stillHere = async () => 'yes' as const, ...rest } = options;
  const http = createHttp({
    config: { host: '127.0.0.1', port: 0, publicUrl: null, metricsToken: null, trustProxy: false, ...config },
    store,
    clock,
    log,
    metrics,
    calendars: createCalendars({ store, clock, stillHere }),
    health,
    ...rest,
  });
  const port = await http.start();
  onTestFinished(() => http.close());
  const base = `http://127.0.0.1:${port}`;
  const addresses = createAddresses(base);
  return {
    base,
    port,
    store,
    clock,
    metrics,
    logged,
    get: (path, headers = {}, method = 'GET') => fetch(`${base}${path}`, { headers, method }),
    raw: (bytes) =>
      new Promise((resolve, reject) => {
        let heard = '';
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        socket.on('data', (data) => {
          heard += data.toString('latin1');
        });
        // Being cut off is an answer too.
        socket.on('error', (error) => {
          if (!error.message.includes('ECONNRESET')) reject(error);
        });
        socket.on('close', () => resolve(heard));
      }),
    async group(facts = {}, series = {}, listed = false) {
      const group = aGroup(facts);
      await store.groups.create(group);
      await store.series.create(aSeries({ guild: group.guild, group: group.id, ...series }));
      await store.series.setSettings(group.guild, group.id, { ...usualSettings, listed });
      return group;
    },
    async address(feed, names = 'neutral') {
      const { url, hash } = addresses.make();
      await store.feeds.put({ ...feed, hash, names, createdAt: clock.now() });
      return url.slice(base.length);
    },
    turn: (amount) => clock.advance(amount, () => Promise.resolve()),
    close: http.close,
  };
}

export const groupFeed = ({ guild, id }: Group) => ({ guild, kind: 'group', group: id, member: null }) as const;
