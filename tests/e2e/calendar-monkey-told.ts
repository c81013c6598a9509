/** What people may be told, and what they have to be told. It reads what the bot said and the rows, and changes nothing. */
import { type Answered, leads, type Wish } from '#core/calendar/model.ts';
import { days, minutes, seconds } from '#core/time.ts';
import { dueFor, leadWords } from '#rehearsal/measure/due-reminders.ts';
import { wallAt } from '#rehearsal/measure/wall-clock.ts';
import { type CalendarPlay, type Heard, iso, keyOf, type Rows } from './calendar-monkey-play.ts';

const leadKinds = new Set(['week', 'day', 'three-hours', 'hour', 'quarter']);

function kindOf({ words }: Heard): 'reminder' | 'moved' | 'cancelled' | 'missed' | 'place' | 'return' | 'other' {
  if (words.includes('could you')) return 'other';
  if (words.includes(' starts ')) return 'reminder';
  if (words.includes('has a new time')) return 'moved';
  if (words.includes('does not take place')) return 'cancelled';
  if (words.includes('could not open')) return 'missed';
  if (words.includes('is still there')) return 'return';
  return words.includes('place is free') || words.includes('there is a word for you') ? 'place' : 'other';
}

/** Everything that was told since the last look, against the rows before and after it. */
export function told(play: CalendarPlay, before: Rows | null, after: Rows | null): readonly string[] {
  if (after === null) return [];
  const fresh = play.heard.slice(play.looked);
  play.looked = play.heard.length;
  const both = [before ?? after, after];
  return fresh.flatMap((heard) => [...twice(play, heard, both), ...unwanted(play, heard, both)]);
}

const nameOf = ({ people, strangers, moderators }: CalendarPlay, id: string): string =>
  [...people, ...strangers, ...moderators].find((one) => one.id === id)?.name ?? id;

function twice(play: CalendarPlay, heard: Heard, rows: readonly Rows[]): readonly string[] {
  const row = rows
    .flatMap(({ notices }) => notices)
    .find((one) => one.nonce !== null && one.nonce === heard.nonce && one.member === heard.who);
  if (!row) return forgotten(play, heard, rows);
  if (row.series === null || row.date === null || !leadKinds.has(row.kind)) return [];
  const [startsAt] = heard.times;
  const key = `${nameOf(play, heard.who)} ${row.kind} ${row.series}/${row.date} ${iso(startsAt ?? 0)}`;
  const first = play.toldOnce.get(key);
  play.toldOnce.set(key, heard.at);
  return first === undefined ? [] : [`told twice: ${key}, at ${iso(first)} and ${iso(heard.at)}`];
}

/** Said, and by now another try bears another nonce: Discord cannot have known the repeat. */
function forgotten(play: CalendarPlay, heard: Heard, rows: readonly Rows[]): readonly string[] {
  const row = rows
    .flatMap(({ notices }) => notices)
    .find(
      (one) =>
        leadKinds.has(one.kind) &&
        one.member === heard.who &&
        one.nonce !== null &&
        Math.abs((one.triedAt ?? 0) - heard.at) < minutes(3) &&
        !play.heard.some(
          (other) => other.nonce === one.nonce && other.who === heard.who && other.times[0] !== heard.times[0],
        ),
    );
  return row && heard.nonce !== null && kindOf(heard) === 'reminder'
    ? [`said by a try that was forgotten: ${row.kind} to ${nameOf(play, heard.who)} at ${iso(heard.at)}`]
    : [];
}

