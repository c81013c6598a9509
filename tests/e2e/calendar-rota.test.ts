import { ChannelType } from 'discord.js';
import { expect, test } from 'vitest';
import { localDate, memberId, wallTime } from '#core/ids.ts';
import { pings } from './an-evening.ts';
import { groupOf, plansToMeet, storeOf } from './calendar-opening.ts';
import { aTeam, desk, on, rota, rotaSeenBy, whoDoes } from './calendar-rota.ts';

const next = '2026-09-08';
const after = '2026-09-15';

test('somebody who runs the group takes a job, and everybody of the team sees it on the rota', async () => {
  await using room = await aTeam();
  expect(await rotaSeenBy(room, 'ada')).toContain('Host: *nobody yet; would you like to?*');
  expect(await rota(room, room.people.fay, 'take')).toMatch(/^Thank you\. You host at Tuesday circle/);
  expect(await rotaSeenBy(room, 'ada')).toContain('Host: @Fay');
  expect(desk(room)).toEqual([]);
  expect(await rota(room, room.people.ada, 'take')).toContain('Somebody has that job already');
  expect(await rota(room, room.people.fay, 'take')).toMatch(/^Thank you/);
});

test('members neither see the rota nor change it', async () => {
  await using room = await aTeam();
  const { dora } = room.people;
  for (const what of ['show', 'take', 'leave', 'tasks']) {
    expect(await rota(room, dora, what)).toContain('facilitator');
  }
  expect(await rota(room, room.people.fay, 'limit', { 'per-week': 3 })).toContain('moderator');
  expect(await whoDoes(room, '2026-09-01')).toBe('');
});

test('nobody is drafted: whoever is put on the rota is asked at the desk, alone is mentioned, and can say no', async () => {
  await using room = await aTeam();
  const { fay, ada, ben } = room.people;
  expect(await rota(room, fay, 'give', { who: ada, meeting: await on(room, next) })).toContain(
    '@Ada is asked at the desk',
  );
  expect(desk(room)).toEqual([
    expect.stringMatching(/^@Ada, could you host at Tuesday circle, 2026-09-08 19:00\? Either answer is fine\.$/),
  ]);
  expect(pings(room)).toEqual([['Ada']]);
  expect(await whoDoes(room, next)).toBe('Ada asked');
  expect((await ben.presses('Yes, I can', { on: room.desk() })).text).toContain('This question was for somebody else');
  expect((await ada.presses('No, thank you', { on: room.desk() })).text).toContain('That is fine');
  expect(await whoDoes(room, next)).toBe('');
  expect(desk(room)).toEqual([]);
});

test('a yes at the desk puts the name on the rota, and a second press changes nothing', async () => {
  await using room = await aTeam();
  const { fay, ada } = room.people;
  await rota(room, fay, 'give', { who: ada, role: { raw: 'greeter' }, meeting: await on(room, next) });
  const [question] = room.discord.world.messages.get(room.desk().id) ?? [];
  await ada.presses('Yes, I can', { on: room.desk() });
  expect(await whoDoes(room, next, 'greeter')).toBe('Ada agreed');
  expect(desk(room)).toEqual([]);
  expect(question?.message.content ?? '').toBe('');
  await rota(room, fay, 'give', { who: ada, role: { raw: 'greeter' }, meeting: await on(room, next) });
  expect(await whoDoes(room, next, 'greeter')).toBe('Ada agreed');
  expect(desk(room)).toEqual([]);
});

test('only people who run the group can be asked, because only they see the desk', async () => {
  await using room = await aTeam();
  expect(await rota(room, room.people.fay, 'give', { who: room.people.dora })).toContain('does not run this group');
  expect(await rota(room, room.people.fay, 'give', { who: room.people.fay })).toContain('That is you');
});

test('everything also goes by buttons on the private panel', async () => {
  await using room = await aTeam();
  const { fay, ada } = room.people;
  await rotaSeenBy(room, 'fay');
  await fay.chooses('Look at one meeting …', '2026-09-08 19:00');
  await fay.presses('I can host');
  expect(fay.whispers().at(-1)).toContain('Thank you. You host at');
  expect(await whoDoes(room, next)).toBe('Fay agreed');
  await fay.chooses('Ask somebody to …', 'Greeter');
  await fay.chooses('Choose a person', ada);
  expect(fay.whispers().at(-1)).toContain('@Ada is asked at the desk');
  expect(await whoDoes(room, next, 'greeter')).toBe('Ada asked');
  // Ada answers on her own panel.
  await rotaSeenBy(room, 'ada');
  await ada.chooses('Look at one meeting …', '2026-09-08 19:00');
  await ada.presses('Yes, I can');
  expect(await whoDoes(room, next, 'greeter')).toBe('Ada agreed');
  expect(desk(room)).toEqual([]);
  await rotaSeenBy(room, 'fay');
  await fay.chooses('Look at one meeting …', '2026-09-08 19:00');
  await fay.chooses('Ask somebody to take over …', 'Host');
  await fay.chooses('Choose a person', ada);
  expect(desk(room)).toEqual([expect.stringContaining('@Ada, @Fay asks whether you could host at')]);
  await ada.presses('Yes, I can', { on: room.desk() });
  expect(await whoDoes(room, next)).toBe('Ada agreed');
});

