/** `npm run bench`: wall-time figures, for people to look at. Tests never assert on them. */
import { hostname } from 'node:os';
import { beginSession } from '#core/session/begin.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import { channelId, groupId, guildId, memberId, sessionId } from '#core/ids.ts';
import type { Intent } from '#core/session/intents.ts';
import { step } from '#core/session/step.ts';
import { evening } from '#rehearsal/evening.ts';

const rounds = 400;
const crowd = Array.from({ length: 25 }, (_, n) => `P${n + 1}`);

function told(name: string, tookMs: readonly number[]): void {
  const sorted = tookMs.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(3);
  process.stdout.write(
    `${name.padEnd(46)} median ${at(0.5).padStart(8)} ms   p99 ${at(0.99).padStart(8)} ms   (${sorted.length})\n`,
  );
}

async function timed(times: number, task: (n: number) => Promise<void> | void): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    await task(n);
    took.push(performance.now() - began);
  }
  return took;
}

async function rulebook(): Promise<void> {
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
  told('the rulebook, one step, 25 people', took);
}

async function presses(): Promise<void> {
  const room = await evening({ people: crowd, host: 'P1', mode: 'strict', size: 40, rateSpeed: 100_000 });
  await room.opens('everybody');
  const host = room.person('P1');
  await host.presses('Start');
  for (let n = 0; n < 4; n += 1) await host.presses('Next');
  const hands = await timed(rounds, async (n) => {
    await room.person(crowd[1 + (n % 24)] ?? 'P2').uses(n % 48 < 24 ? '/hand raise' : '/hand lower');
  });
  told('/hand, typed until the room is quiet again', hands);
  const pauses = await timed(rounds, async (n) => {
    await host.presses(n % 2 === 0 ? 'Pause' : 'Resume');
  });
  told('a press at the desk, until the room is quiet again', pauses);
  await room.close();
}

process.stdout.write(`${process.version} on ${hostname()}, ${new Date().toISOString()}\n`);
await rulebook();
await presses();
