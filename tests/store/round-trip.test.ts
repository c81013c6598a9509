import { expect, test } from 'vitest';
import type { Session } from '#core/session/model.ts';
import { minutes, seconds } from '#core/time.ts';
import { channelId, messageId, sessionId } from '#core/ids.ts';
import { aPlace, aStore, lookInto } from './a-store.ts';
import { aPerson, aSession, aTurn, evening, person, sharing, shippedFormats } from './sample.ts';

const turn = {
  seq: 3,
  phase: 4,
  who: person(1),
  kind: 'typed',
  ceilingMs: minutes(3),
  givenAt: evening,
  startedAt: evening,
  endsAt: evening + minutes(3),
  told: 'soon',
} as const;

/** Together these hold every member of every union of the model at least once. */
const evenings: Record<string, Partial<Session>> = {
  'the doors are open': { mode: 'gentle', sizeChecked: 'at-doors' },
  'a voice turn runs': {
    stage: { kind: 'running' },
    floor: { kind: 'speaking', turn: { ...turn, kind: 'voice', told: 'nothing' } },
    sizeChecked: 'after-start',
  },
  'a break': {
    stage: { kind: 'paused', why: 'break', since: evening, until: evening + minutes(5) },
    floor: { kind: 'open', since: evening, cued: true },
    cues: [{ kind: 'break-over' }, { kind: 'silence' }],
    countdown: 'hidden',
  },
  'a pause by the host': {
    stage: { kind: 'paused', why: 'host', since: evening, until: null },
    floor: { kind: 'breath', until: evening, next: person(2) },
    handover: { to: person(2), why: 'offered', askedAt: evening },
  },
  'a pause for care': {
    stage: { kind: 'paused', why: 'care', since: evening, until: null },
    floor: { kind: 'breath', until: evening, next: null },
    handover: { to: person(2), why: 'relief', askedAt: evening },
  },
  'a lost host': {
    stage: { kind: 'paused', why: 'host-lost', since: evening, until: null },
    floor: { kind: 'held', turn, until: evening + minutes(1), leftMs: seconds(45) },
    handover: { to: person(2), why: 'host-lost', askedAt: evening },
    hostAwaySince: evening,
  },
  'an offered turn on stage': {
    mode: 'stage',
    stage: { kind: 'running' },
    floor: { kind: 'offered', who: person(4), since: evening },
    round: {
      order: [person(1), person(2)],
      line: [person(3)],
      heard: [person(4)],
      passed: [person(5)],
      owed: [person(6)],
      invitation: { kind: 'open', until: evening + seconds(30) },
      invited: [person(4)],
    },
  },
  'a turn past its time': {
    floor: { kind: 'speaking', turn: { ...turn, told: 'time-up' } },
    round: { ...aSession().round, invitation: { kind: 'over' } },
    theme: 'grief_and_loss/4',
    shorterRound: true,
    conversation: 'open',
    fixedOrder: [person(2), person(1)],
  },
  'a turn past its grace': { floor: { kind: 'speaking', turn: { ...turn, told: 'grace-over' } } },
  'every cue at once': {
    cues: [
      { kind: 'soon', who: person(1) },
      { kind: 'time-up', who: person(1) },
      { kind: 'grace-over', who: person(1) },
      { kind: 'held', who: person(1) },
      { kind: 'left-suddenly', who: person(1) },
      { kind: 'cannot-hear', who: person(1) },
      { kind: 'phase-over' },
      { kind: 'invite-unheard' },
      { kind: 'last-call' },
      { kind: 'too-few', here: 2, min: 3 },
      { kind: 'too-many', here: 20, splitAbove: 16 },
      { kind: 'turns-short', turnMs: 60_000, templateMs: 180_000 },
    ],
  },
  'every role and every way to sit': {
    roles: {
      host: person(0),
      co_host: person(1),
      timekeeper: person(2),
      greeter: person(3),
      chat_keeper: person(4),
      standby: person(0),
    },
    people: [
      aPerson(3, { here: 'gone', goneSince: evening + minutes(2), out: true }),
      aPerson(1, { here: 'text', types: true, replies: 'echoes', firstTime: true }),
      aPerson(2, { seat: 'listen', late: true, replies: 'ideas', asksForTime: true, agreed: false, listenOnly: true }),
    ],
    turns: [
      aTurn(1),
      aTurn(2, { outcome: 'thanked', kind: 'typed' }),
      aTurn(2, { outcome: 'dropped' }),
      aTurn(3, { outcome: 'phase-over' }),
    ],
    phases: [
      { index: 0, startedAt: evening, endsAt: evening + 5, endedAt: evening + 6 },
      { index: 1, startedAt: evening + 6, endsAt: evening + 9, endedAt: null },
    ],
  },
  'the room stays open for company': { stage: { kind: 'after', closesAt: evening }, endedAt: evening },
  'it is closed': { stage: { kind: 'closed', at: evening, why: 'ended' }, startedAt: evening, endedAt: evening },
  'it ran too long': { stage: { kind: 'closed', at: evening, why: 'hard-limit' } },
  'it was put off': { stage: { kind: 'closed', at: evening, why: 'postponed' } },
  'nobody needs a room': { place: { ...aSession().place, room: null } },
};

