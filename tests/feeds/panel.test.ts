import { ComponentType } from 'discord.js';
import { expect, test } from 'vitest';
import { channelId, groupId, guildId, memberId, roleId, sessionId } from '#core/ids.ts';
import type { Meeting } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { createFeeds } from '#discord/calendar/feed.ts';
import { feedArg, readFeedArg } from '#discord/calendar/feed/press.ts';
import { decodeCalendarPress } from '#discord/calendar/press.ts';
import type { PressReply } from '#discord/calendar/part.ts';
import { createClient } from '#discord/client.ts';
import type { Payload } from '#discord/payload.ts';
import type { Caller } from '#discord/person.ts';
import { createAddresses } from '#feeds/addresses.ts';
import { createCalendars } from '#feeds/calendars.ts';
import { textFor } from '#text/catalogue.ts';
import { neutralName } from '#text/neutral.ts';
import { aServer, type AServer } from './a-server.ts';
import { aSeries, fay, guild } from './made-up.ts';

const caller = (facts: Partial<Caller> = {}): Caller => ({
  guild,
  channel: channelId('300000000000000001'),
  voiceChannel: null,
  member: fay,
  roles: [roleId('400000000000000001')],
  moderator: true,
  locale: 'en',
  ...facts,
});

/** The panel as it is shown: its words, and its buttons by their labels. */
interface Panel {
  readonly words: string;
  readonly buttons: ReadonlyMap<string, string>;
}

function read(payload: Payload): Panel {
  const words: string[] = [];
  const buttons = new Map<string, string>();
  for (const piece of payload.components ?? []) {
    if (piece.type === ComponentType.TextDisplay) words.push(piece.content);
    if (piece.type !== ComponentType.ActionRow) continue;
    for (const one of piece.components) {
      if (one.type === ComponentType.Button && 'custom_id' in one) buttons.set(one.label ?? '', one.custom_id);
    }
  }
  return { words: words.join('\n'), buttons };
}

function panelOf(reply: PressReply): Panel {
  if ('update' in reply) return read(reply.update);
  if ('whisper' in reply && typeof reply.whisper !== 'string') return read(reply.whisper);
  throw new Error(`no panel: ${JSON.stringify(reply)}`);
}

async function aHouse(served: boolean) {
  const server = await aServer();
  const { store, clock, metrics } = server;
  const client = createClient({ apiBase: server.base, identifyAtOnce: true });
  const feeds = createFeeds(
    { client, store, clock, words: textFor },
    { calendars: createCalendars({ store, clock }), addresses: served ? createAddresses(server.base) : null, metrics },
  );
  const press = async (panel: Panel, label: string, by = caller()): Promise<PressReply> => {
    const pressed = decodeCalendarPress(panel.buttons.get(label) ?? '');
    const verb = feeds.verbs?.[pressed?.verb ?? ''];
    if (!pressed || !verb) throw new Error(`no button "${label}" among ${[...panel.buttons.keys()].join(', ')}`);
    return verb({ by, press: pressed, chosen: [], fields: {}, at: clock.now() });
  };
  return { server, feeds, client, press };
}

