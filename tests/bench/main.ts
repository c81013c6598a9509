/** `npm run bench`: wall-time figures as one JSON object, for people to look at. Tests never assert on them. */
import { hostname } from 'node:os';
import { beginSession } from '#core/session/begin.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import { channelId, groupId, guildId, memberId, sessionId } from '#core/ids.ts';
import type { Intent } from '#core/session/intents.ts';
import { step } from '#core/session/step.ts';
import { evening } from '#rehearsal/evening.ts';
import { berlin, sydney } from '#tests/e2e/calendar-year-groups.ts';
import { playYear } from '#tests/e2e/calendar-year.ts';
import { benchLargeHouse, benchRules } from './calendar.ts';
import { type Spread, spread, timed } from './figures.ts';

const rounds = 400;
const crowd = Array.from({ length: 25 }, (_, n) => `P${n + 1}`);

async function rulebook(): Promise<Spread> {
  const [format] = shippedFormats;
  if (!format) throw new Error('no formats are shipped');
  const id = (n: number) => memberId(String(100_000_000_000_000_000n + BigInt(n)));
  const place = {
    guild: guildId('1'),
    group: groupId('g'),
    room: channelId('2'),
    kept: 'group' as const,
    home: channelId('3'),
    desk: channelId('4'),
    language: 'en',
  };
  let session = beginSession({ id: sessionId('s'), place, format, mode: 'strict', opensAt: 0, seed: 1 });
  let now = 0;
  const take = (intent: Intent): void => {
    now += 1_000;
    const outcome = step(session, { intent, standing: 'facilitator' }, now);
    if ('session' in outcome) session = outcome.session;
  };
  crowd.forEach((_, n) => take({ kind: 'arrive', by: id(n), how: 'voice' }));
  take({ kind: 'start', by: id(0), theme: null });
  for (let n = 0; n < 4; n += 1) take({ kind: 'next', by: id(0) });
  const pair: readonly Intent['kind'][] = ['raise-hand', 'thank-next'];
  const took = await timed(rounds * 5, (n) => {
    const by = id(n % crowd.length);
    take(pair[n % 2] === 'raise-hand' ? { kind: 'raise-hand', by } : { kind: 'thank-next', by: id(0) });
  });
  return spread(took);
}

async function presses(): Promise<{ readonly hand: Spread; readonly desk: Spread }> {
  const room = await evening({ people: crowd, host: 'P1', mode: 'strict', size: 40, rateSpeed: 100_000 });
  await room.opens('everybody');
  const host = room.person('P1');
  await host.presses('Start');
  for (let n = 0; n < 4; n += 1) await host.presses('Next');
  const hands = await timed(rounds, async (n) => {
    await room.person(crowd[1 + (n % 24)] ?? 'P2').uses(n % 48 < 24 ? '/hand raise' : '/hand lower');
  });
  const pauses = await timed(rounds, async (n) => {
    await host.presses(n % 2 === 0 ? 'Pause' : 'Resume');
  });
  await room.close();
  return { hand: spread(hands), desk: spread(pauses) };
}

/** The year of tests/e2e, both groups in one server, with a bot that dies every day. */
async function year() {
  const began = performance.now();
  const { openings, reminders, kills, bytes, problems } = await playYear([berlin, sydney], 1);
  return {
    wallMs: Math.round(performance.now() - began),
    openings: openings.length,
    latestMs: Math.max(...openings.map(({ actualDelayMs }) => actualDelayMs ?? Number.POSITIVE_INFINITY)),
    reminders,
    kills,
    storeBytes: { secondMonth: bytes[1], lastMonth: bytes.at(-1) },
    problems,
  };
}

const began = performance.now();
const said = (what: string): void => {
  process.stderr.write(`${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s  ${what}\n`);
};
said('the rulebook, one step, 25 people');
const oneStep = await rulebook();
said('presses, until the room is quiet again');
const untilQuiet = await presses();
said('the next occurrence of 10,000 schedules');
const nextOccurrence = await benchRules();
said('heartbeat and boot with 10,000 schedules and 100,000 waiting reminders');
const largeHouse = await benchLargeHouse();
said('a year of two groups');
const aYear = await year();
const figures = {
  node: process.version,
  host: hostname(),
  at: new Date().toISOString(),
  oneStep,
  untilQuiet,
  nextOccurrence,
  largeHouse,
  year: aYear,
  wallMs: Math.round(performance.now() - began),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
