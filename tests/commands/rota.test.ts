import { beforeEach, expect, test } from 'vitest';
import { rota } from '#commands/rota.ts';
import type { RotaApp } from '#discord/calendar/rota-app.ts';
import type { App, Call, Reply } from '#discord/command.ts';
import { ada, ben, circle, fay, House, home, typed } from './house.ts';

/** Everything that was asked of the rota, in order; it answers with what it was asked. */
class RotaHouse extends House {
  readonly wishes: unknown[] = [];

  readonly #rota: RotaApp = {
    show: async (_by, group) => this.note('show', group.id),
    meetings: async () => [
      { name: '2026-09-08 19:00', value: 'series000001/2026-09-08' },
      { name: '2026-09-15 19:00', value: 'series000001/2026-09-15' },
    ],
    take: async (by, _group, meeting, role) => this.note('take', by.member, meeting, role),
    give: async (by, _group, meeting, role, to) => this.note('give', by.member, meeting, role, to),
    leave: async (by, _group, meeting, role) => this.note('leave', by.member, meeting, role),
    swap: async (by, _group, meeting, how) => this.note('swap', by.member, meeting, how),
    standIn: async (by, _group, what) => this.note('stand-in', by.member, what),
    limit: async (by, _group, perWeek) => this.note('limit', by.member, perWeek),
    tasks: async (_by, group) => this.note('tasks', group.id),
  };

  override get calendar(): App['calendar'] {
    return Object.assign(Object.create(null), { rota: this.#rota });
  }

  note(...wish: readonly unknown[]): Reply {
    this.wishes.push(wish);
    return { whisper: String(wish[0]) };
  }
}

let house: RotaHouse;
beforeEach(() => {
  house = new RotaHouse();
});

/** Types it and waits until the thinking is over. */
async function types(call: Call): Promise<Reply> {
  const reply = await rota.run(call, house);
  return 'slow' in reply ? reply.slow() : reply;
}

test('left alone, it is about hosting the next meeting', async () => {
  await types(typed('take', { by: fay }));
  await types(typed('leave', { by: fay }));
  expect(house.wishes).toEqual([
    ['take', fay, null, 'host'],
    ['leave', fay, null, 'host'],
  ]);
});

test('a meeting and a job can be named, and a person asked', async () => {
  const meeting = 'series000001/2026-09-08';
  await types(typed('give', { by: fay, options: { who: ada, role: 'greeter', meeting } }));
  await types(typed('swap', { by: fay, options: { who: ben, meeting, return: 'series000001/2026-09-15' } }));
  expect(house.wishes).toEqual([
    ['give', fay, meeting, 'greeter', ada],
    ['swap', fay, meeting, { role: 'host', to: ben, inReturn: 'series000001/2026-09-15' }],
  ]);
});

test('the rest goes where it belongs', async () => {
  for (const call of [
    typed('show', { by: fay }),
    typed('stand-in', { by: fay, options: { offer: 'withdraw' } }),
    typed('limit', { by: fay, options: { 'per-week': 3 } }),
    typed('tasks', { by: fay }),
  ]) {
    await types(call);
  }
  expect(house.wishes).toEqual([
    ['show', circle.id],
    ['stand-in', fay, 'withdraw'],
    ['limit', fay, 3],
    ['tasks', circle.id],
  ]);
});

test('outside a server and where no group lives nothing is asked', async () => {
  expect(await types(typed('show', { guild: null }))).toEqual({ refuse: 'only-in-a-server' });
  house.groupsHere = [];
  expect(await types(typed('show'))).toEqual({ refuse: 'no-group-here' });
  expect(house.wishes).toEqual([]);
});

test('meetings are offered while somebody types, those that fit', async () => {
  const focused = { name: 'meeting', typed: '15' };
  const offered = await rota.complete(typed('take', { by: fay, channel: home, focused }), house);
  expect(offered).toEqual([{ name: '2026-09-15 19:00', value: 'series000001/2026-09-15' }]);
});
