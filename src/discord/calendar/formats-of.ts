import { formatOf } from '#core/calendar/format-of.ts';
import type { Group } from '#core/groups/group.ts';
import type { CalendarHouse } from './part.ts';

/** The format of each series of a group, from the formats that its server has now. */
export async function formatsOf(
  { formats }: Pick<CalendarHouse, 'formats'>,
  group: Group,
): Promise<ReturnType<typeof formatOf>> {
  return formatOf(await formats.list({ guild: group.guild }), group);
}
