import type { Series } from '#core/calendar/model.ts';
import type { Format } from '#core/formats/format.ts';
import type { Group } from '#core/groups/group.ts';
import type { CalendarHouse } from './part.ts';

/** The formats a group's series may name, read once: the series' own, else the group's; null when it is gone. */
export async function formatsOf(
  { formats }: Pick<CalendarHouse, 'formats'>,
  group: Group,
): Promise<(series: Pick<Series, 'format'>) => Format | null> {
  const known = new Map((await formats.list({ guild: group.guild })).map((format) => [format.id, format]));
  return (series) => known.get(series.format ?? group.format) ?? null;
}
