import { expect, test } from 'vitest';
import { guildId, memberId } from '#core/ids.ts';
import { seconds } from '#core/time.ts';
import { createEchoes } from '#discord/echoes.ts';
import { TurnableClock } from '#rehearsal/discord/clock.ts';

const guild = guildId('100000000000000001');
const ada = memberId('100000000000000011');
const ben = memberId('100000000000000012');

const clockAndEchoes = () => {
  const clock = new TurnableClock();
  return { clock, echoes: createEchoes(clock) };
};

test('each change of ours is heard once, and the next one like it was made by somebody else', () => {
  const { echoes } = clockAndEchoes();
  echoes.expect(guild, ada, true);
  expect(echoes.heard(guild, ben, true)).toBe(false);
  expect(echoes.heard(guild, ada, true)).toBe(true);
  expect(echoes.heard(guild, ada, true)).toBe(false);
});

test('a late echo of a lift is still ours when the person was muted anew meanwhile', () => {
  const { echoes } = clockAndEchoes();
  echoes.expect(guild, ada, false);
  echoes.expect(guild, ada, true);
  expect([echoes.heard(guild, ada, false), echoes.heard(guild, ada, true)]).toEqual([true, true]);
});

test('a change that Discord refused is not waited for', () => {
  const { echoes } = clockAndEchoes();
  echoes.expect(guild, ada, false)();
  expect(echoes.heard(guild, ada, false)).toBe(false);
});

test('what comes long after our change was made by somebody else', async () => {
  const { clock, echoes } = clockAndEchoes();
  echoes.expect(guild, ada, false);
  await clock.advance(seconds(11), async () => undefined);
  expect(echoes.heard(guild, ada, false)).toBe(false);
});

test('what a broken connection tells late is still ours', async () => {
  const { clock, echoes } = clockAndEchoes();
  echoes.expect(guild, ada, false);
  echoes.expect(guild, ada, true);
  await clock.advance(seconds(30), async () => undefined);
  echoes.deaf();
  await clock.advance(seconds(30), async () => undefined);
  expect(echoes.heard(guild, ada, false)).toBe(true);
  echoes.hearAgain();
  await clock.advance(seconds(5), async () => undefined);
  expect(echoes.heard(guild, ada, true)).toBe(true);
});
