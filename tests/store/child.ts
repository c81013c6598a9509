import { openStore } from '#store/open.ts';
import { aMeeting, anAnswer, aNotice, aSeries, key as firstMeeting } from './calendar-sample.ts';
import { aSession, evening, guild, person, sharing, support } from './sample.ts';

/**
 * A bot process of its own for `crash.test.ts`: opens the store, says so, and then writes changes as fast as it can
 * until it is killed. Each change moves several tables at once, so that half a change could be seen.
 */
const [path = '', key = '', work = ''] = process.argv.slice(2);

try {
  const store = openStore({ path, key });
  if (work === 'write') await store.sessions.begin(sharing(25));
  process.stdout.write('open\n');
  // The store is named here, or the garbage collector would close it and free the lock.
  if (work === 'hold') setInterval(() => process.stdout.write(store.sessions ? '.' : ''), 60_000);
  if (work === 'plan') await store.series.create(aSeries());
  const plans = work === 'plan' ? Number.POSITIVE_INFINITY : 0;
  for (let n = 1; n <= plans; n++) {
    // Every plan moves all meetings by a millisecond, and every other one takes the last of them away.
    const wanted = [0, 1, 2, 3, 4].slice(0, 4 + (n % 2)).map((week) => {
      const meeting = aMeeting(week);
      return { ...meeting, startsAt: meeting.startsAt + n };
    });
    await store.meetings.plan(guild, support, wanted, evening - 1, evening + n);
    await store.answers.change(guild, firstMeeting, (answers) => [
      ...answers.slice(-1),
      anAnswer(n % 50, { askedAt: n }),
    ]);
    await store.notices.want(guild, [aNotice(1, { dueAt: n }), aNotice(2, { dueAt: n })]);
    process.stdout.write(`${n}\n`);
  }
  const changes = work === 'write' ? Number.POSITIVE_INFINITY : 0;
  for (let n = 1; n <= changes; n++) {
    await store.sessions.change(
      aSession().id,
      evening,
      (seen) => ({
        session: {
          ...seen,
          version: n + 1,
          people: seen.people.map((each) => ({ ...each, arrivedAt: evening + n })),
          turns: seen.turns.map((each) => ({ ...each, endedAt: evening + n })),
        },
        effects: [{ kind: 'whisper', to: person(1), line: { say: 'soon', leftMs: n } }],
      }),
      () => evening + n,
    );
    process.stdout.write(`${n}\n`);
  }
} catch (fault) {
  process.stdout.write(`${fault instanceof Error ? fault.name : 'fault'}: ${String(fault)}\n`);
}
