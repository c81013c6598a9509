import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Session } from '#core/session/model.ts';
import { aStore } from './a-store.ts';
import { aPerson, aTurn, evening, person, sharing } from './sample.ts';

type Step = (session: Session) => Partial<Session>;

const place = fc.nat(12);
const someone = fc.nat(20);

/** Something that happens to the lists of a session: the part that is written row by row. */
const step: fc.Arbitrary<Step> = fc.oneof(
  someone.map((n): Step => ({ people }) => ({ people: [...people, aPerson(n)] })),
  place.map((n): Step => ({ people }) => ({ people: people.filter((_, seat) => seat !== n) })),
  place.map((n): Step => ({ people }) => ({
    people: people.map((each, seat) => (seat === n ? { ...each, here: 'gone', goneSince: evening } : each)),
  })),
  fc.constant<Step>(({ people }) => ({ people: people.toReversed() })),
  fc.constant<Step>(() => ({ people: [], turns: [] })),
  someone.map((n): Step => ({ turns }) => ({ turns: [...turns, aTurn(turns.length + 1, { who: person(n) })] })),
  place.map((n): Step => ({ turns }) => ({ turns: turns.slice(0, n) })),
  fc.nat(3).map((index): Step => ({ phases }) => ({
    phases: [
      ...phases.map((each) => ({ ...each, endedAt: each.endedAt ?? evening })),
      { index, startedAt: evening, endsAt: evening + 1, endedAt: null },
    ],
  })),
  fc.array(someone).map((line): Step => ({ round }) => ({ round: { ...round, line: line.map(person) } })),
  fc.constant<Step>(() => ({})),
);

test('whatever happens on an evening, what is read back is what was decided', async () => {
  const whole = fc.asyncProperty(fc.nat(12), fc.array(step, { minLength: 1, maxLength: 12 }), async (people, steps) => {
    const store = aStore();
    let now: Session = sharing(people);
    await store.sessions.begin(now);
    for (const next of steps) {
      const decide = (seen: Session) => ({
        session: { ...seen, ...next(seen), version: seen.version + 1 },
        effects: [],
      });
      now = decide(now).session;
      await store.sessions.change(now.id, evening, decide, () => null);
      expect(await store.sessions.load(now.id)).toStrictEqual(now);
    }
    store.close();
  });
  await fc.assert(whole, { numRuns: 40 });
});
