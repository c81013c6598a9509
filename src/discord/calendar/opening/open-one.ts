import type { Meeting, Series } from '#core/calendar/model.ts';
import { lengthsOf } from '#core/calendar/lengths.ts';
import type { Group } from '#core/groups/group.ts';
import type { Session } from '#core/session/model.ts';
import { type Instant, minutes, seconds } from '#core/time.ts';
import { isRefused, type Refused } from '../../command.ts';
import { troubleOrThrow } from '../../trouble.ts';
import type { CalendarHouse } from '../part.ts';
import type { HostFinder } from './hosts.ts';
import { isTooLate, latestOpening } from './lateness.ts';
import type { MakeWay } from './make-way.ts';
import type { Miss } from './miss.ts';
import type { Ours } from './ours.ts';
import type { OpeningWords } from './words.ts';

/** When to try again; null when there is nothing more to do about these doors. */
export type Outcome = Instant | null;

/** A moderator or host has to do something first. */
const everyMinute = minutes(1);
/** An outage: nobody has to do anything. */
const whileDark = seconds(10);
/** Waits between tries when Discord does not answer. */
const waits = [seconds(2), seconds(5), seconds(10), seconds(20), seconds(30)];

/** Opens the doors of one planned meeting, or finds that they are open, or that it is too late. */
export type OpenOne = (meeting: Meeting, tries: number) => Promise<Outcome>;

export function createOpenOne(
  house: Pick<CalendarHouse, 'client' | 'store' | 'clock' | 'openDoors' | 'formats'>,
  parts: {
    readonly words: OpeningWords;
    readonly makeWay: MakeWay;
    readonly miss: Miss;
    readonly ours: Ours;
    readonly hosts: HostFinder;
  },
): OpenOne {
  const { client, store, clock, openDoors, formats } = house;
  const { words, makeWay, miss, ours, hosts } = parts;

  /** Not later than just after the last moment at which it may still open, so that nobody waits for an answer. */
  const again = (meeting: Meeting, wait: number): Outcome => {
    const now = clock.now();
    return now <= latestOpening(meeting) ? Math.min(now + wait, latestOpening(meeting) + seconds(1)) : now + wait;
  };

  /** The series' own format, or the group's when a moderator took that one away meanwhile. */
  const formatFor = async (group: Group, series: Series | null) => {
    const own = await formats.find(group, series?.format ?? group.format);
    return isRefused(own) ? formats.find(group, group.format) : own;
  };

  const openDoorsOf = async (meeting: Meeting, group: Group): Promise<Session | Refused> => {
    const series = await store.series.find(meeting.guild, meeting.series);
    const format = await formatFor(group, series);
    if (isRefused(format)) return format;
    const { host, coHost, letGo } = await hosts.take(meeting);
    try {
      return await openDoors.open(group, {
        format: format.id,
        // What was announced is when it begins: the start stays, however long before it the doors are opened.
        opensAt: meeting.startsAt - lengthsOf(format).preMs,
        host,
        coHost,
        ...(series?.venue.kind === 'in-person' ? { inPerson: true } : {}),
      });
    } catch (error) {
      const trouble = troubleOrThrow(error);
      if (trouble.kind === 'again') return { refuse: 'discord-unreachable' };
      return { refuse: 'missing-permissions' };
    } finally {
      letGo();
    }
  };

  const tryToOpen = async (meeting: Meeting, group: Group, tries: number): Promise<Outcome> => {
    const opened = await openDoorsOf(meeting, group);
    if (!isRefused(opened)) {
      await ours.take(meeting, opened);
      return null;
    }
    // Somebody was quicker: the next look finds what they opened.
    if (opened.refuse === 'session-open-already') return again(meeting, seconds(1));
    if (opened.refuse === 'discord-unreachable') return again(meeting, waits[tries] ?? everyMinute);
    await words.refused(meeting, group, opened);
    return again(meeting, everyMinute);
  };

  return async ({ guild, series, date }, tries) => {
    const meeting = await store.meetings.find(guild, { series, date });
    if (meeting?.state !== 'planned' || meeting.opensAt > clock.now()) return null;
    const group = await store.groups.find(guild, meeting.group);
    if (!group || group.closedAt !== null) {
      await store.meetings.turn(guild, meeting, 'planned', 'cancelled');
      return null;
    }
    if (await ours.adoptAny(meeting)) return null;
    if (isTooLate(meeting, clock.now())) {
      return (await miss(meeting, group)) === 'again' ? clock.now() + everyMinute : null;
    }
    if (client.guilds.cache.get(guild)?.available !== true) return again(meeting, whileDark);
    const way = await makeWay(meeting, group);
    if (way === 'free') return tryToOpen(meeting, group, tries);
    return again(meeting, way === 'closing' ? seconds(1) : everyMinute);
  };
}
