import type { Meeting } from '#core/calendar/model.ts';
import { wallOf } from '#core/calendar/wall.ts';
import type { Group } from '#core/groups/group.ts';
import type { Catalogue } from '#text/catalogue.ts';

/** A meeting as a choice: selects cannot show Discord's own times, so it is the group's wall clock. */
export function wallLabel(meeting: Meeting, group: Group, text: Catalogue): string {
  const { date, time } = wallOf(meeting.startsAt, group.zone);
  return text.calendar.rota.choice(date, time, meeting.label);
}
