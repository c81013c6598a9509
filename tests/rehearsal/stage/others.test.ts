import { expect, test } from 'vitest';
import { isTalking } from '#rehearsal/discord/changes/talking.ts';
import { unaskedAdvice } from '#rehearsal/words/shares.ts';
import type { EveningPlan } from '#rehearsal/stage/evening-plan.ts';
import type { Temperament } from '#rehearsal/people/temperament.ts';
import { inATurn, roomName, sitDown, type Sitting, small } from './on-stage.ts';

const adaIs = (temperament: Temperament): EveningPlan['cast'] =>
  small().cast.map((one) => (one.name === 'Ada' ? { ...one, temperament } : one));

const room = (sitting: Sitting) => {
  const id = sitting.channel('Fay', roomName);
  return (
    sitting
      .client('Fay')
      .view()
      .rooms.find((one) => one.id === id)?.people ?? []
  );
};

test('whoever has the floor is heard talking, with pauses, and nobody else is', async () => {
  await using sitting = sitDown(small({ prologue: inATurn, you: null }));
  await sitting.begin();
  const most: number[] = [];
  await sitting.order({ order: 'speed', speed: 1 });
  for (let second = 0; second < 40; second += 1) {
    await sitting.real.pass(1_000, 500);
    most.push(room(sitting).filter((one) => one.isTalking).length);
  }
  expect(Math.max(...most)).toBe(1);
  expect(most.filter((talking) => talking === 0).length).toBeGreaterThan(0);
  expect(most.filter((talking) => talking === 1).length).toBeGreaterThan(20);
});

test('somebody who joins from a phone keeps their microphone off, and is gone without a word', async () => {
  let wasOff = false;
  const prologue: EveningPlan['prologue'] = (session, play) => {
    const { id } = play.evening.person('Ada');
    wasOff ||= play.evening.guild.voiceStates.get(id)?.self_mute === true;
    return session.people.some((one) => one.id === id && one.here === 'gone');
  };
  await using sitting = sitDown(small({ prologue, cast: adaIs('vanishes') }));
  await sitting.begin();
  expect(wasOff).toBe(true);
  expect(sitting.who('Ada').here).toBe('away');
});

test.each([
  { seed: 4, back: true },
  { seed: 1, back: false },
])('who vanishes may be back minutes later, or not at all (number $seed)', async ({ seed, back }) => {
  let goneAt = Infinity;
  const prologue: EveningPlan['prologue'] = (session, play) => {
    const ada = session.people.find((one) => one.id === play.evening.person('Ada').id);
    goneAt = Math.min(goneAt, ada?.goneSince ?? Infinity);
    return play.now() >= goneAt + 10 * 60_000 || (goneAt < Infinity && ada?.here === 'voice');
  };
  await using sitting = sitDown(small({ prologue, cast: adaIs('vanishes'), format: 'listening_round_60' }));
  await sitting.begin('short', seed);
  expect(sitting.who('Ada').here).toBe(back ? 'voice' : 'away');
});

test('somebody breaks a rule once, while another speaks: in the chat, or into their turn', async () => {
  const ways = new Set<string>();
  for (const seed of [1, 2, 3, 4]) {
    const prologue: EveningPlan['prologue'] = (session, play) => {
      const { evening } = play;
      const ada = evening.person('Ada').id;
      const typed = (evening.discord.world.messages.get(session.place.room ?? '') ?? []).some(
        ({ message }) => message.author.id === ada && unaskedAdvice.includes(message.content),
      );
      const { floor } = session;
      const talks = isTalking(evening.discord.world, ada) && floor.kind === 'speaking' && floor.turn.who !== ada;
      if (typed) ways.add('typed');
      if (talks) ways.add('talked');
      return typed || talks;
    };
    await using sitting = sitDown(small({ prologue, cast: adaIs('breaks-a-rule') }));
    await sitting.begin('short', seed);
  }
  expect([...ways].toSorted()).toEqual(['talked', 'typed']);
});

test('quiet people take short turns', async () => {
  let share = 1;
  const prologue: EveningPlan['prologue'] = (session, play) => {
    const ada = play.evening.person('Ada').id;
    const turn = session.turns.find((one) => one.who === ada && one.outcome === 'done');
    if (turn) share = (turn.endedAt - turn.startedAt) / turn.ceilingMs;
    return turn !== undefined;
  };
  await using sitting = sitDown(small({ prologue, cast: adaIs('quiet') }));
  await sitting.begin();
  expect(share).toBeLessThan(0.5);
});
