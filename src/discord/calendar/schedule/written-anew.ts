import type { Group } from '#core/groups/group.ts';
import type { CalendarHouse } from '../part.ts';

/**
 * The meetings of a group written down anew after somebody changed its plan. Everybody hears of it also when no meeting moved: a
 * label, or whether there are events in Discord, changes no plan.
 */
export async function writtenAnew(
  { planner, tell }: Pick<CalendarHouse, 'planner' | 'tell'>,
  group: Group,
): Promise<void> {
  const change = await planner.replan(group);
  const { added, moved, gone, cancelled } = change;
  const nothingMoved = added.length + moved.length + gone.length + cancelled.length === 0;
  if (nothingMoved) tell({ kind: 'planned', guild: group.guild, group: group.id, change });
}
