import { describe, expect, test } from 'vitest';
import { hand } from '#commands/hand.ts';
import { ada, ben, fay, House, typed, whispered } from './house.ts';

describe('/hand', () => {
  test('the first hand has the floor, the second is next in line, and each is told so', async () => {
    const house = new House();
    house.sharing();
    const first = await whispered(hand.run(typed('raise', { by: ada }), house));
    expect(first).toMatch(/The floor is yours|You are next, after a short quiet/);
    expect(await whispered(hand.run(typed('raise', { by: ben }), house))).toBe(
      'Your hand is up. You are next in line.',
    );
    expect(await whispered(hand.run(typed('raise', { by: fay }), house))).toContain('number 2 in line');
    expect(house.session?.round.line).toEqual([ben, fay]);
  });

  test('a hand that is taken down leaves the line', async () => {
    const house = new House();
    house.sharing();
    await hand.run(typed('raise', { by: ada }), house);
    await hand.run(typed('raise', { by: ben }), house);
    expect(await whispered(hand.run(typed('lower', { by: ben }), house))).toContain('Your hand is down');
    expect(house.session?.round.line).toEqual([]);
    expect(await hand.run(typed('lower', { by: ben }), house)).toEqual({ refuse: 'not-in-line' });
  });

  test('passing is thanked, listening is respected, and both can be taken back', async () => {
    const house = new House();
    house.sharing();
    expect(await whispered(hand.run(typed('pass'), house))).toContain('Thank you for being here');
    expect(await whispered(hand.run(typed('listen'), house))).toContain('nobody will call on you');
    expect(house.session?.people.find(({ id }) => id === ada)?.seat).toBe('listen');
    expect(await whispered(hand.run(typed('speak'), house))).toContain('You have a speaking seat');
    expect(house.session?.people.find(({ id }) => id === ada)?.seat).toBe('speak');
  });

  test('where people go round, a speaking seat is a place in the order, and nobody is sent to raise a hand', async () => {
    const house = new House();
    const { format, round, ...rest } = house.sharing();
    const phases = format.phases.map((phase) => ({ ...phase, queue: 'circle' }) as const);
    house.session = { ...rest, format: { ...format, phases }, round: { ...round, order: [ada, ben] } };
    await hand.run(typed('pass', { by: ben }), house);
    const back = await whispered(hand.run(typed('speak', { by: ben }), house));
    expect(back).toContain('your place in the order is number');
    expect(back).not.toContain('/hand raise');
    expect(await hand.run(typed('raise', { by: ben }), house)).toEqual({ refuse: 'already-in-line' });
    expect(await whispered(hand.run(typed('speak', { by: fay }), house))).not.toContain('/hand raise');
  });

  test('asking to type says what will happen, and asking again takes it back', async () => {
    const house = new House();
    house.sharing();
    expect(await whispered(hand.run(typed('type'), house))).toContain('You will type your share');
    expect(await whispered(hand.run(typed('type'), house))).toContain('You will speak your share again');
  });

  test('where no meeting is open, in a private message, or outside the room, it says why not', async () => {
    const house = new House();
    expect(await hand.run(typed('raise'), house)).toEqual({ refuse: 'no-session-here' });
    expect(await hand.run(typed('raise', { guild: null }), house)).toEqual({ refuse: 'only-in-a-server' });
    house.doorsOpen();
    expect(await hand.run(typed('pass'), house)).toEqual({ refuse: 'not-here' });
  });
});
