import { existsSync } from 'node:fs';
import cron from 'node-cron';
import { createBot } from './bot.ts';
import { readConfig } from './config.ts';
import { createClient } from './discord/client.ts';
import { createAddresses } from './feeds/addresses.ts';
import { createStillHere } from './discord/calendar/notices/members.ts';
import { createCalendars } from './feeds/calendars.ts';
import { createHttp } from './feeds/http/server.ts';
import { createMetrics } from './feeds/metrics.ts';
import { makeLog } from './log.ts';
import { systemClock } from './runtime/clock.ts';
import { readKey } from './store/key.ts';
import { openStore } from './store/open.ts';

/**
 * How long a goodbye may take. A call that hangs gives up after ten seconds (the client's time-out), and the lifting of
 * mutes that waited behind it comes after that: the container around us has to wait as long.
 */
const patience = 20_000;

if (existsSync('.env')) process.loadEnvFile('.env');

/** Says why the bot does not start, for the person in front of the terminal, and ends. */
function giveUp(problems: readonly string[]): never {
  process.stderr.write(`Circlekeeper cannot start yet:\n${problems.map((problem) => `  - ${problem}\n`).join('')}`);
  process.exit(1);
}

const read = readConfig(process.env);
if ('problems' in read) giveUp(read.problems);
const { config } = read;
const log = makeLog(config);
for (const warning of config.warnings) log.warn({}, warning);

const store = (() => {
  try {
    return openStore({ path: config.storePath, key: readKey(config.storeKey, config.storePath) });
  } catch (error) {
    return giveUp([error instanceof Error ? error.message : String(error)]);
  }
})();

let stopping = false;
const client = createClient({ apiBase: config.apiBase, identifyAtOnce: config.apiBase !== null });
const metrics = config.http === null ? null : createMetrics(store);
const publicUrl = config.http?.publicUrl ?? null;
const bot = createBot({
  client,
  store,
  clock: systemClock,
  log,
  token: config.token,
  outside: { addresses: publicUrl === null ? null : createAddresses(publicUrl), metrics },
  operator: { contact: config.operatorContact, privacyUrl: config.privacyUrl },
  // A connection that Discord ends for good is not made again by the library: a supervisor has to start us anew.
  lost: (code) => {
    if (stopping) return;
    log.error({ code }, 'Discord ended the connection for good');
    process.exit(1);
  },
});

const http =
  config.http === null || metrics === null
    ? null
    : createHttp({
        config: config.http,
        store,
        clock: systemClock,
        log,
        metrics,
        calendars: createCalendars({
          store,
          clock: systemClock,
          stillHere: createStillHere(client, store, systemClock),
        }),
        health: () => (client.isReady() ? 'ready' : 'connecting'),
      });

/** Nobody may ask for a calendar of a store that is closed. */
const goodbye = async (): Promise<void> => {
  await http?.close();
  await bot.stop();
};

const stop = (): void => {
  if (stopping) return;
  stopping = true;
  setTimeout(() => process.exit(1), patience).unref();
  void goodbye().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error({ err: error }, 'the goodbye failed');
      process.exit(1);
    },
  );
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

try {
  await http?.start();
} catch (error) {
  log.error({ err: error }, 'the HTTP server could not listen');
  giveUp([
    'HTTP_PORT is taken by another program, or HTTP_HOST is no address of this machine. Change them, or leave HTTP_PORT empty.',
  ]);
}

try {
  await bot.start();
} catch (error) {
  log.error({ err: error }, 'could not log in');
  giveUp(['Discord did not let the bot in. Check DISCORD_TOKEN, and whether this machine reaches Discord.']);
}

// node-cron is only the heartbeat; what is due, and when, stands in the store.
const beat = (work: () => Promise<void>) => () => {
  work().catch((error: unknown) => log.error({ err: error }, 'upkeep failed'));
};
cron.schedule('*/10 * * * * *', beat(bot.upkeep.beat), { timezone: 'UTC', name: 'alive' });
cron.schedule('* * * * *', beat(bot.upkeep.minute), { timezone: 'UTC', name: 'minute' });
