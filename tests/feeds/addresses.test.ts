import { expect, test } from 'vitest';
import { groupId, guildId, memberId, seriesId } from '#core/ids.ts';
import { days } from '#core/time.ts';
import { neutralName } from '#text/neutral.ts';
import { aServer, groupFeed } from './a-server.ts';
import { aGroup, aSeries, fay, guild } from './made-up.ts';
import { readByIcalJs } from './read-back.ts';

const wish = {
  leads: [],
  way: 'dm',
  dm: 'open',
  zone: null,
  quiet: null,
  returnNote: false,
  lastHere: null,
  returnNotedAt: null,
} as const;

test('a group’s address gives its calendar, by its public name alone', async () => {
  const server = await aServer();
  const group = await server.group({}, { label: 'Newcomers’ evening' });
  const answer = await server.get(await server.address(groupFeed(group)));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('private, max-age=900');
  const text = await answer.text();
  const shown = readByIcalJs(text, server.clock.now(), server.clock.now() + days(15));
  expect(shown.map(({ title, at }) => `${title} ${new Date(at).toISOString()}`)).toEqual([
    'Tuesday circle · Newcomers’ evening 2026-11-24T18:00:00.000Z',
    'Tuesday circle · Newcomers’ evening 2026-12-01T18:00:00.000Z',
  ]);
  expect(text).not.toMatch(/depression/i);
  expect(neutralName(text)).toBe(true);
  expect(text.replaceAll('\r\n ', '')).toContain(
    `URL;VALUE=URI:https://discord.com/channels/${group.guild}/${group.home}`,
  );
  expect(text).not.toMatch(/^(ATTENDEE|ORGANIZER|DESCRIPTION)/m);
});

test('its own name is shown only where somebody chose that', async () => {
  const server = await aServer();
  const group = await server.group();
  const answer = await server.get(await server.address(groupFeed(group), 'own'));
  expect(await answer.text()).toContain('SUMMARY:Depression & Anxiety evening');
});

test('an address that is taken back stops at once, and looks as if it had never been', async () => {
  const server = await aServer();
  const group = await server.group();
  const path = await server.address(groupFeed(group));
  expect((await server.get(path)).status).toBe(200);
  const feed = await server.store.feeds.ofGroup(group.guild, group.id);
  await server.store.feeds.revoke(feed?.hash ?? '');
  const gone = await server.get(path);
  const never = await server.get(`/calendar/${'A'.repeat(43)}.ics`);
  const nowhere = await server.get('/anything');
  const plain = async (answer: Response) => {
    const headers = Object.fromEntries(answer.headers);
    delete headers['date'];
    return { status: answer.status, headers, text: await answer.text() };
  };
  const [first, second, third] = [await plain(gone), await plain(never), await plain(nowhere)];
  expect(first).toEqual(second);
  expect(second).toEqual(third);
  expect(first).toMatchObject({ status: 404, text: '' });
});

test('a new address takes the place of the one before', async () => {
  const server = await aServer();
  const group = await server.group();
  const before = await server.address(groupFeed(group));
  const after = await server.address(groupFeed(group));
  expect((await server.get(before)).status).toBe(404);
  expect((await server.get(after)).status).toBe(200);
});

test('a closed group has no calendar any more', async () => {
  const server = await aServer();
  const group = await server.group();
  const path = await server.address(groupFeed(group));
  await server.store.groups.edit(group.guild, group.id, { closedAt: server.clock.now() });
  expect((await server.get(path)).status).toBe(404);
});

test('a person’s calendar has the groups they asked to be told about in this server, and no others', async () => {
  const server = await aServer();
  const asked = await server.group();
  const other = await server.group(
    { id: groupId('g00000000002'), name: 'Other', publicName: 'Other circle' },
    { id: seriesId('s00000000002') },
  );
  const elsewhere = await server.group(
    { id: groupId('g00000000003'), guild: guildId('100000000000000009'), publicName: 'Far circle' },
    { id: seriesId('s00000000003') },
  );
  for (const { guild: where, id } of [asked, elsewhere]) {
    await server.store.wishes.put({ ...wish, guild: where, group: id, member: fay });
  }
  await server.store.wishes.put({ ...wish, guild, group: other.id, member: memberId('200000000000000002') });
  const path = await server.address({ guild, kind: 'person', group: null, member: fay });
  const text = await (await server.get(path)).text();
  expect([...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title)).toEqual(['Tuesday circle']);
  await server.store.wishes.remove(guild, null, fay);
  const empty = await server.get(path);
  expect(empty.status).toBe(200);
  expect(readByIcalJs(await empty.text(), 0, server.clock.now() + days(700))).toEqual([]);
});

test('the address of somebody who has left a group tells nothing more of it', async () => {
  let here: 'yes' | 'no' | 'again' = 'yes';
  const server = await aServer({}, { stillHere: async () => here });
  const group = await server.group();
  await server.store.wishes.put({ ...wish, guild, group: group.id, member: fay });
  const path = await server.address({ guild, kind: 'person', group: null, member: fay }, 'own');
  const titles = async () => (await (await server.get(path)).text()).match(/^SUMMARY:.*/gm) ?? [];
  expect(await titles()).toHaveLength(1);
  for (here of ['no', 'again'] as const) expect(await titles()).toEqual([]);
});

test('a place that members alone are told is in no neutral calendar; a public one is', async () => {
  const server = await aServer();
  const place = { kind: 'in-person', place: 'Harbour 5, 2nd floor; ring twice', access: 'Lift' } as const;
  const closed = await server.group({}, { venue: { ...place, open: 'members' } });
  const open = await server.group(
    { id: groupId('g00000000002'), name: 'Other' },
    { id: seriesId('s00000000002'), venue: { ...place, open: 'public' } },
  );
  const textOf = async (path: string) => (await server.get(path)).text();
  expect(await textOf(await server.address(groupFeed(closed)))).not.toContain('Harbour');
  expect(await textOf(await server.address(groupFeed(closed), 'own'))).not.toContain('Harbour');
  const told = await textOf(await server.address(groupFeed(open)));
  expect(told).toContain(String.raw`LOCATION:Harbour 5\, 2nd floor\; ring twice`);
  expect(told).not.toContain('Lift');
});

test('who has the calendar already is told that nothing changed, until something does', async () => {
  const server = await aServer();
  const group = await server.group();
  const path = await server.address(groupFeed(group));
  const etag = (await server.get(path)).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{27}"$/);
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await server.get(path, { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
  await server.store.series.edit(guild, aSeries().id, { label: 'With tea' });
  expect((await server.get(path, { 'if-none-match': etag })).status).toBe(200);
});

test('asking for the head alone gives the same head without the calendar', async () => {
  const server = await aServer();
  const path = await server.address(groupFeed(await server.group()));
  const whole = await server.get(path);
  const head = await server.get(path, {}, 'HEAD');
  expect(await head.text()).toBe('');
  for (const name of ['content-length', 'etag', 'content-type']) {
    expect(head.headers.get(name)).toBe(whole.headers.get(name));
  }
});

test('the public name of a group that is not neutral after all is left out', async () => {
  const server = await aServer();
  const group = await server.group({ ...aGroup(), publicName: 'Grief circle' });
  const text = await (await server.get(await server.address(groupFeed(group)))).text();
  expect(text).toContain('SUMMARY:Circle\r\n');
  expect(neutralName(text)).toBe(true);
});