test('a swap is asked and accepted, one meeting for another', async () => {
  await using room = await aTeam();
  const { fay, ada, cleo } = room.people;
  await rota(room, fay, 'take', { meeting: await on(room, next) });
  await rota(room, ada, 'take', { meeting: await on(room, after) });
  const asked = await rota(room, fay, 'swap', {
    who: ada,
    meeting: await on(room, next),
    return: await on(room, after),
  });
  expect(asked).toContain('Until they say yes, it stays with you');
  expect(desk(room).join('\n')).toContain('In return @Fay would take Tuesday circle, 2026-09-15 19:00.');
  expect((await cleo.presses('Yes, I can', { on: room.desk() })).text).toContain('for somebody else');
  await ada.presses('Yes, I can', { on: room.desk() });
  expect([await whoDoes(room, next), await whoDoes(room, after)]).toEqual(['Ada agreed', 'Fay agreed']);
  expect(desk(room)).toEqual([]);
});

test('a swap that is declined leaves everything as it was', async () => {
  await using room = await aTeam();
  const { fay, ada } = room.people;
  await rota(room, fay, 'take', { meeting: await on(room, next) });
  await rota(room, fay, 'swap', { who: ada, meeting: await on(room, next) });
  await ada.presses('No, thank you', { on: room.desk() });
  expect(await whoDoes(room, next)).toBe('Fay agreed');
  expect(desk(room)).toEqual([]);
});

test('over the limit somebody else of the team has to confirm, at every way to the job', async () => {
  await using room = await aTeam();
  const { fay, ada } = room.people;
  await room.moderator.uses('/rota limit', { 'per-week': 1 }, { in: room.home });
  await plansToMeet(room, { rule: { kind: 'weekly', every: 1, on: ['TH'] } });
  await rota(room, fay, 'take', { meeting: await on(room, next) });
  expect(await rota(room, fay, 'take', { meeting: await on(room, '2026-09-10') })).toContain('asked to confirm');
  expect(await whoDoes(room, '2026-09-10')).toBe('Fay second');
  expect(desk(room)).toEqual([expect.stringContaining('@Fay would host Tuesday circle')]);
  expect(pings(room)).toEqual([]);
  expect((await fay.presses('Yes, that is fine', { on: room.desk() })).text).toContain('A second person confirms this');
  await ada.presses('Yes, that is fine', { on: room.desk() });
  expect(await whoDoes(room, '2026-09-10')).toBe('Fay agreed');
  expect(desk(room)).toEqual([]);
  // By a yes to somebody who asks.
  await rota(room, ada, 'take', { meeting: await on(room, '2026-09-17') });
  await rota(room, fay, 'give', { who: ada, meeting: await on(room, after) });
  expect((await ada.presses('Yes, I can', { on: room.desk() })).text).toContain('asked to confirm');
  expect(await whoDoes(room, after)).toBe('Ada second');
  // By a swap.
  await rota(room, ada, 'leave', { meeting: await on(room, after) });
  await rota(room, fay, 'take', { meeting: await on(room, after) });
  await rota(room, fay, 'swap', { who: ada, meeting: await on(room, after) });
  await ada.presses('Yes, I can', { on: room.desk() });
  expect(await whoDoes(room, after)).toBe('Ada second');
});

test('nobody hosts two meetings at one time', async () => {
  await using room = await aTeam();
  const { fay, ada, moderator } = { ...room.people, moderator: room.moderator };
  const home = room.discord.world.addChannel(room.guild, { name: 'second-home', type: ChannelType.GuildText });
  const elsewhere = { name: 'Second circle', 'public-name': 'Second circle', facilitator: fay, home };
  await moderator.uses('/group create', elsewhere, { in: room.home });
  const second = await groupOf(room, 'Second circle');
  const series = await plansToMeet(room, { time: wallTime('19:30') }, second);
  const job = { series: series.id, date: localDate(next), guild: second.guild, group: second.id } as const;
  await storeOf(room).rota.put({ ...job, role: 'co_host', member: memberId(fay.id), state: 'agreed' });
  expect(await rota(room, fay, 'take', { meeting: await on(room, next) })).toContain(
    'Another meeting with the same person',
  );
  expect(await rota(room, ada, 'give', { who: fay, meeting: await on(room, next) })).toContain('Another meeting');
  expect(await whoDoes(room, next)).toBe('');
});

