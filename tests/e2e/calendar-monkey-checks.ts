/** What must hold for a calendar, whatever anybody does. It reads what the local Discord shows and the rows, and changes nothing. */
import { occurrences } from '#core/calendar/occurrences.ts';
import { guildId } from '#core/ids.ts';
import type { Answered, Meeting } from '#core/calendar/model.ts';
import { days, minutes } from '#core/time.ts';
import { holds, permissionsFor } from '#rehearsal/discord/permissions.ts';
import { type CalendarPlay, isCalm, iso, keyOf, punctual, type Rows } from './calendar-monkey-play.ts';
import { missing, reckoned } from './calendar-monkey-told.ts';

/** After every step, whatever goes on. */
export async function always(play: CalendarPlay): Promise<readonly string[]> {
  const { room, rows, secrets } = play;
  const wrong = [...play.wrong, ...room.problems(), ...leaks(play, secrets), ...touchedOthers(play), ...notKnown(play)];
  const { store } = room.process;
  if (!store || !rows) return wrong;
  for (const group of rows.groups) {
    const going = (await store.sessions.unfinished()).filter(
      ({ place, beside, stage }) => place.group === group.id && beside === null && stage.kind !== 'closed',
    );
    if (going.length > 1) wrong.push(`${group.publicName}: ${going.length} meetings are open at once`);
    const open = rows.meetings.filter((one) => one.group === group.id && one.state === 'open');
    if (open.length > 1) wrong.push(`${group.publicName}: ${open.length} meetings are said to be open`);
    for (const meeting of rows.meetings.filter((one) => one.group === group.id)) {
      const held = rows.answers.filter((one) => keyOf(one) === keyOf(meeting) && takesPlace(one)).length;
      if (held > group.size) wrong.push(`${held} people have one of ${group.size} places on ${iso(meeting.startsAt)}`);
    }
  }
  return wrong;
}

const takesPlace = ({ place }: Answered): boolean => place === 'in' || place === 'offered';

/** A group's own name is for private answers to its people. */
function leaks({ room, people, moderators }: CalendarPlay, secrets: readonly string[]): readonly string[] {
  const { world } = room.discord;
  const insiders = new Set([...people, ...moderators, room.moderator].map(({ id }) => id));
  const found: string[] = [];
  for (const [channel, messages] of world.messages) {
    for (const { message, ephemeralFor } of messages) {
      if (ephemeralFor !== null && insiders.has(ephemeralFor)) continue;
      const text = JSON.stringify([message.content, message.components, message.embeds]);
      const secret = secrets.find((one) => text.includes(one));
      if (secret)
        found.push(
          `"${secret}" is said in ${world.channels.get(channel)?.name ?? 'a direct message'}: ${text.slice(0, 200)}`,
        );
    }
  }
  for (const { name, description } of room.guild.events.values()) {
    if (secrets.some((one) => `${name} ${description ?? ''}`.includes(one)))
      found.push(`the event ${name} gives a group away`);
  }
  for (const { name } of world.channels.values()) {
    if (secrets.some((one) => name?.includes(one))) found.push(`the channel ${name ?? ''} gives a group away`);
  }
  return found;
}

function touchedOthers({ room, others }: CalendarPlay): readonly string[] {
  return [...others].flatMap(([id, was]) =>
    JSON.stringify(room.guild.events.get(id)) === was
      ? []
      : [`an event of somebody else was touched: ${was.slice(0, 80)}`],
  );
}

/** What Discord may say no to: what somebody did a moment ago (10003, 10008, 10062, 10070 …), people who take no messages, and limits. */
const mayBeRefused = new Set([10_003, 10_008, 10_015, 10_062, 10_070, 40_060, 50_007, 50_027, 180_000]);

function notKnown({ room }: CalendarPlay): readonly string[] {
  return (
    room.discord.refused
      .filter(({ status, code }) => status < 500 && status !== 429 && status !== 0 && !mayBeRefused.has(code))
      // What is taken away once more after a crash is not there any more (10009).
      .filter(({ method, code }) => !(method === 'DELETE' && code === 10_009))
      // Planned by us.
      .filter(({ code, status }) => !(status === 403 && code === 50_013))
      .map(
        ({ method, route, status, code, at }) =>
          `refused by Discord: ${method} ${route} ${status} ${code} at ${iso(at)}`,
      )
  );
}

/** Time has passed while nobody did anything: doors that were due are open, and what was due has been told. */
export function onTime(play: CalendarPlay, from: number, before: Rows | null, after: Rows | null): readonly string[] {
  if (!before || !after || !isCalm(play, from)) return [];
  const now = play.clock.now();
  const due = before.meetings.filter(
    ({ state, opensAt }) =>
      state === 'planned' && opensAt + punctual > from && opensAt + punctual <= now && opensAt >= from - punctual,
  );
  return [...due.flatMap((meeting) => doors(play, meeting, before, after)), ...missing(play, from, before, after)];
}

