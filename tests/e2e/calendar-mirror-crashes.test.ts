import { expect, test } from 'vitest';
import { minutes } from '#core/time.ts';
import type { Group } from '#core/groups/group.ts';
import type { Meeting } from '#core/calendar/model.ts';
import type { Fault } from '#rehearsal/discord/contract.ts';
import { moveTo } from '#rehearsal/discord/changes/voice.ts';
import { aMeeting, type MirrorHouse, mirrorHouse } from '#tests/discord/mirror-house.ts';

interface Scene {
  readonly house: MirrorHouse;
  readonly group: Group;
  readonly meetings: readonly [Meeting, Meeting, Meeting];
}

async function aScene(): Promise<Scene> {
  const house = await mirrorHouse();
  const group = await house.group();
  const series = await house.series(group);
  return { house, group, meetings: [aMeeting(series, 0), aMeeting(series, 7), aMeeting(series, 14)] };
}

/** What people and the store see of it in the end. */
async function told({ house, group }: Scene): Promise<unknown> {
  const rows = await house.store().mirrors.ofGuild(group.guild);
  return {
    events: house.events().map(({ name, startsAt, status }) => [name, startsAt, status]),
    ended: house.ended(),
    rows: rows.map(({ date, state }) => [date, state]),
    known: house.events().every(({ id }) => rows.some((row) => row.event === id)),
    desk: house.atTheDesk(),
  };
}

type Step = (scene: Scene) => Promise<unknown>;

/** The bot dies when the n-th request arrives; with `unheard`, that request never reached Discord. */
async function dyingAtRequest(scene: Scene, n: number, how: 'heard' | 'unheard', act: Step): Promise<void> {
  const { house } = scene;
  const { server } = house.discord.gateway.options;
  let left = n;
  let death: Promise<void> | null = null;
  const count = (): void => {
    left -= 1;
    if (left !== 0) return;
    if (how === 'unheard') house.discord.plan({ does: { kind: 'drop', applied: false }, times: 1 });
    death = house.crash();
  };
  server.prependListener('request', count);
  await act(scene).catch((error: unknown) => {
    // Whoever acts on a bot that has just died finds it gone.
    if (death === null) throw error;
  });
  await house.idle();
  server.off('request', count);
  await (death ?? house.crash());
}

async function expectTheSameWhereverItDies(act: Step, before: Step = async () => undefined): Promise<void> {
  const whole = await aScene();
  await before(whole);
  const first = whole.house.discord.calls.length;
  await act(whole);
  const requests = whole.house.discord.calls.length - first;
  await whole.house.turn('2 min');
  const expected = await told(whole);
  expect(requests).toBeGreaterThan(0);
  for (const how of ['heard', 'unheard'] as const) {
    for (let n = 1; n <= requests; n += 1) {
      const scene = await aScene();
      await before(scene);
      await dyingAtRequest(scene, n, how, act);
      await scene.house.boot();
      await scene.house.turn('2 min');
      expect([how, n, await told(scene)]).toEqual([how, n, expected]);
    }
  }
}

const planned: Step = ({ house, group, meetings }) => house.plan(group, meetings);

test('every meeting has one event wherever in making them the bot died', async () => {
  await expectTheSameWhereverItDies(planned);
});

test('moved, skipped and cancelled meetings are shown so wherever in it the bot died', async () => {
  await expectTheSameWhereverItDies(async ({ house, group, meetings: [moved, , cancelled] }) => {
    await house.plan(group, [
      { ...moved, startsAt: moved.startsAt + minutes(30) },
      { ...cancelled, state: 'cancelled' },
    ]);
  }, planned);
});

const open: Step = async (scene) => {
  await planned(scene);
  await scene.house.turn('15 min');
  const room = scene.house.events()[0]?.channel ?? '';
  await scene.house.opens(scene.meetings[0], room);
  moveTo(scene.house.discord.world, scene.house.guild, scene.house.moderator.id, room);
  await scene.house.idle();
};

test('an event begins once wherever in it the bot died', async () => {
  await expectTheSameWhereverItDies(({ house, meetings: [meeting] }) => house.stirs(meeting), open);
});

test('an event ends once wherever in it the bot died', async () => {
  await expectTheSameWhereverItDies(
    ({ house, meetings: [meeting] }) => house.ends(meeting, 'over'),
    async (scene) => {
      await open(scene);
      await scene.house.stirs(scene.meetings[0]);
    },
  );
});

test('an event that was deleted comes back once, and the desk hears it once, wherever in it the bot died', async () => {
  await expectTheSameWhereverItDies(
    ({ house }) => house.moderator.deletesEvent({ id: house.events()[1]?.id ?? '' }),
    planned,
  );
});

const badMoments: readonly Fault['does'][] = [
  { kind: 'answer', status: 500 },
  { kind: 'answer', status: 429, retryAfter: 0.05 },
  { kind: 'apply-then', status: 500 },
  { kind: 'drop', applied: true },
  { kind: 'drop', applied: false },
];

test('a bad moment of Discord leaves no second event and none behind', async () => {
  for (const method of ['POST', 'PATCH', 'DELETE', 'GET']) {
    for (const does of badMoments) {
      const scene = await aScene();
      const { house, group, meetings } = scene;
      const bad: Fault = { method, route: '/scheduled-events', does, times: 1 };
      house.discord.plan(bad);
      await house.plan(group, meetings);
      await house.turn('1 min');
      await house.turn('1 min');
      await house.plan(group, [{ ...meetings[0], label: 'Newcomers' }, meetings[1]]);
      await house.turn('1 min');
      await house.turn('1 min');
      expect([method, does, await told(scene)]).toEqual([
        method,
        does,
        {
          events: [
            ['Evening room: Newcomers', meetings[0].startsAt, 1],
            ['Evening room', meetings[1].startsAt, 1],
          ],
          ended: [],
          rows: [
            [meetings[0].date, 'scheduled'],
            [meetings[1].date, 'scheduled'],
          ],
          known: true,
          desk: [],
        },
      ]);
    }
  }
});

test('while Discord is down for the server nothing is taken away, and afterwards everything is as it was', async () => {
  const scene = await aScene();
  const { house } = scene;
  await planned(scene);
  const before = await told(scene);
  const calls = house.discord.calls.length;
  house.discord.gateway.outage(house.guild.id);
  await house.idle();
  await house.turn('10 min');
  expect(house.discord.calls.length).toBe(calls);
  house.discord.gateway.recover(house.guild.id);
  await house.idle();
  await house.turn('1 min');
  expect(await told(scene)).toEqual(before);
  expect(house.writes(calls)).toEqual([]);
});

test('a boot in the middle of an outage waits for the server, and then makes what is missing', async () => {
  const scene = await aScene();
  const { house, group, meetings } = scene;
  await house.plan(group, [meetings[0]]);
  await house.crash();
  house.discord.gateway.outage(house.guild.id);
  await house.boot();
  await house.plan(group, meetings);
  await house.turn('2 min');
  expect(house.events()).toHaveLength(1);
  house.discord.gateway.recover(house.guild.id);
  await house.idle();
  await house.turn('1 min');
  expect(house.events()).toHaveLength(3);
});

test('when Discord forgets the connection, what a moderator deleted meanwhile is put back', async () => {
  const scene = await aScene();
  const { house } = scene;
  await planned(scene);
  house.discord.gateway.invalidate(false);
  await house.moderator.deletesEvent({ id: house.events()[2]?.id ?? '' });
  await house.discord.gateway.ready();
  await house.idle();
  await house.turn('1 min');
  expect(house.events()).toHaveLength(3);
  expect(house.atTheDesk()).toHaveLength(1);
});
