import { expect, test } from 'vitest';
import {
  aTeam,
  desk,
  dmsOf,
  dyingAtRequest,
  dyingAtWrite,
  on,
  people,
  rota,
  type Team,
  whoDoes,
} from './calendar-rota.ts';

const next = '2026-09-08';
const after = '2026-09-15';

interface Play {
  readonly before?: (room: Team) => Promise<unknown>;
  readonly act: (room: Team) => Promise<unknown>;
  /** What somebody does who saw that it did not work. */
  readonly again?: (room: Team) => Promise<unknown>;
}

/** What the team sees in the end: the desk, the jobs, and how many direct messages each has had. */
const told = async (room: Team): Promise<unknown> => ({
  desk: desk(room).map((text) => text.replace(/in \d+ minutes/, 'soon')),
  jobs: [await whoDoes(room, next), await whoDoes(room, next, 'greeter'), await whoDoes(room, after)],
  dms: people.map((name) => dmsOf(room.person(name)).split('You offered to stand in').length - 1),
});

async function played(play: Play): Promise<Team> {
  const room = await aTeam();
  await play.before?.(room);
  return room;
}

/** The same end, wherever the bot dies and comes back. */
async function expectTheSameEnd(play: Play): Promise<void> {
  await using whole = await played(play);
  await play.act(whole);
  await whole.turn('5 s');
  const expected = await told(whole);
  for (const dying of [dyingAtWrite, dyingAtRequest]) {
    let died = 0;
    for (let n = 1; ; n += 1) {
      await using room = await played(play);
      if ((await dying(room, n, play.act)) < n) break;
      died = n;
      await room.boot();
      await play.again?.(room);
      await room.turn('5 s');
      expect([dying.name, n, await told(room)]).toEqual([dying.name, n, expected]);
    }
    expect([dying.name, died]).not.toEqual([dying.name, 0]);
  }
}

/** Presses when the button is still there. */
const pressesIfThere = async (room: Team, who: 'ada' | 'ben', label: string): Promise<void> => {
  await room.people[who].presses(label).catch((error: unknown) => {
    if (!(error instanceof Error) || !error.message.includes('does not see')) throw error;
  });
};

const gives = async (room: Team): Promise<unknown> =>
  rota(room, room.people.fay, 'give', {
    who: room.people.ada,
    role: { raw: 'greeter' },
    meeting: await on(room, next),
  });

test('a question to somebody is asked once, wherever the bot died', async () => {
  await expectTheSameEnd({ act: gives, again: gives });
});

test('an answer at the desk counts once, and its question goes', async () => {
  const says = (room: Team): Promise<unknown> => pressesIfThere(room, 'ada', 'Yes, I can');
  await expectTheSameEnd({ before: gives, act: says, again: says });
});

const offers = async (room: Team): Promise<void> => {
  await rota(room, room.people.fay, 'take', { meeting: await on(room, next) });
  await rota(room, room.people.ben, 'stand-in', { offer: { raw: 'offer' } });
};
const leaves = async (room: Team): Promise<void> => {
  await rota(room, room.people.fay, 'leave', { meeting: await on(room, next) });
  await room.turn('2 s');
};

test('whoever offered to stand in is asked once', async () => {
  await expectTheSameEnd({
    before: offers,
    act: leaves,
    again: async (room) => rota(room, room.people.fay, 'leave', { meeting: await on(room, next) }),
  });
});

test('a yes to standing in is kept, and nobody else is asked', async () => {
  const says = (room: Team): Promise<unknown> => pressesIfThere(room, 'ben', 'Yes, I can');
  await expectTheSameEnd({
    before: async (room) => {
      await offers(room);
      await leaves(room);
    },
    act: says,
    again: says,
  });
});

test('a swap of two meetings is made whole', async () => {
  const says = (room: Team): Promise<unknown> => pressesIfThere(room, 'ada', 'Yes, I can');
  await expectTheSameEnd({
    before: async (room) => {
      const { fay, ada } = room.people;
      await rota(room, fay, 'take', { meeting: await on(room, next) });
      await rota(room, ada, 'take', { meeting: await on(room, after) });
      await rota(room, fay, 'swap', { who: ada, meeting: await on(room, next), return: await on(room, after) });
    },
    act: says,
    again: says,
  });
});

test('the brief is said once, wherever the bot died', async () => {
  await expectTheSameEnd({
    before: (room) => room.turn('40 min'),
    act: async (room) => {
      await room.clock.advance('4 min', () => room.discord.idle());
    },
    again: (room) => room.clock.advance('1 min', () => room.discord.idle()),
  });
});

test('the job of somebody who was taken off the team is open, and the desk hears it once', async () => {
  await expectTheSameEnd({
    before: async (room) => {
      await rota(room, room.people.ada, 'take', { meeting: await on(room, next) });
      await room.turn('6 d');
      await room.moderator.uses('/group edit', { 'remove-facilitator': room.people.ada }, { in: room.home });
    },
    act: (room) => room.turn('1 min'),
    again: (room) => room.turn('1 min'),
  });
});

test('beyond the time in which Discord recognises a repeat, a question is asked at most once', async () => {
  for (let n = 1; ; n += 1) {
    await using room = await played({ act: gives });
    if ((await dyingAtRequest(room, n, gives)) < n) break;
    await room.turn('20 min');
    await room.boot();
    await room.turn('1 min');
    expect([n, desk(room).length <= 1]).toEqual([n, true]);
  }
});

test('somebody who said yes just before the bot died stands in, and later nobody else is asked', async () => {
  await using room = await played({
    before: async (team) => {
      await offers(team);
      await rota(team, team.people.cleo, 'stand-in', { offer: { raw: 'offer' } });
      await leaves(team);
    },
    act: gives,
  });
  expect(await dyingAtWrite(room, 1, (team) => pressesIfThere(team, 'ben', 'Yes, I can'))).toBe(1);
  await room.boot();
  await room.turn('13 h');
  expect(await whoDoes(room, next)).toBe('Ben agreed');
  expect(dmsOf(room.people.cleo)).toBe('');
});

test('a no after half of a swap does not leave one person with both meetings', async () => {
  await using room = await aTeam();
  const { fay, ada } = room.people;
  await rota(room, fay, 'take', { meeting: await on(room, next) });
  await rota(room, ada, 'take', { meeting: await on(room, after) });
  await rota(room, fay, 'swap', { who: ada, meeting: await on(room, next), return: await on(room, after) });
  await dyingAtWrite(room, 1, (team) => pressesIfThere(team, 'ada', 'Yes, I can'));
  await room.boot();
  expect([await whoDoes(room, next), await whoDoes(room, after)]).toEqual(['Ada agreed', 'Ada agreed']);
  await pressesIfThere(room, 'ada', 'No, thank you');
  expect([await whoDoes(room, next), await whoDoes(room, after)]).toEqual(['Ada agreed', 'Fay agreed']);
});
