import type { Group } from '#core/groups/group.ts';
import type { Reply } from '../command.ts';
import type { Caller } from '../person.ts';

/** What `/schedule export` and `/meetings` may ask. Both answer with a private panel whose buttons do the rest. */
export interface FeedApp {
  /** The group's calendar: a file, an address to follow, the public directory. Moderators only. */
  exportGroup(caller: Caller, group: Group): Promise<Reply>;
  /** One calendar with the groups of this server that the person asked to be told about. */
  exportMine(caller: Caller): Promise<Reply>;
}
