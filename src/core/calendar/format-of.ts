import type { Format } from '../formats/format.ts';
import { shippedFormat } from '../formats/shipped.ts';
import type { Group } from '../groups/group.ts';
import type { Series } from './model.ts';

/**
 * The format in which the meetings of a series run: its own, else the group's; null when neither is there any more.
 * @param own the formats that the group's server has besides the shipped ones
 */
export function formatOf(
  own: readonly Format[],
  group: Pick<Group, 'format'>,
): (series: Pick<Series, 'format'>) => Format | null {
  const byId = new Map(own.map((format) => [format.id, format]));
  const find = (id: string | null): Format | null => (id === null ? null : (shippedFormat(id) ?? byId.get(id) ?? null));
  return (series) => find(series.format) ?? find(group.format);
}
