import { describe, expect, test } from 'vitest';
import { minutes } from '#core/time.ts';
import { hards, idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { planOf } from './a-log.ts';
import { endsTheMeeting, linesOf, looksBack, mutedPeople, sitsDownBefore } from './at-a-moment.ts';

/** Waiting for people who do not come takes longer than anything else. */
const longest = { nobodyComes: minutes(17) } as Readonly<Record<string, number>>;

describe.each(hards)('%s', (hard) => {
  test.each(['does nothing at all', 'does what hosts do'])('comes to its look back when the host %s', async (how) => {
    await using sitting = await sitsDownBefore(hard, how.length);
    expect(sitting.stage.view().debrief).toBeNull();
    const host = sitting.who('Fay');
    expect(host.playedBy).toBe('you');
    if (how === 'does what hosts do') await sitting.order({ order: 'played-by', person: host.id, by: 'themselves' });
    const debrief = await looksBack(sitting);
    expect(debrief.ended - debrief.began).toBeGreaterThan(minutes(2));
    expect(debrief.ended - debrief.began).toBeLessThan(longest[hard] ?? minutes(12.5));
    expect(debrief.minutes.flatMap(({ guide }) => guide).length).toBeGreaterThan(0);
    expect(linesOf(debrief, 'hitch')).toEqual([]);
    expect(sitting.faults).toEqual([]);
    // Where the mode mutes nobody, a moment does not either.
    const mutedNow = planOf(idOf(hard)).mode === 'gentle' ? mutedPeople(sitting) : [];
    expect(mutedNow).toEqual([]);
    await endsTheMeeting(sitting);
    expect(mutedPeople(sitting)).toEqual([]);
  });
});

test.each([2, 5])('the same number plays the same moment (%i)', async (seed) => {
  const play = async () => {
    await using sitting = await sitsDownBefore('ruleBroken', seed);
    const debrief = await looksBack(sitting);
    return debrief.minutes.flatMap(({ lines }) =>
      lines.map(({ at, who, words }) => `${at - debrief.began} ${who} ${words}`),
    );
  };
  expect(await play()).toEqual(await play());
});
