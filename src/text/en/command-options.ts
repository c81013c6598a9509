import type { RoomPolicy } from '#core/groups/group.ts';
import type { Role, TalkMode } from '#core/session/model.ts';
import { groupTypeName } from './sharing.ts';

const modes: Readonly<Record<TalkMode, string>> = {
  gentle: 'Gentle: nobody is muted, the card shows whose turn it is',
  strict: 'Strict: only the speaker and the host team can be heard',
  stage: 'Stage: for large, listening-heavy meetings (not end-to-end encrypted)',
};

const rooms: Readonly<Record<RoomPolicy, string>> = {
  lasting: 'Lasting: one room, closed between sessions',
  fresh: 'Fresh: made when doors open, deleted afterwards with its chat',
  none: 'None: the group meets in person',
};

const roles: Readonly<Record<Role, string>> = {
  host: 'Host: leads the phases',
  co_host: 'Co-host: watches the people',
  timekeeper: 'Timekeeper: turns and minutes',
  greeter: 'Greeter: for people who are new',
  chat_keeper: 'Chat keeper: text lane and tech help',
  standby: 'Standby: can take over within a minute',
};

/** Choices and bits that several commands share. A choice has at most 100 characters. */
export const options = {
  modes,
  /** Shown to moderators only, in the private form of /group. */
  types: groupTypeName,
  rooms,
  roles,
  /** Locales that this catalogue speaks, in their own name. */
  languages: { en: 'English' },
  group: 'Which group (leave empty in the group’s own channel)',
  more: (n: number): string => `… and ${n} more.`,
};
