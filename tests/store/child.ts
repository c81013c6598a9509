import { openStore } from '#store/open.ts';
import { aSession, evening, person, sharing } from './sample.ts';

/**
 * A bot process of its own for `crash.test.ts`: opens the store, says so, and then writes changes as fast as it can
 * until it is killed. Each change moves three tables at once, so that half a change could be seen.
 */
const [path = '', key = '', work = ''] = process.argv.slice(2);

try {
  const store = openStore({ path, key });
  if (work === 'write') await store.sessions.begin(sharing(25));
  process.stdout.write('open\n');
  // The store is named here, or the garbage collector would close it and free the lock.
  if (work === 'hold') setInterval(() => process.stdout.write(store.sessions ? '.' : ''), 60_000);
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
