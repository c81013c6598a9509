import { expect, test } from 'vitest';
import { guildId, memberId } from '#core/ids.ts';
import type { Person } from '#rehearsal/discord/people/person.ts';
import {
  aCircle,
  type Circle,
  dyingAt,
  firstMeeting,
  inChannel,
  passes,
  storeOf,
  told,
  wantsToBeTold,
} from './calendar-people.ts';
import { aTeam, desk, on, rota, whoDoes } from './calendar-rota.ts';

const daysOff = { from: '2026-09-07', until: '2026-09-13' };
const onAgain = { 'take-back': '7 September 2026 to 13 September 2026' };

/** Ways in which the rules stop giving the first meeting, and give it again. */
const ways: Record<string, (room: Circle) => readonly [off: () => Promise<unknown>, on: () => Promise<unknown>]> = {
  'is left out and taken back in': ({ moderator, home }) => [
    () => moderator.uses('/schedule skip', { date: 'Tue 8 Sept 2026, 19:00' }, { in: home }),
    () =>
      moderator.uses(
        '/schedule skip',
        { date: 'Tue 8 Sept 2026, 19:00', how: 'Take it back in, as planned' },
        { in: home },
      ),
  ],
  'is paused with its plan and resumed': ({ moderator, home }) => [
    () => moderator.uses('/schedule pause', {}, { in: home }),
    () => moderator.uses('/schedule resume', {}, { in: home }),
  ],
  'falls on days off that are taken back': ({ moderator, home }) => [
    () => moderator.uses('/schedule days-off', daysOff, { in: home }),
    () => moderator.uses('/schedule days-off', onAgain, { in: home }),
  ],
  'lies before a plan that is edited to begin later and back': ({ moderator, home }) => [
    async () => {
      await moderator.uses('/schedule edit', { from: '2026-09-15' }, { in: home });
      await moderator.presses('Save');
    },
    async () => {
      await moderator.uses('/schedule edit', { from: '2026-09-02' }, { in: home });
      await moderator.presses('Save');
    },
  ],
};

const firstLines = (room: Circle, who: Person): readonly string[] =>
  told(room, who).map(({ text }) => text.split('\n')[0] ?? '');

async function answers(who: Person, answer: string): Promise<void> {
  await who.uses('/meetings');
  await who.presses(answer);
}

test.each(Object.entries(ways))(
  'a meeting that %s has its answers still, and people hear once that it is on again',
  async (_how, of) => {
    await using room = await aCircle();
    const [off, back] = of(room);
    const { ada, ben, cleo } = room.people;
    for (const person of [ada, ben]) await answers(person, 'Coming');
    await wantsToBeTold(ada, ['1 hour before']);
    await wantsToBeTold(cleo, ['1 hour before'], 'By a mention in the group’s channel');
    for (const round of [1, 2]) {
      await off();
      await passes(room, 2, 1);
      expect(await storeOf(room).answers.ofMember(guildId(room.guild.id), memberId(ada.id))).toEqual([]);
      expect((await ada.uses('/meetings')).text).not.toContain('coming.');
      expect(firstLines(room, ada).at(-1)).toContain('does not take place');
      await back();
      await passes(room, 2, 1);
      expect(firstLines(room, ada).at(-1)).toContain('Tuesday circle** is on again: 2026-09-08 17:00');
      expect(firstLines(room, ada)).toHaveLength(2 * round);
    }
    const { text } = await ada.uses('/meetings');
    expect(text).toContain('2 coming');
    expect(text).toContain('Your answer: coming.');
    await room.turn('1 min');
    const starts = [...room.guild.events.values()].map((event) => Date.parse(event.scheduled_start_time ?? ''));
    expect(starts.filter((at) => at === firstMeeting)).toHaveLength(1);
    expect(
      inChannel(room).filter((said) => said.text.includes('@Cleo') && said.text.includes('on again')),
    ).toHaveLength(2);
    await passes(room, 24 * 6);
    expect(firstLines(room, ada).slice(4)).toEqual([expect.stringContaining('starts')]);
    expect(told(room, ben)).toEqual([]);
  },
);

test('a meeting that comes back at another time is told with its new time', async () => {
  await using room = await aCircle();
  const { moderator, home } = room;
  const { ada } = room.people;
  await answers(ada, 'Coming');
  await wantsToBeTold(ada, ['1 hour before']);
  await moderator.uses('/schedule pause', {}, { in: home });
  await passes(room, 1, 1);
  await moderator.uses('/schedule edit', { time: '20:00' }, { in: home });
  await moderator.presses('Save');
  await moderator.uses('/schedule resume', {}, { in: home });
  await passes(room, 1, 1);
  expect(firstLines(room, ada)).toEqual([
    expect.stringContaining('does not take place'),
    expect.stringContaining('is on again: 2026-09-08 18:00'),
  ]);
  expect((await ada.uses('/meetings')).text).toContain('Your answer: coming.');
});

