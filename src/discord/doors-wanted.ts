import { PermissionFlagsBits } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { type MemberId, type RoleId, roleId } from '#core/ids.ts';
import { doorsOf } from '#core/session/doors.ts';
import type { Session } from '#core/session/model.ts';

export const view = PermissionFlagsBits.ViewChannel;
export const connect = PermissionFlagsBits.Connect;

export interface Overwrite {
  readonly target: RoleId | MemberId;
  readonly kind: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

/** How the doors of a room should stand: who has a key, and for how many there is room. */
export interface WantedDoors {
  readonly overwrites: readonly Overwrite[];
  /** Discord's user limit, 1 to 99. */
  readonly places: number;
}

/**
 * While a meeting lasts the group has the key; whoever is out for today has none. In a closing part the room has just
 * as many places as there are people who belong: one call, whatever the size of the room, and those in it keep reading,
 * typing and raising hands, which taking the key away would cost them.
 * @param crowd everybody in voice there now, bots included, for Discord counts them all
 */
export function wantedDoors(session: Session, group: Group, crowd: number): WantedDoors {
  const out = session.people.filter((person) => person.out).map((person) => person.id);
  const everyone = group.memberRole ?? roleId(session.place.guild);
  const keys: readonly Overwrite[] = group.memberRole === null ? [] : facilitatorKeys(session, group, out);
  return {
    overwrites: [
      { target: everyone, kind: 'role', allow: view | connect, deny: 0n },
      ...keys,
      ...out.map((target): Overwrite => ({ target, kind: 'member', allow: 0n, deny: connect })),
    ],
    places: doorsOf(session) === 'open' ? group.size : Math.min(group.size, Math.max(1, crowd + expected(session))),
  };
}

/** Whoever runs the group comes in with or without its role, also late: a lost host has to be followed by somebody. */
function facilitatorKeys(session: Session, group: Group, out: readonly MemberId[]): readonly Overwrite[] {
  const { people, role } = group.facilitators;
  const team = new Set([...people, ...helpers(session)].filter((id) => !out.includes(id)));
  const key = { allow: view | connect, deny: 0n };
  return [
    ...[...team].map((target): Overwrite => ({ ...key, target, kind: 'member' })),
    ...(role === null || role === group.memberRole ? [] : [{ ...key, target: role, kind: 'role' as const }]),
  ];
}

const helpers = ({ roles }: Session): readonly MemberId[] =>
  [roles.host, roles.co_host, roles.standby].filter((id) => id !== undefined);

/** Places kept free: for those whose line dropped, and for hosts who are not in voice. */
function expected(session: Session): number {
  const inVoice = new Set(session.people.filter((person) => person.here === 'voice').map((person) => person.id));
  const dropped = session.people.filter((person) => person.here === 'gone' && !person.out).map((person) => person.id);
  return new Set([...dropped, ...helpers(session)].filter((id) => !inVoice.has(id))).size;
}
