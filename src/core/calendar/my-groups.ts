import type { Group } from '../groups/group.ts';
import type { MemberId, RoleId } from '../ids.ts';

/**
 * Whether this person belongs to the group: they hold its role, it asks for none, or they help to run it. Only people of a
 * group read its own name, and only in private answers (OG-4).
 */
export function belongs(
  group: Pick<Group, 'memberRole' | 'facilitators'>,
  person: { readonly member: MemberId; readonly roles: readonly RoleId[] },
): boolean {
  const { people, role } = group.facilitators;
  return (
    group.memberRole === null ||
    person.roles.includes(group.memberRole) ||
    people.includes(person.member) ||
    (role !== null && person.roles.includes(role))
  );
}

/** Whether this person helps to run the group. */
export function helpsToRun(
  group: Pick<Group, 'facilitators'>,
  person: { readonly member: MemberId; readonly roles: readonly RoleId[] },
): boolean {
  const { people, role } = group.facilitators;
  return people.includes(person.member) || (role !== null && person.roles.includes(role));
}