function unwanted(play: CalendarPlay, heard: Heard, rows: readonly Rows[]): readonly string[] {
  const kind = kindOf(heard);
  if (kind === 'other') return [];
  const who = nameOf(play, heard.who);
  const what = `${kind} to ${who} at ${iso(heard.at)}: ${heard.words.slice(0, 90)}`;
  const faults = rows.map(({ groups, wishes, meetings, answers }): string | null => {
    const group = groups.find(({ publicName }) => heard.words.includes(publicName));
    if (!group && kind === 'place') return null;
    if (!group) return 'of no group';
    const wish = wishes.find((one) => one.group === group.id && one.member === heard.who);
    if (!wish) return 'not asked for';
    if (isQuiet(heard.at, wish, group.zone))
      return `in quiet hours ${wish.quiet?.from ?? ''}-${wish.quiet?.to ?? ''} ${wish.zone ?? group.zone}`;
    if (kind === 'reminder' && wish.leads.length === 0) return 'no reminder asked for';
    if (kind !== 'reminder') return null;
    const about = meetings.filter((one) => one.group === group.id && heard.times.includes(one.startsAt));
    if (about.length === 0) return 'there is no such meeting';
    const not = about.every((one) =>
      answers.some(
        (said) => keyOf(said) === keyOf(one) && said.member === heard.who && said.answer === 'not-this-time',
      ),
    );
    return not ? 'answered not this time' : null;
  });
  return faults.every((one) => one !== null) ? [`${String(faults.at(-1))}: ${what}`] : [];
}

function isQuiet(at: number, { quiet, zone }: Wish, groupZone: string): boolean {
  if (quiet === null) return false;
  const time = wallAt(at, zone ?? groupZone).slice(11);
  return quiet.from < quiet.to ? time >= quiet.from && time < quiet.to : time >= quiet.from || time < quiet.to;
}

/** What was written down for a moment that has passed, and was wanted then, is told by now. */
export function missing(play: CalendarPlay, from: number, before: Rows, after: Rows): readonly string[] {
  const now = play.clock.now();
  return before.notices.flatMap((row) => {
    const isDue =
      row.state === 'waiting' && leadKinds.has(row.kind) && row.dueAt > from && row.dueAt < now - seconds(20);
    const wish = before.wishes.find((one) => one.group === row.group && one.member === row.member);
    if (!isDue || !wish || (wish.way === 'dm' && wish.dm === 'closed')) return [];
    const is = after.notices.find(({ id }) => id === row.id);
    const well = is?.state === 'sent' || is?.state === 'for-next-command';
    const what = `${row.kind} to ${nameOf(play, row.member)}, due ${iso(row.dueAt)}`;
    return well ? [] : [`not told (${is?.state ?? 'gone'}): ${what}`];
  });
}

/** What is written down to be told against a reckoning of its own. */
export function reckoned(play: CalendarPlay, { groups, wishes, meetings, answers, notices }: Rows): readonly string[] {
  const now = play.clock.now();
  const near = meetings.filter(
    ({ state, startsAt }) => state === 'planned' && startsAt > now && startsAt < now + days(8),
  );
  return wishes.flatMap((wish) => {
    const zone = wish.zone ?? groups.find(({ id }) => id === wish.group)?.zone ?? 'UTC';
    const asked = {
      ...wish,
      who: wish.member,
      zone,
      leads: leadWords.filter((_, index) => wish.leads.some((lead) => lead === leads[index])),
      since: now,
    };
    return near
      .filter(({ group }) => group === wish.group)
      .flatMap((meeting) => {
        const mine = (one: Pick<Answered, 'member' | 'series' | 'date'>): boolean =>
          one.member === wish.member && keyOf(one) === keyOf(meeting);
        const isOff = answers.some((one) => mine(one) && one.answer === 'not-this-time');
        const due = isOff ? [] : dueFor(asked, [meeting.startsAt]).map(({ at }) => at);
        const rows = notices.filter(
          (one) =>
            leadKinds.has(one.kind) &&
            one.member === wish.member &&
            `${String(one.series)}/${String(one.date)}` === keyOf(meeting),
        );
        const wait = rows.filter(({ state, dueAt }) => state === 'waiting' && dueAt > now).map(({ dueAt }) => dueAt);
        // Somebody may change quiet hours after a reminder was sent: it is not sent once more.
        const isTold = rows.some(({ state }) => state !== 'waiting');
        const lost = due.filter((at) => !isTold && !wait.some((one) => Math.abs(one - at) < minutes(1)));
        const odd = wait.filter((at) => !due.some((one) => Math.abs(one - at) < minutes(1)));
        const of = `${nameOf(play, wish.member)} of ${keyOf(meeting)} at ${iso(meeting.startsAt)}`;
        return [
          ...lost.map((at) => `nobody will remind ${of} at ${iso(at)}`),
          ...odd.map((at) => `will remind ${of} at ${iso(at)}, unasked`),
        ];
      });
  });
}
