import { expect, test } from 'vitest';
import { sessionId } from '#core/ids.ts';
import type { Effect } from '#core/session/effects.ts';
import type { Session } from '#core/session/model.ts';
import { minutes } from '#core/time.ts';
import { aPlace, aStore, lookInto } from './a-store.ts';
import { aSession, closed, evening, guild, otherGuild, person, sharing, support } from './sample.ts';

const resumed: Effect = { kind: 'say', where: 'room', line: { say: 'resumed' }, to: null };
const late: Effect = { kind: 'whisper', to: person(3), line: { say: 'late', entry: 'listen_only' } };
const moved = (session: Session): Session => ({ ...session, version: session.version + 1 });
const never = () => null;

test('a change writes the session, its lines in order, and the next wake together', async () => {
  const store = aStore();
  const { id } = aSession();
  await store.sessions.begin(aSession());
  const outcome = await store.sessions.change(
    id,
    evening,
    (seen) => ({ session: moved(seen), effects: [resumed, late] }),
    (after) => evening + minutes(after.version),
  );
  expect(outcome).toEqual({ session: { ...aSession(), version: 2 }, effects: [resumed, late] });
  expect((await store.sessions.load(id))?.version).toBe(2);
  const lines = await store.outbox.due(id, evening);
  expect(lines.map((line) => line.effect)).toEqual([resumed, late]);
  for (const line of lines) expect(line.id).toMatch(/^[a-z0-9]{12}$/);
  expect(await store.wakes.nearest()).toBe(evening + minutes(2));
});

test('a change without a next wake takes the old one away', async () => {
  const store = aStore();
  await store.sessions.begin(aSession(), evening + 5);
  expect(await store.wakes.nearest()).toBe(evening + 5);
  await store.sessions.change(aSession().id, evening, (seen) => ({ session: moved(seen), effects: [] }), never);
  expect(await store.wakes.nearest()).toBeNull();
});

test('a refusal is handed back and changes nothing', async () => {
  const store = aStore();
  await store.sessions.begin(aSession(), evening + 5);
  const outcome = await store.sessions.change(aSession().id, evening, () => ({ refused: 'not-your-turn' }), never);
  expect(outcome).toEqual({ refused: 'not-your-turn' });
  expect(await store.sessions.load(aSession().id)).toEqual(aSession());
  expect(await store.wakes.nearest()).toBe(evening + 5);
});

const unasked = () => {
  throw new Error('There is nothing to decide');
};

test('a session that is not there is told as such, and nothing is asked', async () => {
  expect(await aStore().sessions.change(sessionId('nosession000'), evening, unasked, never)).toBeNull();
  expect(await aStore().sessions.change(sessionId('no such id'), evening, unasked, never)).toBeNull();
});

const faults: Record<string, (store: ReturnType<typeof aStore>) => Promise<unknown>> = {
  'when it decides': (store) =>
    store.sessions.change(
      aSession().id,
      evening,
      () => {
        throw new Error('a bug');
      },
      never,
    ),
  'when it asks for the wake': (store) =>
    store.sessions.change(
      aSession().id,
      evening,
      (seen) => ({ session: { ...moved(seen), people: [] }, effects: [resumed] }),
      () => {
        throw new Error('a bug');
      },
    ),
  'at a line that may not be stored': (store) =>
    store.sessions.change(
      aSession().id,
      evening,
      (seen) => ({
        session: { ...moved(seen), people: [], turns: [] },
        effects: [resumed, { kind: 'whisper', to: person(1), line: { say: 'hint', rule: 'What Ada said' } }],
      }),
      () => evening + 9,
    ),
};

test.each(Object.entries(faults))('a change that breaks %s leaves everything as it was', async (_when, fault) => {
  const store = aStore();
  const before = sharing(4);
  await store.sessions.begin(before, evening + 5);
  await expect(fault(store)).rejects.toThrow(Error);
  expect(await store.sessions.load(before.id)).toStrictEqual(before);
  expect(await store.outbox.waiting()).toEqual([]);
  expect(await store.wakes.nearest()).toBe(evening + 5);
});

/** The seventh person drops off. */
const gone = (seen: Session): Session => ({
  ...moved(seen),
  people: seen.people.map((each) => (each.id === person(7) ? { ...each, here: 'gone', goneSince: evening } : each)),
});

test('only what changed is written', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.sessions.begin(sharing(25));
  store.close();
  // Whoever writes one of these columns or rows again stumbles over the trigger.
  lookInto(at, ({ raw }) =>
    raw.exec(`
      create trigger t1 before update of format, round, cues on sessions begin select raise(abort, 'rewritten'); end;
      create trigger t2 before insert on presence when new.place <> 7 begin select raise(abort, 'rewritten'); end;
      create trigger t3 before insert on turns begin select raise(abort, 'rewritten'); end;`),
  );
  const again = aStore(at);
  await again.sessions.change(aSession().id, evening, (seen) => ({ session: gone(seen), effects: [] }), never);
  expect(await again.sessions.load(aSession().id)).toStrictEqual(gone(sharing(25)));
});

test('a change must not turn a session into another one', async () => {
  const store = aStore();
  await store.sessions.begin(aSession());
  const other = aSession({ id: sessionId('session00002') });
  const swap = store.sessions.change(aSession().id, evening, () => ({ session: other, effects: [] }), never);
  await expect(swap).rejects.toThrow('another id');
});

test('of a meeting that is over only head count and minutes are kept as totals', async () => {
  const store = aStore();
  await store.sessions.begin(sharing(9));
  expect(await store.sessions.totals(guild, support)).toEqual([]);
  const end = evening + minutes(62);
  await store.sessions.change(aSession().id, end, (seen) => ({ session: closed(seen, end), effects: [] }), never);
  const total = { session: aSession().id, startedAt: evening, minutes: 62, headCount: 9 };
  expect(await store.sessions.totals(guild, support)).toEqual([total]);
  expect(await store.sessions.totals(otherGuild, support)).toEqual([]);
});

test('a meeting that was put off before it started leaves no total', async () => {
  const store = aStore();
  await store.sessions.begin(aSession({ stage: { kind: 'closed', at: evening, why: 'postponed' } }));
  expect(await store.sessions.totals(guild, support)).toEqual([]);
});