/** Plays what a moderator does with the bot dying at each of its writes or requests in turn, until it has played whole. */
async function whereverItDies(
  counting: 'write' | 'request',
  what: 'pause' | 'resume',
  expected: (isPaused: boolean) => readonly unknown[],
): Promise<void> {
  for (let n = 1; n <= 80; n += 1) {
    await using room = await aCircle();
    const { ada } = room.people;
    const types = (word: typeof what) => room.moderator.uses(`/schedule ${word}`, {}, { in: room.home });
    await answers(ada, 'Coming');
    await wantsToBeTold(ada, ['1 hour before']);
    if (what === 'resume') await types('pause');
    await room.turn('1 min');
    const died = await dyingAt(room, counting, n, async () => {
      await types(what);
      await room.turn('1 min');
    });
    if (died) await room.boot();
    await passes(room, 2, 1);
    const [group] = await storeOf(room).groups.list(guildId(room.guild.id));
    const [series] = group ? (await storeOf(room).series.ofGroup(group.guild, group.id)).series : [];
    expect([n, ...firstLines(room, ada)]).toEqual([n, ...expected(series?.paused === true)]);
    if (!died) return;
  }
  throw new Error('it never played whole');
}

const isOff: unknown = expect.stringContaining('does not take place');
test.for(['write', 'request'] as const)(
  'that a meeting is left out, and that it is on again, is told once, wherever the bot dies (at each %s)',
  async (counting) => {
    await whereverItDies(counting, 'pause', (paused) => (paused ? [isOff] : []));
    const back = [isOff, expect.stringContaining('is on again')];
    await whereverItDies(counting, 'resume', (paused) => (paused ? [isOff] : back));
  },
);

test('whose place was free for a while finds the waiting list as it was when the meeting is on again', async () => {
  await using room = await aCircle({ size: 2 });
  const { moderator, home } = room;
  const { ada, ben, cleo, dora } = room.people;
  for (const person of [ada, ben, cleo, dora]) await answers(person, 'Coming');
  await answers(ada, 'Not this time');
  await moderator.uses('/schedule pause', {}, { in: home });
  await passes(room, 6, 1);
  await moderator.uses('/schedule resume', {}, { in: home });
  await passes(room, 1, 1);
  expect((await cleo.uses('/meetings')).text).toContain('A place is free for you');
  expect((await dora.uses('/meetings')).text).toContain('number 1 on the waiting list');
});

test('an ended plan keeps no answers, also of a meeting that was left out before', async () => {
  await using room = await aCircle();
  const { moderator, home } = room;
  const { ada } = room.people;
  await answers(ada, 'Coming');
  const rows = async (): Promise<number> => {
    const [group] = await storeOf(room).groups.list(guildId(room.guild.id));
    return group ? (await storeOf(room).meetings.ofGroup(group.guild, group.id, ['off', 'planned'])).length : -1;
  };
  await moderator.uses('/schedule pause', {}, { in: home });
  expect(await rows()).toBe(1);
  await moderator.uses('/schedule end', {}, { in: home });
  await moderator.presses('End this plan');
  await room.idle();
  expect(await rows()).toBe(0);
});

test('people with a job at a meeting that is on again have it still, and hear so at the desk once', async () => {
  await using room = await aTeam();
  const { ada, ben } = room.people;
  const meeting = await on(room, '2026-09-08');
  await rota(room, ada, 'take', { meeting });
  await rota(room, ben, 'take', { meeting, role: { raw: 'co_host' } });
  const pause = (what: 'pause' | 'resume') => room.moderator.uses(`/schedule ${what}`, {}, { in: room.home });
  const said = (): readonly string[] => desk(room).filter((text) => /does not take place|is on again/.test(text));
  await pause('pause');
  await room.turn('1 min');
  expect(said()).toEqual([expect.stringContaining('does not take place')]);
  // Nobody is held to a job at a meeting that does not take place.
  expect(await rota(room, ada, 'leave', { meeting })).toContain('no');
  await room.turn('26 h');
  expect(said()).toEqual([]);
  await pause('resume');
  await room.turn('1 min');
  expect(said()).toEqual([expect.stringContaining('is on again: 2026-09-08 19:00. On duty: @Ben and @Ada')]);
  expect(await whoDoes(room, '2026-09-08')).toBe('Ada agreed');
  await pause('pause');
  await room.turn('1 min');
  expect(said()).toEqual([expect.stringContaining('does not take place')]);
  await pause('resume');
  await room.turn('1 min');
  expect(said()).toEqual([expect.stringContaining('is on again')]);
  await room.crash();
  await room.boot();
  await room.turn('1 min');
  expect(said()).toHaveLength(1);
  expect(room.problems()).toEqual([]);
});
