import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Ms } from '#core/time.ts';
import type { Store } from '#store/store.ts';

/** Counts for the operator, since the start of the process. No ids, no names, nothing about anybody. */
export interface Metrics {
  /** The doors of a planned meeting opened so late. */
  opened(lateMs: Ms): void;
  missed(): void;
  /** Discord refused a request, with its HTTP status. */
  discordRefused(status: number): void;
  /** In the text format of Prometheus. */
  read(): Promise<{ readonly type: string; readonly text: string }>;
  close(): void;
}

/** Doors are to open within two seconds of their minute; ten minutes late they open no more. */
const latenessBuckets = [0.5, 1, 2, 5, 10, 30, 60, 180, 600];

export function createMetrics(store: Pick<Store, 'sessions' | 'notices'>): Metrics {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  const lag = monitorEventLoopDelay({ resolution: 20 });
  lag.enable();
  const lateness = new Histogram({
    name: 'circlekeeper_opening_lateness_seconds',
    help: 'How late the doors of planned meetings opened',
    buckets: latenessBuckets,
    registers,
  });
  const missed = new Counter({
    name: 'circlekeeper_meetings_missed_total',
    help: 'Planned meetings whose doors did not open within ten minutes',
    registers,
  });
  const refused = new Counter({
    name: 'circlekeeper_discord_errors_total',
    help: 'Requests that Discord refused, by the class of their status',
    labelNames: ['status'],
    registers,
  });
  const gauge = (name: string, help: string, value: () => number | Promise<number>): void => {
    const made: Gauge = new Gauge({
      name,
      help,
      registers,
      async collect() {
        made.set(await value());
      },
    });
  };
  gauge(
    'circlekeeper_sessions_open',
    'Meetings that go on now',
    async () => (await store.sessions.unfinished()).length,
  );
  gauge('circlekeeper_event_loop_lag_seconds', 'Longest delay of the event loop since the last look', () => {
    // A first look may come before anything was measured.
    const longest = Number.isFinite(lag.max) ? lag.max / 1e9 : 0;
    lag.reset();
    return longest;
  });
  const notices: Gauge = new Gauge({
    name: 'circlekeeper_notices',
    help: 'Reminders and other notices that are kept, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      for (const [state, count] of Object.entries(await store.notices.counts())) notices.set({ state }, count);
    },
  });
  return {
    opened: (lateMs) => lateness.observe(lateMs / 1_000),
    missed: () => missed.inc(),
    discordRefused: (status) => refused.inc({ status: `${Math.floor(status / 100)}xx` }),
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
    close: () => {
      lag.disable();
    },
  };
}
