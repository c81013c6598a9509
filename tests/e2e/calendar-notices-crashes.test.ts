import { expect, test } from 'vitest';
import { guildId, localDate, memberId } from '#core/ids.ts';
import { minutes } from '#core/time.ts';
import {
  aCircle,
  type Circle,
  dyingAt,
  firstMeeting,
  inChannel,
  storeOf,
  told,
  wantsToBeTold,
} from './calendar-people.ts';

const countings = ['write', 'request'] as const;
/** More writes or requests than any of these acts makes. */
const enough = 80;
const mention = 'By a mention in the group’s channel';

/** Plays the act with the bot dying at each of its writes or requests in turn, until it has played whole. */
async function whereverItDies(
  counting: (typeof countings)[number],
  before: (room: Circle) => Promise<unknown>,
  act: (room: Circle) => Promise<unknown>,
  after: (room: Circle, n: number) => Promise<unknown>,
  downFor = '0 s',
): Promise<void> {
  for (let n = 1; n <= enough; n += 1) {
    await using room = await aCircle({ size: 2 });
    await before(room);
    const died = await dyingAt(room, counting, n, () => act(room));
    if (died) await room.clock.advance(downFor, () => room.idle());
    if (died) await room.boot();
    await after(room, n);
    if (died) continue;
    expect(n).toBeGreaterThan(2);
    return;
  }
  throw new Error('it never played whole');
}

const untilAnHourBefore = (room: Circle): Promise<void> => room.turn(firstMeeting - minutes(61) - room.clock.now());
const starting = (room: Circle): number => inChannel(room).filter(({ text }) => text.includes('starts')).length;
const states = async (room: Circle): Promise<readonly string[]> => {
  const counts = await storeOf(room).notices.counts();
  return Object.entries(counts).flatMap(([state, n]) => (n > 0 && state !== 'waiting' ? [`${state} ${n}`] : []));
};

test.for(countings)('everybody is reminded once, wherever the bot dies (at each %s)', async (counting) => {
  await whereverItDies(
    counting,
    async (room) => {
      await wantsToBeTold(room.people.ada, ['1 hour before']);
      for (const person of [room.people.ben, room.people.cleo]) await wantsToBeTold(person, ['1 hour before'], mention);
      await untilAnHourBefore(room);
    },
    (room) => room.turn('90 s'),
    async (room, n) => {
      await room.turn('90 s');
      await room.turn('5 min');
      expect([n, told(room, room.people.ada).length, starting(room)]).toEqual([n, 1, 1]);
      await room.turn('5 h');
      await room.turn('1 min');
      // Deleted, also the one whose sending the bot did not live to see.
      expect([n, told(room, room.people.ada).length, starting(room)]).toEqual([n, 1, 0]);
    },
  );
});

test.for(countings)(
  'down for longer than Discord knows a repeat, nobody is told twice (at each %s)',
  async (counting) => {
    await whereverItDies(
      counting,
      async (room) => {
        await wantsToBeTold(room.people.ada, ['1 hour before']);
        await wantsToBeTold(room.people.ben, ['1 hour before'], mention);
        await untilAnHourBefore(room);
      },
      (room) => room.turn('90 s'),
      async (room, n) => {
        await room.turn('1 min');
        await room.turn('1 min');
        const direct = told(room, room.people.ada).length;
        const unknown = (await states(room)).some((state) => state.startsWith('unknown'));
        expect([n, direct > 1, starting(room) > 1]).toEqual([n, false, false]);
        // What was not told for sure is written down as such.
        expect([n, unknown || (direct === 1 && starting(room) === 1)]).toEqual([n, true]);
        await room.turn('5 h');
        await room.turn('1 min');
        expect([n, starting(room)]).toEqual([n, 0]);
      },
      '10 min',
    );
  },
);

test.for(countings)(
  'a mention is taken away also when nobody knew of it until the meeting was over (at each %s)',
  async (counting) => {
    await whereverItDies(
      counting,
      async (room) => {
        await wantsToBeTold(room.people.ben, ['1 hour before'], mention);
        await untilAnHourBefore(room);
      },
      (room) => room.turn('90 s'),
      async (room, n) => {
        await room.turn('1 min');
        await room.turn('6 h');
        await room.turn('1 min');
        expect([n, starting(room)]).toEqual([n, 0]);
      },
      '3 h',
    );
  },
);

test.for(countings)('a move is told once when it was made, wherever the bot dies (at each %s)', async (counting) => {
  const move = { date: '2026-09-08', to: '9 September 2026 18:00' };
  await whereverItDies(
    counting,
    (room) => wantsToBeTold(room.people.ada, ['1 hour before']),
    (room) => room.moderator.uses('/schedule move', move, { in: room.home }),
    async (room, n) => {
      await room.turn('3 min');
      await room.turn('3 min');
      const [wish] = await storeOf(room).wishes.ofMember(guildId(room.guild.id), memberId(room.people.ada.id));
      const meetings = wish ? await storeOf(room).meetings.ofGroup(wish.guild, wish.group) : [];
      const moved = meetings.find(({ date }) => date === localDate('2026-09-08'))?.startsAt !== firstMeeting;
      expect([n, told(room, room.people.ada).length]).toEqual([n, moved ? 1 : 0]);
    },
  );
});

test.for(countings)('what somebody wished for is kept or not, and then told once (at each %s)', async (counting) => {
  await whereverItDies(
    counting,
    async (room) => untilAnHourBefore(room),
    (room) => wantsToBeTold(room.people.ada, ['1 hour before']),
    async (room, n) => {
      await room.turn('30 s');
      await room.turn('5 min');
      const [wish] = await storeOf(room).wishes.ofMember(guildId(room.guild.id), memberId(room.people.ada.id));
      expect([n, told(room, room.people.ada).length]).toEqual([n, wish ? 1 : 0]);
    },
  );
});

test.for(countings)('a freed place is offered to one person and told once (at each %s)', async (counting) => {
  await whereverItDies(
    counting,
    async (room) => {
      for (const person of [room.people.ada, room.people.ben, room.people.cleo]) {
        await person.uses('/meetings');
        await person.presses('Coming');
      }
      await wantsToBeTold(room.people.cleo, ['1 hour before']);
      await room.people.ada.uses('/meetings');
    },
    (room) => room.people.ada.presses('Maybe'),
    async (room, n) => {
      await room.turn('1 min');
      await room.turn('3 min');
      const [mine] = await storeOf(room).answers.ofMember(guildId(room.guild.id), memberId(room.people.ada.id));
      expect([n, told(room, room.people.cleo).length]).toEqual([n, mine?.answer === 'maybe' ? 1 : 0]);
    },
  );
});