const addressIn = (panel: Panel, { base }: AServer): string =>
  /`(http[^`]+)`/.exec(panel.words)?.[1]?.slice(base.length) ?? '';

const follow = async (server: AServer, { guild: where, id }: Group): Promise<void> =>
  server.store.wishes.put({
    guild: where,
    group: id,
    member: fay,
    leads: [],
    way: 'dm',
    dm: 'open',
    zone: null,
    quiet: null,
    returnNote: false,
    lastHere: null,
    returnNotedAt: null,
  });

test('a moderator gets a file, an address, a new address, and stops it', async () => {
  const { server, feeds, press } = await aHouse(true);
  const group = await server.group();
  const first = panelOf(await feeds.app.exportGroup(caller(), group));
  expect(await press(first, 'Get a file')).toMatchObject({ file: { name: 'meetings.ics' } });
  const given = panelOf(await press(first, 'Get an address'));
  const path = addressIn(given, server);
  expect((await server.get(path)).status).toBe(200);
  const renewed = panelOf(await press(given, 'A new address'));
  expect((await server.get(path)).status).toBe(404);
  expect((await server.get(addressIn(renewed, server))).status).toBe(200);
  // Shown once: the panel knows that there is one, not which.
  const later = panelOf(await feeds.app.exportGroup(caller(), group));
  expect(addressIn(later, server)).toBe('');
  const stopped = panelOf(await press(later, 'Stop the address'));
  expect((await server.get(addressIn(renewed, server))).status).toBe(404);
  expect([...stopped.buttons.keys()]).not.toContain('Stop the address');
});

test('the store keeps no address, only its fingerprint', async () => {
  const { server, feeds, press } = await aHouse(true);
  const group = await server.group();
  const given = panelOf(await press(panelOf(await feeds.app.exportGroup(caller(), group)), 'Get an address'));
  const kept = await server.store.feeds.ofGroup(guild, group.id);
  const secret = addressIn(given, server).slice('/calendar/'.length, -'.ics'.length);
  expect(secret).toHaveLength(43);
  expect(JSON.stringify(kept)).not.toContain(secret);
  expect(kept).toMatchObject({ kind: 'group', names: 'neutral', member: null });
});

test('where nothing is served people are told so and get the file', async () => {
  const { server, feeds, press } = await aHouse(false);
  const group = await server.group();
  const panel = panelOf(await feeds.app.exportGroup(caller(), group));
  expect(panel.words).toContain('gives no calendar addresses');
  expect([...panel.buttons.keys()]).toEqual([
    'Get a file',
    'A file with the group’s own name',
    'List in the public directory',
  ]);
  const reply = await press(panel, 'A file with the group’s own name');
  expect('file' in reply ? reply.file.text : '').toContain('SUMMARY:Depression & Anxiety evening');
});

test('only a moderator of the very server may, also by a button that somebody kept', async () => {
  const { server, feeds, press } = await aHouse(true);
  const group = await server.group();
  const panel = panelOf(await feeds.app.exportGroup(caller(), group));
  const member = caller({ moderator: false });
  expect(await feeds.app.exportGroup(member, group)).toEqual({ refuse: 'not-moderator' });
  expect(await press(panel, 'Get an address', member)).toEqual({ refuse: 'not-moderator' });
  const stranger = caller({ guild: guildId('100000000000000009') });
  expect(await feeds.app.exportGroup(stranger, group)).toEqual({ refuse: 'no-such-group' });
  expect(await press(panel, 'List in the public directory', stranger)).toEqual({ refuse: 'no-such-group' });
  expect(await feeds.app.exportMine(caller({ guild: null }))).toEqual({ refuse: 'only-in-a-server' });
  expect(await server.store.feeds.ofGroup(guild, group.id)).toBeNull();
});

test('a group goes into the public directory and out again by one press', async () => {
  const { server, feeds, press } = await aHouse(true);
  const group = await server.group();
  const listed = panelOf(
    await press(panelOf(await feeds.app.exportGroup(caller(), group)), 'List in the public directory'),
  );
  expect(listed.words).toContain('*Tuesday circle*');
  expect(await (await server.get('/meetings.json')).json()).toHaveLength(1);
  const out = panelOf(await press(listed, 'Take out of the directory'));
  expect(out.words).toContain('Not in the public directory');
  expect(await (await server.get('/meetings.json')).json()).toEqual([]);
});

test('everybody has one calendar of their own, which nobody else can change', async () => {
  const { server, feeds, press } = await aHouse(true);
  const group = await server.group();
  await follow(server, group);
  const member = caller({ moderator: false });
  const mine = panelOf(await feeds.app.exportMine(member));
  expect(neutralName(mine.words)).toBe(true);
  const path = addressIn(panelOf(await press(mine, 'Get an address', member)), server);
  expect(await (await server.get(path)).text()).toContain('SUMMARY:Tuesday circle');
  // The same button in somebody else's hand is about their own calendar.
  const other = panelOf(await press(mine, 'Get an address', caller({ member: memberId('200000000000000002') })));
  expect(await (await server.get(addressIn(other, server))).text()).not.toContain('SUMMARY');
  expect((await server.get(path)).status).toBe(200);
});

test('a file of one group for one of its people tells the place that members are told', async () => {
  const { server, feeds } = await aHouse(true);
  const venue = { kind: 'in-person', place: 'Harbour 5', access: null, open: 'members' } as const;
  const group = await server.group({}, { venue });
  const file = await feeds.toIcs(group, fay);
  expect(file?.text).toContain('LOCATION:Harbour 5\r\n');
  expect(file?.text).not.toContain('Depression');
});

test('openings, missed meetings and refusals of Discord are counted', async () => {
  const { server, feeds, client } = await aHouse(true);
  const series = aSeries();
  const meeting: Meeting = {
    ...series,
    series: series.id,
    date: series.from,
    startsAt: 3,
    opensAt: 2,
    endsAt: 4,
    state: 'open',
  };
  await feeds.heard?.({ kind: 'opened', meeting, session: sessionId('x00000000001'), lateMs: 400 });
  await feeds.heard?.({ kind: 'missed', meeting });
  client.rest.setToken('made-up');
  // This server answers as Discord would to something that is not there.
  await expect(client.rest.get('/gateway')).rejects.toMatchObject({ status: 404 });
  const { text } = await server.metrics.read();
  expect(text).toContain('circlekeeper_opening_lateness_seconds_count 1');
  expect(text).toContain('circlekeeper_meetings_missed_total 1');
  expect(text).toContain('circlekeeper_discord_errors_total{status="4xx"} 1');
});

test('what a button carries is read back, and nothing else is', () => {
  const press = { step: 'address', names: 'own', group: groupId('g00000000001') } as const;
  expect(readFeedArg(feedArg(press))).toEqual(press);
  expect(readFeedArg(feedArg({ ...press, group: null }))).toEqual({ ...press, group: null });
  for (const wrong of [
    '',
    'file',
    'file-neutral',
    'burn-neutral-me',
    'file-loud-me',
    'list-neutral-me',
    'file-own-me-x',
  ]) {
    expect(readFeedArg(wrong)).toBeNull();
  }
});

test('whoever has lost the role of a group finds nothing of it in their calendar any more', async () => {
  const { server, feeds, press } = await aHouse(true);
  const role = roleId('400000000000000077');
  const venue = { kind: 'in-person', place: 'Garden room', access: null, open: 'members' } as const;
  const group = await server.group({ memberRole: role, facilitators: { role: null, people: [] } }, { venue });
  await follow(server, group);
  const member = caller({ moderator: false, roles: [role] });
  const panel = panelOf(await feeds.app.exportMine(member));
  const own = async (by: Caller): Promise<string> => {
    const reply = await press(panel, 'A file with the groups’ own names', by);
    return 'file' in reply ? reply.file.text : '';
  };
  expect(await own(member)).toContain('Garden room');
  const gone = caller({ moderator: false, roles: [] });
  expect(await own(gone)).not.toContain('Garden room');
  expect(await server.store.wishes.ofMember(guild, fay)).toEqual([]);
});