test.each(Object.entries(evenings))('a session comes back just as it was: %s', async (_name, change) => {
  const at = aPlace();
  const session = aSession(change);
  const first = aStore(at);
  await first.sessions.begin(session);
  expect(await first.sessions.load(session.id)).toStrictEqual(session);
  first.close();
  expect(await aStore(at).sessions.load(session.id)).toStrictEqual(session);
});

test.each(Object.entries(evenings))('a session that changed comes back as it became: %s', async (_name, change) => {
  const store = aStore();
  const before = sharing(5);
  const after = { ...aSession(change), version: 2 };
  await store.sessions.begin(before);
  await store.sessions.change(
    before.id,
    evening,
    () => ({ session: after, effects: [] }),
    () => null,
  );
  expect(await store.sessions.load(before.id)).toStrictEqual(after);
});

test('every meeting format that is shipped can be stored with a session', async () => {
  const store = aStore();
  for (const [n, format] of shippedFormats.entries()) {
    const id = sessionId(`session0000${n}`);
    await store.sessions.begin(aSession({ id, format }));
    expect((await store.sessions.load(id))?.format).toEqual(format);
  }
  expect(shippedFormats).toHaveLength(8);
});

test('people who leave the list, and others who move up, are where they belong', async () => {
  const store = aStore();
  const before = sharing(6);
  await store.sessions.begin(before);
  const people = before.people.filter((each) => each.id !== person(2)).toReversed();
  await store.sessions.change(
    before.id,
    evening,
    (seen) => ({ session: { ...seen, people }, effects: [] }),
    () => null,
  );
  expect((await store.sessions.load(before.id))?.people).toStrictEqual(people);
});

test('what somebody said cannot slip into a session: it is refused on its way in', async () => {
  const store = aStore();
  const said = 'I have been sober for three weeks';
  const spoken: unknown[] = [
    { theme: said },
    { floor: { kind: 'open', since: evening, cued: false, note: said } },
    { cues: [{ kind: 'silence', said }] },
    { mode: said },
    { roles: { host: said } },
    { people: [{ ...aPerson(1), replies: said }] },
    { fixedOrder: [said] },
    { breathMs: said },
    { startedAt: said },
  ];
  for (const change of spoken) {
    await expect(store.sessions.begin({ ...aSession(), ...(change as Partial<Session>) })).rejects.toThrow(Error);
  }
  expect(await store.sessions.unfinished()).toEqual([]);
});

test('a text that was put into the file by other means is refused on its way out', async () => {
  const at = aPlace();
  const store = aStore(at);
  await store.sessions.begin(aSession());
  store.close();
  lookInto(at, ({ raw }) => raw.exec(`update sessions set cues = '[{"kind":"silence","said":"hello"}]'`));
  await expect(aStore(at).sessions.load(aSession().id)).rejects.toThrow(/Unrecognized key/);
});

test('a meeting that cannot be read is left out and named, and the others are found', async () => {
  const at = aPlace();
  const store = aStore(at);
  const bad = { ...aSession(), id: sessionId('bad000000001') };
  await store.sessions.begin(aSession());
  await store.sessions.begin(bad);
  store.close();
  lookInto(at, ({ raw }) => raw.exec(`update sessions set cues = '[{"kind":"x"}]' where id = '${bad.id}'`));
  const { sessions } = aStore(at);
  expect((await sessions.unfinished()).map(({ id }) => id)).toEqual([aSession().id]);
  expect(await sessions.unreadable()).toEqual([bad.id]);
});

test('a desk that was made anew takes the meeting along, without the card of the old one', async () => {
  const store = aStore();
  const { id, place } = aSession();
  const desk = channelId('300000000000000099');
  await store.sessions.begin(aSession());
  for (const kind of ['room', 'desk'] as const) {
    const message = messageId(kind === 'room' ? '500000000000000001' : '500000000000000002');
    await store.cards.put({ session: id, kind, channel: place.home, message, postedAt: 1, shown: '' });
  }
  await store.sessions.moveDesk(id, desk);
  expect((await store.sessions.load(id))?.place).toEqual({ ...place, desk });
  expect((await store.cards.of(id)).map(({ kind }) => kind)).toEqual(['room']);
});
