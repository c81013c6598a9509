import type { Series } from '#core/calendar/model.ts';
import { lengthsOf } from '#core/calendar/lengths.ts';
import type { Format } from '#core/formats/format.ts';
import type { Group } from '#core/groups/group.ts';
import { hours, type Ms } from '#core/time.ts';
import type { Feed, GroupCalendar } from '#store/store.ts';
import { textFor } from '#text/catalogue.ts';
import { neutralName } from '#text/neutral.ts';
import type { Entry } from './ics/calendar-of.ts';

export type Names = Feed['names'];

/** When a format is gone, a meeting takes an hour in a calendar: most do. */
const usualRun: Ms = hours(1);

/** The name under which anybody may read of a group. The list of words that give it away may have grown since it was chosen. */
export function outsideName({ publicName, language }: Group): string {
  return neutralName(publicName) ? publicName : textFor(language).house.publicName;
}

/** Where a group lives in Discord. Only who may see the channel gets there. */
export function homeAddress({ guild, home }: Group): string {
  return `https://discord.com/channels/${guild}/${home}`;
}

/**
 * A series of a group for somebody's calendar. `readBy` a member: also a place that members alone are told (IP-1).
 * With neutral names a phone that lies on a table says nothing of why people come (OG-4, PR-10).
 */
export function entryOf(
  group: Group,
  calendar: GroupCalendar,
  series: Series,
  format: Format | null,
  how: { readonly names: Names; readonly readBy: 'anybody' | 'member' },
): Entry {
  const { venue } = series;
  const name = how.names === 'own' ? group.name : outsideName(group);
  const told = venue.kind === 'in-person' && (venue.open === 'public' || how.readBy === 'member');
  return {
    calendar: { series, notes: calendar.notes, blackouts: calendar.blackouts },
    zone: group.zone,
    runMs: format === null ? usualRun : lengthsOf(format).runMs,
    title: (label) => (label === null || !(how.names === 'own' || neutralName(label)) ? name : `${name} · ${label}`),
    place: told ? venue.place : null,
    url: homeAddress(group),
  };
}
