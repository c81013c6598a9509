import type { RotaRole } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import type { Choice, Reply } from '../command.ts';
import type { Caller } from '../person.ts';

/**
 * What /rota may ask. For the people who run the group; others are refused. A meeting is named as its choice
 * says, `series/date`; null is the next one. One that is not the group's, or not planned, is answered as such.
 */
export interface RotaApp {
  /** The private panel: the next meetings with who does what. */
  show(by: Caller, group: Group): Promise<Reply>;
  /** Choices for `meeting`: the next ones, as `series/date`. */
  meetings(by: Caller, group: Group): Promise<readonly Choice[]>;
  take(by: Caller, group: Group, meeting: string | null, role: RotaRole): Promise<Reply>;
  give(by: Caller, group: Group, meeting: string | null, role: RotaRole, to: MemberId): Promise<Reply>;
  leave(by: Caller, group: Group, meeting: string | null, role: RotaRole): Promise<Reply>;
  swap(
    by: Caller,
    group: Group,
    meeting: string | null,
    how: { readonly role: RotaRole; readonly to: MemberId; readonly inReturn: string | null },
  ): Promise<Reply>;
  standIn(by: Caller, group: Group, what: 'offer' | 'withdraw'): Promise<Reply>;
  /** For moderators. `perWeek` 1 to 14. */
  limit(by: Caller, group: Group, perWeek: number): Promise<Reply>;
  tasks(by: Caller, group: Group): Promise<Reply>;
}
