import { expect, test } from 'vitest';
import { sitDown } from '#tests/rehearsal/stage/on-stage.ts';
import { planOf } from './a-log.ts';
import { roomOf } from './at-a-moment.ts';

test('whoever sits in the member’s chair comes in after the start and gets a seat to speak', async () => {
  await using sitting = sitDown(planOf('chair-member'));
  await sitting.begin('chair-member', 2);
  expect(sitting.who('Lena')).toMatchObject({ playedBy: 'you', here: 'away', part: 'member' });
  expect(sitting.who('Fay')).toMatchObject({ playedBy: 'themselves', here: 'voice' });
  expect(await sitting.does('Lena', { do: 'join', room: roomOf(sitting) })).toMatchObject({ done: true });
  await sitting.minutes(1);
  expect(sitting.who('Lena').here).toBe('voice');
});

test('whoever sits in the moderator’s chair finds a group for which nothing is planned yet', async () => {
  await using sitting = sitDown(planOf('chair-moderator'));
  await sitting.begin('chair-moderator', 2);
  expect(
    sitting.stage
      .view()
      .cast.filter(({ playedBy }) => playedBy === 'you')
      .map(({ part }) => part),
  ).toEqual(['moderator']);
  const { commands = [] } = sitting.client('Mo').view().open ?? {};
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['schedule', 'group']));
  expect(sitting.client('Mo').view().events).toEqual([]);
});