function doors({ room, people }: CalendarPlay, meeting: Meeting, before: Rows, after: Rows): readonly string[] {
  const group = before.groups.find(({ id }) => id === meeting.group);
  const is = after.meetings.find((one) => keyOf(one) === keyOf(meeting));
  // An earlier meeting still runs.
  if (!group || before.busy.has(group.id)) return [];
  const what = `${group.publicName} ${keyOf(meeting)}, doors at ${iso(meeting.opensAt)}`;
  if (is?.state !== 'open') return [`not open on time: ${what} (${is?.state ?? 'gone'})`];
  if (before.inPerson.has(meeting.series)) return [];
  const now = after.groups.find(({ id }) => id === meeting.group);
  const member = people.at(-1);
  const may = member && now?.room ? holds(permissionsFor(room.discord.world, member.id, now.room), 'CONNECT') : true;
  return may ? [] : [`said to be open, and nobody can come in: ${what}`];
}

/** When it is calm: the rows are what the rules give, and Discord shows what is in the rows. */
export async function settled(play: CalendarPlay): Promise<readonly string[]> {
  const { room, clock, rows } = play;
  const { store } = room.process;
  if (!store || !rows) return ['the bot is down'];
  const guild = guildId(room.guild.id);
  const now = clock.now();
  const wrong: string[] = [];
  const wanted = new Set<string>();
  for (const group of rows.groups) {
    const calendar = await store.series.ofGroup(guild, group.id);
    const written = rows.meetings.filter((one) => one.group === group.id);
    for (const one of occurrences(calendar, group.zone, now, now + days(34))) {
      const row = written.find((meeting) => keyOf(meeting) === keyOf(one));
      const fits = row && (row.startsAt === one.startsAt || row.state === 'open');
      if (!fits)
        wrong.push(`${keyOf(one)} ${iso(one.startsAt)} is written down as ${row ? iso(row.startsAt) : 'nothing'}`);
      if (row && one.state === 'cancelled' && row.state === 'planned')
        wrong.push(`${keyOf(one)} is cancelled and planned`);
    }
    const given = new Set(occurrences(calendar, group.zone, now, now + days(900)).map(keyOf));
    for (const one of written) {
      if (one.state === 'planned' && one.startsAt > now && !given.has(keyOf(one)))
        wrong.push(`${keyOf(one)} is planned by no rule`);
      const series = calendar.series.find(({ id }) => id === one.series);
      const isPublic = series && (series.venue.kind === 'online' || series.venue.open === 'public');
      if (series?.mirror === 'on' && isPublic && one.state === 'planned' && one.startsAt > now + minutes(2))
        wanted.add(keyOf(one));
    }
  }
  const mirrors = await store.mirrors.ofGuild(guild);
  for (const event of room.guild.events.values()) {
    const status: number = event.status;
    if (event.creator_id !== room.discord.world.application.botUser.id || status > 2) continue;
    const row = mirrors.find((one) => one.event === event.id);
    const meeting = row && rows.meetings.find((one) => keyOf(one) === keyOf(row));
    const what = `event ${event.name} ${event.scheduled_start_time} (${status})`;
    if (!row || !meeting) wrong.push(`${what} belongs to no meeting`);
    else if (meeting.state !== 'planned' && meeting.state !== 'open')
      wrong.push(`${what} belongs to a meeting that is ${meeting.state}`);
    else if (status === 1 && Date.parse(event.scheduled_start_time) !== meeting.startsAt && meeting.state === 'planned')
      wrong.push(`${what} is at another time than its meeting: ${iso(meeting.startsAt)}`);
    const group = rows.groups.find(({ id }) => id === meeting?.group);
    if (group && !event.name.includes(group.publicName)) wrong.push(`${what} has another name`);
    if (row) wanted.delete(keyOf(row));
  }
  for (const key of wanted) wrong.push(`${key} has no event`);
  return [...wrong, ...reckoned(play, rows)];
}

/** When everybody has gone home. */
export async function afterwards(play: CalendarPlay): Promise<readonly string[]> {
  const { room, clock } = play;
  const { store } = room.process;
  if (!store) return ['the bot is down'];
  const wrong = room.muted().map((name) => `${name} is left muted`);
  const open = await store.sessions.unfinished();
  // Meetings of the calendar may be open at this very moment.
  if (open.length > play.homes.length) wrong.push(`${open.length} meetings are open`);
  // The local Discord waits for each event that it shows.
  const left = clock.waiting - room.guild.events.size;
  if (left > 25) wrong.push(`${left} deadlines are left`);
  return wrong;
}