test('a question stands at the desk until it is answered, also for days, and goes with the meeting', async () => {
  await using room = await aTeam();
  const { fay, ada } = room.people;
  await rota(room, fay, 'give', { who: ada, role: { raw: 'greeter' }, meeting: await on(room, next) });
  for (let day = 0; day < 3; day += 1) await room.turn('1 d');
  const asked = (): readonly string[] => desk(room).filter((text) => text.includes('could you greet'));
  expect(asked()).toHaveLength(1);
  for (let day = 0; day < 4; day += 1) await room.turn('1 d');
  await room.turn('4 h');
  expect(asked()).toEqual([]);
});

test('when a meeting is moved the jobs move along, and the people on duty hear it in one line', async () => {
  await using room = await aTeam();
  const { fay, ada } = room.people;
  await rota(room, fay, 'take', { meeting: await on(room, next) });
  await rota(room, ada, 'take', { role: { raw: 'greeter' }, meeting: await on(room, next) });
  await rota(room, ada, 'give', { who: room.people.cleo, role: { raw: 'timekeeper' }, meeting: await on(room, next) });
  const { raw } = await on(room, next);
  const [series] = (await storeOf(room).series.ofGroup((await groupOf(room)).guild, (await groupOf(room)).id)).series;
  if (!series) throw new Error(raw);
  const movedTo = { date: localDate('2026-09-09'), time: wallTime('20:00') };
  await storeOf(room).series.note(series.guild, {
    series: series.id,
    date: localDate(next),
    state: 'on',
    movedTo,
    label: null,
  });
  // The bot finds out for itself, also after a crash.
  await room.crash();
  await room.boot();
  await storeOf(room).series.forgetPlans();
  await room.turn('2 min');
  expect(await whoDoes(room, next)).toBe('Fay agreed');
  const line = 'Tuesday circle was moved to 2026-09-09 20:00. On duty: @Ada, @Fay and @Cleo.';
  expect(desk(room).filter((text) => text.includes(line))).toHaveLength(1);
  // The question is asked anew, with the new time.
  expect(desk(room).filter((text) => text.includes('@Cleo, could you'))).toEqual([
    expect.stringContaining('2026-09-09 20:00'),
  ]);
  await storeOf(room).series.note(series.guild, {
    series: series.id,
    date: localDate(next),
    state: 'cancelled',
    movedTo,
    label: null,
  });
  await storeOf(room).series.forgetPlans();
  await room.turn('2 min');
  expect(desk(room).filter((text) => text.includes('does not take place'))).toHaveLength(1);
  await room.turn('1 d');
  expect(desk(room).filter((text) => text.includes('does not take place'))).toEqual([]);
});

test('whoever runs the group no more is not its host when the doors open, and does not get its desk', async () => {
  await using room = await aTeam();
  const { ada } = room.people;
  await rota(room, ada, 'take', { meeting: await on(room, '2026-09-01') });
  await room.moderator.uses('/group edit', { 'remove-facilitator': ada }, { in: room.home });
  await room.turn('50 min');
  const [session] = await storeOf(room).sessions.unfinished();
  expect(session?.roles).toEqual({});
  const letIn = room.discord.calls.filter(({ route }) => route.includes(`/thread-members/${ada.id}`));
  expect(letIn).toEqual([]);
});

test('a question at the desk pings nobody in their quiet hours', async () => {
  await using room = await aTeam();
  const { fay, ada, ben } = room.people;
  const { guild, id } = await groupOf(room);
  const quiet = { from: wallTime('17:00'), to: wallTime('23:00') };
  const rest = { leads: [], way: 'dm', dm: 'open', zone: null, returnNote: false } as const;
  const wish = { guild, group: id, member: memberId(ada.id), quiet, lastHere: null, returnNotedAt: null, ...rest };
  await storeOf(room).wishes.put(wish);
  for (const [who, role] of [
    [ada, 'co_host'],
    [ben, 'greeter'],
  ] as const) {
    await rota(room, fay, 'give', { who, role: { raw: role }, meeting: await on(room, '2026-09-08') });
  }
  await room.turn('1 s');
  expect(desk(room).join('\n')).toContain('@Ada, could you co-host');
  expect(pings(room)).toEqual([['Ben']]);
});
