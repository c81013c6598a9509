import { expect, test } from 'vitest';
import { labels } from '#text/en/labels.ts';
import type { Temperament } from '#rehearsal/people/temperament.ts';
import type { EveningPlan } from '#rehearsal/stage/evening-plan.ts';
import { inATurn, roomName, sitDown, type Sitting, small } from './on-stage.ts';

/** Sits down in the middle of a turn, and knows whose. */
function untilSomebodySpeaks(): { readonly prologue: EveningPlan['prologue']; readonly who: () => string } {
  let speaker = '';
  return {
    who: () => speaker,
    prologue(session, play) {
      if (inATurn?.(session, play) !== true || session.floor.kind !== 'speaking') return false;
      speaker = play.playerOf(session.floor.turn.who)?.name ?? '';
      return true;
    },
  };
}

/** What somebody has done since one sat down. */
async function acts(sitting: Sitting, name: string): Promise<readonly string[]> {
  await sitting.order({ order: 'look-back' });
  const lines = sitting.stage.view().debrief?.minutes.flatMap((minute) => minute.lines) ?? [];
  return lines.filter(({ kind, who }) => kind === 'act' && who === name).map(({ words }) => words);
}

const becomes = (sitting: Sitting, name: string, temperament: Temperament) =>
  sitting.order({ order: 'temperament', person: sitting.who(name).id, temperament });

const playedBy = (sitting: Sitting, name: string, by: 'themselves' | 'you') =>
  sitting.order({ order: 'played-by', person: sitting.who(name).id, by });

test('somebody who only listens from now on says so, and who speaks again does too', async () => {
  const { prologue, who } = untilSomebodySpeaks();
  await using sitting = sitDown(small({ prologue }));
  await sitting.begin();
  const other = who() === 'Ada' ? 'Ben' : 'Ada';
  expect(await becomes(sitting, other, 'listens-only')).toEqual({ done: true });
  expect(sitting.who(other).temperament).toBe('listens-only');
  await sitting.minutes(1);
  await becomes(sitting, other, 'steady');
  await sitting.minutes(1);
  expect(await acts(sitting, other)).toEqual([
    `presses [${labels.justListening}]`,
    `presses [${labels.more}]`,
    `presses [${labels.speak}]`,
  ]);
});

test('somebody who types from now on says so, and types their turn', async () => {
  const { prologue, who } = untilSomebodySpeaks();
  await using sitting = sitDown(small({ prologue }));
  await sitting.begin();
  const other = who() === 'Ada' ? 'Ben' : 'Ada';
  await becomes(sitting, other, 'types');
  await sitting.minutes(1);
  expect(await acts(sitting, other)).toContain(`presses [${labels.typeShare}]`);
});

test('who becomes somebody who talks long does not come to an end, and as a steady person does', async () => {
  const { prologue, who } = untilSomebodySpeaks();
  await using sitting = sitDown(small({ prologue }));
  await sitting.begin();
  await becomes(sitting, who(), 'talks-long');
  await sitting.minutes(8);
  expect(await acts(sitting, who())).toEqual([]);
  await becomes(sitting, who(), 'steady');
  await sitting.minutes(1);
  expect(await acts(sitting, who())).toContain(`presses [${labels.done}]`);
});

test('who is played by hand does nothing alone, and the others still act towards them', async () => {
  const { prologue, who } = untilSomebodySpeaks();
  await using sitting = sitDown(small({ prologue, you: null }));
  await sitting.begin();
  expect(await playedBy(sitting, who(), 'you')).toEqual({ done: true });
  expect(sitting.who(who()).playedBy).toBe('you');
  await sitting.minutes(8);
  expect(await acts(sitting, who())).toEqual([]);
  expect(await acts(sitting, 'Fay')).toContain(`presses [${labels.thankNext}]`);
});

test('who is given back to the script while they have the floor comes to an end', async () => {
  const { prologue, who } = untilSomebodySpeaks();
  await using sitting = sitDown(small({ prologue }));
  await sitting.begin();
  await playedBy(sitting, who(), 'you');
  await sitting.minutes(5);
  expect(await acts(sitting, who())).toEqual([]);
  await playedBy(sitting, who(), 'themselves');
  await sitting.minutes(2);
  expect(await acts(sitting, who())).toContain(`presses [${labels.done}]`);
});

test('a host who is given back to the script comes in and begins the meeting', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  await sitting.types('Fay', 'session', ['open']);
  await sitting.minutes(1);
  expect(sitting.who('Fay').here).toBe('away');
  await playedBy(sitting, 'Fay', 'themselves');
  await sitting.minutes(8);
  expect(sitting.who('Fay').here).toBe('voice');
  expect(await acts(sitting, 'Fay')).toEqual([
    'types /session open',
    'comes in',
    `presses [${labels.agree}]`,
    `presses [${labels.start}]`,
  ]);
});

test('one can be somebody who acts by themselves, too: both hands are theirs', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  await sitting.types('Fay', 'session', ['open']);
  expect(await sitting.does('Ada', { do: 'join', room: sitting.channel('Ada', roomName) })).toEqual({ done: true });
  await sitting.minutes(6);
  expect(sitting.who('Ada')).toMatchObject({ here: 'voice', playedBy: 'themselves' });
  expect(await acts(sitting, 'Ada')).toEqual(['comes in', `presses [${labels.agree}]`]);
  expect(sitting.faults).toEqual([]);
});
