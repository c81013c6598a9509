import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import type { OpenOptions } from '#store/database.ts';
import { StoreBusy } from '#store/open-errors.ts';
import { openStore } from '#store/open.ts';
import { aPlace, aStore, lookInto } from './a-store.ts';
import { aMeeting, key } from './calendar-sample.ts';
import { aGroup, aSession, evening, guild, support } from './sample.ts';

const script = new URL('child.ts', import.meta.url).pathname;

/** Another process on the same store. */
function another(at: OpenOptions, work: 'write' | 'plan' | 'hold' | 'look') {
  const child = spawn(process.execPath, ['--import', 'tsx', script, at.path, at.key, work], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const over = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    says: async (): Promise<string> => {
      const line = await lines.next();
      return line.done === true ? '' : line.value;
    },
    kill: async (): Promise<void> => {
      child.kill('SIGKILL');
      await over;
    },
  };
}

test.each([1, 40, 150])(
  'a bot that is killed after %i changes leaves the last whole change behind',
  async (changes) => {
    const at = aPlace();
    const bot = another(at, 'write');
    expect(await bot.says()).toBe('open');
    for (let n = 1; n < changes; n++) await bot.says();
    const told = Number(await bot.says());
    await bot.kill();

    expect(lookInto(at, ({ raw }) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
    const store = aStore(at);
    const session = await store.sessions.load(aSession().id);
    const last = (session?.version ?? 0) - 1;
    // The process wrote on while the signal was under way, so the last change is this one or a later one.
    expect(last).toBeGreaterThanOrEqual(told);
    expect(new Set(session?.people.map((each) => each.arrivedAt))).toEqual(new Set([evening + last]));
    expect(new Set(session?.turns.map((each) => each.endedAt))).toEqual(new Set([evening + last]));
    expect(await store.wakes.nearest()).toBe(evening + last);
    expect(await store.outbox.due(aSession().id, evening)).toHaveLength(last);
  },
);

test.each([1, 30, 90])('a bot that is killed after %i plans leaves a whole plan behind', async (plans) => {
  const at = aPlace();
  const bot = another(at, 'plan');
  expect(await bot.says()).toBe('open');
  for (let n = 1; n < plans; n++) await bot.says();
  const told = Number(await bot.says());
  await bot.kill();

  expect(lookInto(at, ({ raw }) => raw.pragma('integrity_check', { simple: true }))).toBe('ok');
  const { meetings, series, answers, notices } = aStore(at);
  const rows = await meetings.ofGroup(guild, support);
  const last = (rows[0]?.startsAt ?? 0) - aMeeting(0).startsAt;
  expect(last).toBeGreaterThanOrEqual(told);
  expect(rows).toHaveLength(4 + (last % 2));
  expect(rows.map(({ startsAt }, week) => startsAt - aMeeting(week).startsAt)).toEqual(rows.map(() => last));
  // How far it is planned was written down with the rows.
  expect(await series.toPlan(evening + last, 9)).toEqual([]);
  expect(await series.toPlan(evening + last + 1, 9)).toEqual([{ guild, group: support }]);
  const [newest] = (await answers.ofMeeting(guild, key)).slice(-1);
  expect([last, last - 1]).toContain(newest?.askedAt);
  const times = (await notices.ofMeeting(guild, key)).map(({ dueAt }) => dueAt);
  expect(times).toHaveLength(2);
  expect(new Set(times).size).toBe(1);
});

test('a second bot on the same store is refused in plain words, and the first goes on', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.groups.create(aGroup());
  const second = another(at, 'look');
  expect(await second.says()).toMatch(/^StoreBusy: .*in use by another process/);
  await store.groups.edit(guild, support, { size: 9 });
  expect(await store.groups.find(guild, support)).toEqual(aGroup({ size: 9 }));
});

test('the store is free again as soon as the other bot is gone, even when it was killed', async () => {
  const at = aPlace();
  const first = another(at, 'hold');
  expect(await first.says()).toBe('open');
  expect(() => openStore(at)).toThrow(StoreBusy);
  await first.kill();
  expect(await aStore(at).sessions.unfinished()).toEqual([]);
});
