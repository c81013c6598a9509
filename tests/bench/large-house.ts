/** A store as a very large house has it: written with the store's own calls, from rules and wishes, as the bot would. */
import { meetingOf } from '#core/calendar/lengths.ts';
import type { Meeting, Series, Wish } from '#core/calendar/model.ts';
import { planNotices } from '#core/calendar/notice-plan.ts';
import { occurrences } from '#core/calendar/occurrences.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import type { Group } from '#core/groups/group.ts';
import { channelId, groupId, guildId, localDate, memberId, noticeId, seriesId, wallTime } from '#core/ids.ts';
import { days, type Instant } from '#core/time.ts';
import { newId } from '#store/new-id.ts';
import type { Store } from '#store/store.ts';

export const size = { guilds: 50, groups: 2_000, seriesOfGroup: 5, reminders: 100_000 } as const;

/** Times of day on days that are not today: while it is measured nothing opens and nothing is told. */
const weekly = ['FR', 'SA', 'SU', 'MO', 'TH'] as const;
const wishesOfGroup = 5;
const horizon = days(36);

const snowflake = (kind: number, n: number): string => String(100_000_000_000_000_000n * BigInt(kind) + BigInt(n));

function aGroup(n: number, now: Instant): Group {
  const guild = guildId(snowflake(2, n % size.guilds));
  return {
    id: groupId(`group${String(n).padStart(7, '0')}`),
    guild,
    name: `Group ${n}`,
    publicName: 'Evening room',
    type: 'open',
    format: 'listening_round_60',
    mode: 'gentle',
    language: 'en',
    zone: 'Europe/Berlin',
    country: null,
    size: 12,
    facilitators: { role: null, people: [memberId(snowflake(3, n))] },
    memberRole: null,
    home: channelId(snowflake(4, n)),
    roomPolicy: 'lasting',
    room: null,
    desk: null,
    createdAt: now,
    closedAt: null,
  };
}

function aSeries(group: Group, n: number, number: number, now: Instant): Series {
  return {
    id: seriesId(`s${String(number).padStart(6, '0')}${String(n).padStart(5, '0')}`),
    guild: group.guild,
    group: group.id,
    rule: { kind: 'weekly', every: 1, on: [weekly[n] ?? 'FR'] },
    from: localDate(new Date(now).toISOString().slice(0, 10)),
    time: wallTime(`${String(8 + (number % 12)).padStart(2, '0')}:30`),
    ends: { kind: 'never' },
    label: null,
    venue: { kind: 'online' },
    format: null,
    mirror: 'on',
    paused: false,
    createdAt: now,
    endedAt: null,
  };
}

const aWish = (group: Group, n: number, number: number): Wish => ({
  guild: group.guild,
  group: group.id,
  member: memberId(snowflake(5, number * wishesOfGroup + n)),
  leads: ['hour'],
  way: 'dm',
  dm: 'open',
  zone: null,
  quiet: null,
  returnNote: false,
  lastHere: null,
  returnNotedAt: null,
});

/** Fills the store; the groups live in servers that the bot does not see. Returns how many reminders wait. */
export async function fill(store: Store, now: Instant): Promise<number> {
  const format = shippedFormats.find(({ id }) => id === 'listening_round_60');
  if (!format) throw new Error('the usual format is not shipped');
  for (let number = 0; number < size.groups; number += 1) {
    const group = aGroup(number, now);
    await store.groups.create(group);
    const series = Array.from({ length: size.seriesOfGroup }, (_, n) => aSeries(group, n, number, now));
    for (const one of series) await store.series.create(one);
    const wishes = Array.from({ length: wishesOfGroup }, (_, n) => aWish(group, n, number));
    for (const wish of wishes) await store.wishes.put(wish);
    const meetings = occurrences({ series, notes: [], blackouts: [] }, group.zone, now, now + horizon).map((one) =>
      meetingOf(one, group, format),
    );
    await store.meetings.plan(group.guild, group.id, meetings, now, now + horizon);
    for (const meeting of meetings) await remind(store, meeting, group, wishes, now);
  }
  return (await store.notices.counts()).waiting;
}

async function remind(store: Store, meeting: Meeting, group: Group, wishes: readonly Wish[], now: Instant) {
  const { guild, series, date } = meeting;
  const { wanted } = planNotices({ meeting, groupZone: group.zone, wishes, answers: [], known: [], now });
  const rows = wanted.map((one) => ({ id: noticeId(newId()), guild, group: group.id, series, date, ...one }));
  if (rows.length > 0) await store.notices.want(guild, rows, { series, date });
}
