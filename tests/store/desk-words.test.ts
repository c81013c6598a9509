import { expect, test } from 'vitest';
import { channelId, localDate, messageId, seriesId } from '#core/ids.ts';
import { days, hours, minutes } from '#core/time.ts';
import { newId } from '#store/new-id.ts';
import type { DeskWord, Store } from '#store/store.ts';
import { aPlace, aStore, lookInto } from './a-store.ts';
import { desk, evening, guild, otherGuild, person, support } from './sample.ts';

const key = { series: seriesId('series000001'), date: localDate('2027-03-02') };
const message = messageId('600000000000000001');

const aWord = (change: Partial<DeskWord> = {}): Parameters<Store['deskWords']['want']>[0] => ({
  id: newId(),
  guild,
  group: support,
  ...key,
  kind: 'asked',
  role: 'host',
  to: person(1),
  dueAt: evening,
  until: evening + hours(4),
  ...change,
});

const meeting = (change: object = {}) => ({
  ...key,
  guild,
  group: support,
  startsAt: evening,
  opensAt: evening - minutes(10),
  endsAt: evening + minutes(100),
  label: null,
  state: 'planned' as const,
  ...change,
});

test('a word is written down whole, and only its own server finds it', async () => {
  const { deskWords } = aStore();
  const word = aWord();
  await deskWords.want(word);
  const there = { ...word, state: 'waiting', triedAt: null, channel: null, message: null };
  expect(await deskWords.ofMeeting(guild, key)).toEqual([there]);
  expect(await deskWords.find(guild, word.id)).toEqual(there);
  expect(await deskWords.ofMeeting(otherGuild, key)).toEqual([]);
  expect(await deskWords.find(otherGuild, word.id)).toBeNull();
});

test('the same question is written down once, and another person or job makes it another one', async () => {
  const { deskWords } = aStore();
  const first = aWord();
  await deskWords.want(first);
  await deskWords.want(aWord({ dueAt: evening + 1 }));
  await deskWords.want(aWord({ to: person(2) }));
  await deskWords.want(aWord({ role: 'greeter' }));
  await deskWords.want(aWord({ kind: 'open', to: null }));
  await deskWords.want(aWord({ kind: 'open', to: null }));
  const all = await deskWords.ofMeeting(guild, key);
  expect(all).toHaveLength(4);
  expect(all.find(({ id }) => id === first.id)?.dueAt).toBe(evening + 1);
});

test('a question that has had its day does not stand in the way of the same one asked again', async () => {
  const { deskWords } = aStore();
  const first = aWord();
  await deskWords.want(first);
  await deskWords.trying(first.id, evening);
  await deskWords.posted(first.id, desk, message);
  await deskWords.want(aWord());
  expect(await deskWords.ofMeeting(guild, key)).toHaveLength(1);
  await deskWords.finish(guild, key, { kind: 'asked' }, evening + 1);
  await deskWords.want(aWord({ dueAt: evening + 1 }));
  expect((await deskWords.ofMeeting(guild, key)).map(({ state }) => state)).toEqual(['posted', 'waiting']);
});

test('a word is due when it is to be said and again when it is to go, and what is under way is settled first', async () => {
  const { deskWords } = aStore();
  const word = aWord();
  const due = async (at: number) => (await deskWords.due(at, 10)).map(({ state }) => state);
  await deskWords.want(word);
  expect(await deskWords.nearest()).toBe(evening);
  expect(await due(evening - 1)).toEqual([]);
  expect(await due(evening)).toEqual(['waiting']);
  await deskWords.trying(word.id, evening);
  await deskWords.finish(guild, key, {}, evening);
  expect(await due(evening)).toEqual(['sending']);
  await deskWords.posted(word.id, desk, message);
  expect(await due(evening)).toEqual(['posted']);
  await deskWords.later(word.id, evening + minutes(1));
  expect(await due(evening)).toEqual([]);
  expect(await deskWords.nearest()).toBe(evening + minutes(1));
  expect((await deskWords.standing()).map((one) => [one.channel, one.message])).toEqual([[channelId(desk), message]]);
  await deskWords.strike(word.id);
  expect(await deskWords.nearest()).toBeNull();
});

