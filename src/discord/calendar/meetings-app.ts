import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import type { Call, Choice, Reply } from '../command.ts';
import type { TextFile } from '../answer.ts';

/** What /meetings may ask. */
export interface MeetingsApp {
  /** What is next in the person's groups, or in the one group whose id was chosen; private to them. */
  next(call: Call, group: string | null): Promise<Reply>;
  /** The groups of this person, by their own names: nobody else is told these. */
  groups(call: Call): Promise<readonly Choice[]>;
}

/** The next meetings of one group as an .ics file for one of its people; null when there are none. */
export type ToIcs = (group: Group, member: MemberId) => Promise<TextFile | null>;
