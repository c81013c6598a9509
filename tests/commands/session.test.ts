import { describe, expect, test } from 'vitest';
import { session } from '#commands/session.ts';
import { isRefused } from '#discord/command.ts';
import { guildId } from '#core/ids.ts';
import { ada, answered, ben, circle, evening, fay, House, room, typed, whispered } from './house.ts';

const says = (house: House, subcommand: string, options = {}, by = fay) =>
  whispered(session.run(typed(subcommand, { by, options }), house));

describe('/session', () => {
  test('a facilitator opens the doors and is told where people can sit', async () => {
    const house = new House();
    expect(await says(house, 'open', { mode: 'strict', theme: 'open/3' })).toContain(`Doors are open in <#${room}>`);
    expect(house.asked).toEqual([{ mode: 'strict', theme: 'open/3' }]);
  });

  test('a stranger cannot open the doors, not even by naming the group', async () => {
    const house = new House();
    expect(await answered(session.run(typed('open', { by: ada }), house))).toEqual({ refuse: 'not-facilitator' });
    const named = typed('open', { by: ada, options: { group: circle.id } });
    expect(await answered(session.run(named, house))).toEqual({ refuse: 'not-facilitator' });
    expect(house.session).toBeNull();
  });

  test('a group of another server does not exist here', async () => {
    const elsewhere = typed('open', { by: fay, guild: guildId('200000000000000001'), options: { group: circle.id } });
    expect(await answered(session.run(elsewhere, new House()))).toEqual({ refuse: 'no-such-group' });
  });

  test('each step says where the meeting is now, up to the kind ending', async () => {
    const house = new House();
    await says(house, 'open');
    await house.sessions.submit(typed(null), house.doorsOpen(), { kind: 'arrive', by: fay, how: 'voice' });
    expect(await says(house, 'start')).toContain('The meeting has begun. Now: Opening, about 4 minutes.');
    expect(await says(house, 'next')).toContain('Now: How we look after each other, about 3 minutes.');
    expect(await says(house, 'pause')).toContain('Every clock stands still');
    expect(await says(house, 'resume')).toContain('goes on where it stopped');
    expect(await says(house, 'pause', { break: 5 })).toContain(`<t:${evening / 1000 + 300}:t>`);
    await says(house, 'resume');
    expect(await says(house, 'end')).toContain('The meeting is over.');
  });

  test('the mode, the host and the roles can be changed by typing', async () => {
    const house = new House();
    house.sharing();
    expect(await says(house, 'mode', { mode: 'strict' })).toContain('The room is strict now');
    expect(await says(house, 'handover', { to: ada })).toContain(`<@${ada}> is asked to host`);
    expect(await says(house, 'role', { role: 'timekeeper', who: ben })).toBe(
      `<@${ben}> is timekeeper for this meeting.`,
    );
    expect(house.session?.roles.timekeeper).toBe(ben);
    expect(await says(house, 'role', { role: 'timekeeper' })).toBe('Nobody is timekeeper now.');
  });

  test('members cannot move the meeting, and nothing changes when they try', async () => {
    const house = new House();
    const before = house.sharing();
    const tries = ['next', 'pause', 'resume', 'end'].map((subcommand) =>
      session.run(typed(subcommand, { by: ada }), house),
    );
    expect((await Promise.all(tries)).every(isRefused)).toBe(true);
    expect(house.session).toBe(before);
  });

  test('nobody’s own words become a theme', async () => {
    const house = new House();
    expect(await says(house, 'open', { theme: 'what my sister told me' })).toContain('not in the list');
    expect(await says(house, 'open', { theme: 'open/99' })).toContain('not in the list');
    expect(house.session).toBeNull();
  });

  test('unsticking says who can be heard again and who has to come back first', async () => {
    expect(await says(new House(), 'unstick')).toBe(
      'Unmuted: 2 people. Still waiting: 1 person away from voice, where Discord cannot unmute anybody. ' +
        'It happens the moment they are back in any voice room.',
    );
    const house = new House();
    house.unstuck = { lifted: 2, waiting: 0, goesOn: true };
    expect(await says(house, 'unstick')).toBe(
      'Unmuted: 2 people. I do not mute them again in this meeting; whoever comes in still is.',
    );
    expect(await answered(session.run(typed('unstick', { by: ada }), new House()))).toEqual({
      refuse: 'not-facilitator',
    });
  });

  test('it refuses kindly without a meeting, in private messages, and for a role it does not know', async () => {
    const house = new House();
    expect(await session.run(typed('next', { by: fay }), house)).toEqual({ refuse: 'no-session-here' });
    expect(await session.run(typed('next', { guild: null }), house)).toEqual({ refuse: 'only-in-a-server' });
    house.sharing();
    expect(await session.run(typed('role', { by: fay, options: { role: 'king' } }), house)).toEqual({
      refuse: 'nothing-to-do',
    });
  });
});

const offers = async (house: House, typing: Parameters<typeof typed>[1]) =>
  (await session.complete(typed('start', typing), house)).map(({ value }) => value);

describe('what /session offers while typing', () => {
  test('a facilitator is offered the prompts of this group, by what they say', async () => {
    const house = new House();
    const focused = { name: 'theme', typed: '' };
    expect(await offers(house, { by: fay, focused })).toEqual(['open/1', 'open/2', 'open/3', 'open/4', 'open/5']);
    expect(await offers(house, { by: fay, focused: { name: 'theme', typed: 'ALONE' } })).toEqual(['open/3']);
  });

  test('a stranger learns neither what a group is about nor what it is called', async () => {
    const house = new House();
    expect(await offers(house, { by: ada, focused: { name: 'theme', typed: '' } })).toEqual([]);
    expect(await offers(house, { by: ada, focused: { name: 'group', typed: '' } })).toEqual([]);
    expect(await offers(house, { by: fay, focused: { name: 'group', typed: 'storm' } })).toEqual([circle.id]);
  });

  test('somebody who was asked to host sees the prompts too', async () => {
    const house = new House();
    house.sharing();
    expect(await offers(house, { by: ada, focused: { name: 'theme', typed: 'alone' } })).toEqual(['open/3']);
  });
});
