import { channelId, groupId, guildId, memberId, sessionId, type MemberId } from '#core/ids.ts';
import type { Place } from '#core/session/model.ts';

/** Sixteen people with names, so that a failing test can be read. */
export const names = [
  'Fay',
  'Ada',
  'Ben',
  'Cleo',
  'Dan',
  'Eve',
  'Gil',
  'Hana',
  'Ida',
  'Jon',
  'Kim',
  'Leo',
  'Mia',
  'Noor',
  'Oli',
  'Pia',
] as const;

export const people: readonly MemberId[] = names.map((name) => memberId(name));

export const place: Place = {
  guild: guildId('guild'),
  group: groupId('group'),
  room: channelId('room'),
  kept: 'group',
  home: channelId('home'),
  desk: channelId('desk'),
  language: 'en',
};

export const aSession = sessionId('session00001');