test('what the desk knows of a start is compared with the meeting: moved, cancelled, or taken away', async () => {
  const { deskWords, meetings } = aStore();
  const until = evening + days(30);
  const outdated = async () => (await deskWords.outdated()).map(({ date }) => date);
  await meetings.plan(guild, support, [meeting()], evening - days(1), until);
  await deskWords.want(aWord({ kind: 'start', role: null, to: null, dueAt: evening }));
  expect(await deskWords.due(evening, 10)).toEqual([]);
  expect(await outdated()).toEqual([]);
  await meetings.plan(guild, support, [meeting({ startsAt: evening + 1 })], evening - days(1), until);
  expect(await outdated()).toEqual([key.date]);
  await deskWords.want(aWord({ kind: 'start', role: null, to: null, dueAt: evening + 1 }));
  expect(await outdated()).toEqual([]);
  await meetings.plan(guild, support, [], evening - days(1), until);
  expect(await outdated()).toEqual([key.date]);
});

test('meetings that lack a brief or a debrief are found, and no others', async () => {
  const { deskWords, meetings } = aStore();
  await meetings.plan(guild, support, [meeting()], evening - days(1), evening + days(30));
  const briefs = async () => (await deskWords.unbriefed(evening - hours(1), evening + 1, 5)).length;
  const debriefs = async () => (await deskWords.undebriefed(evening, evening + hours(12), 5)).length;
  expect([await briefs(), await debriefs()]).toEqual([1, 0]);
  expect(await deskWords.unbriefed(evening - hours(1), evening, 5)).toEqual([]);
  await deskWords.want(aWord({ kind: 'brief', role: null, to: null }));
  expect(await briefs()).toBe(0);
  await meetings.turn(guild, key, 'planned', 'open');
  await meetings.turn(guild, key, 'open', 'over');
  expect(await debriefs()).toBe(1);
  await deskWords.want(aWord({ kind: 'debrief', role: null, to: null }));
  expect(await debriefs()).toBe(0);
});

test('a word outlives its meeting until it is struck: it has to go from Discord first', async () => {
  const store = aStore();
  await store.deskWords.want(aWord());
  await store.enforceRetention(evening + days(400));
  expect(await store.deskWords.ofMeeting(guild, key)).toHaveLength(1);
});

test('looking for what is due takes the indices, however many words are known', () => {
  const at = aPlace();
  aStore(at).close();
  const plans = lookInto(at, ({ raw }) =>
    [
      `select min("dueAt") from desk_words where state = 'waiting'`,
      `select min("until") from desk_words where state = 'known'`,
      `select * from desk_words where (state in ('waiting', 'sending') and "dueAt" <= 1) or (state in ('known', 'posted') and "until" <= 1)`,
      `select * from meetings where state = 'planned' and "startsAt" >= 1 and "startsAt" < 2 and not exists
         (select 1 from desk_words where desk_words.series = meetings.series and desk_words.date = meetings.date and desk_words.kind = 'brief')`,
      `select * from meetings where "endsAt" > 1 and "endsAt" <= 2 and state = 'over' and not exists
         (select 1 from desk_words where desk_words.series = meetings.series and desk_words.date = meetings.date and desk_words.kind = 'debrief')`,
    ].map((query) =>
      raw
        .prepare<[], { detail: string }>(`explain query plan ${query}`)
        .all()
        .map(({ detail }) => detail)
        .join('; '),
    ),
  );
  for (const plan of plans) {
    expect(plan).toMatch(/USING (COVERING )?INDEX/);
    expect(plan).not.toMatch(/SCAN (?!CONSTANT)/);
  }
});
