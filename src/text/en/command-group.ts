import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import type { Rung } from '#core/session/effects.ts';
import type { Instant } from '#core/time.ts';
import { dayAndTime, mention } from '../marks.ts';
import { agreement } from './agreements.ts';
import { options } from './command-options.ts';

const roomWords = (group: Group): string => (group.room ? `<#${group.room}>` : options.rooms[group.roomPolicy]);

/** More would not fit one message beside the rest. */
const mostFacilitators = 20;

const facilitators = ({ facilitators: { role, people } }: Group): string => {
  const all = [...(role ? [`<@&${role}>`] : []), ...people.map(mention)];
  if (all.length === 0) return 'nobody yet: add one with `/group edit`';
  const shown = all.slice(0, mostFacilitators).join(', ');
  return all.length > mostFacilitators ? `${shown} and ${all.length - mostFacilitators} more` : shown;
};

const rungs: Readonly<Record<Rung, string>> = {
  hint: 'quiet reminder to',
  'listen-only': 'listening only for',
  'out-for-today': 'out for that day:',
  'back-in': 'place given back to',
};

/** A step of the ladder as it is kept. */
interface KeptDecision {
  readonly at: Instant;
  readonly rung: Rung;
  readonly rule: string;
  readonly by: MemberId;
  readonly to: MemberId;
}

/** Everything a moderator has said about a group, one line each. */
const card = (group: Group, formatName: string): string =>
  [
    `**${group.name}** (outside: ${group.publicName})`,
    `Type: ${options.types[group.type]}`,
    `Format: ${formatName}`,
    `Talk mode: ${options.modes[group.mode]}`,
    `Language: ${group.language} · Time zone: ${group.zone} · Country for help lines: ${group.country ?? 'none, the person chooses'}`,
    `Seats: ${group.size}`,
    `Facilitators: ${facilitators(group)}`,
    `Members: ${group.memberRole ? `<@&${group.memberRole}>` : 'everybody in this server'}`,
    `Home: <#${group.home}> · Room: ${roomWords(group)}`,
  ].join('\n');

/** /group: for moderators. */
export const group = {
  description: 'Set up and change groups: for moderators',
  create: 'Set up a group',
  edit: 'Change a group; what you leave empty stays as it is',
  show: 'Show how a group is set up',
  list: 'Show all groups of this server',
  close: 'Close a group and erase what is kept about it',
  option: {
    name: 'Its name, shown only to moderators and those who run it',
    publicName: 'A neutral name for channels and events, without the topic',
    type: 'What people come for; decides which prompts are offered',
    format: 'How a meeting runs',
    mode: 'How the room is kept',
    language: 'The language of its cards',
    zone: 'Time zone, such as Europe/Berlin',
    country: 'Whose help lines are shown first',
    size: 'How many people the room holds, 2 to 99',
    facilitator: 'Someone who may open and run meetings',
    noFacilitator: 'Someone who no longer runs meetings',
    facilitatorRole: 'Everybody with this role may run meetings',
    memberRole: 'Only people with this role may enter',
    home: 'The text channel where the group lives',
    room: 'What kind of room it has',
    clear: 'Something to leave empty again',
    confirm: 'Type the group’s name exactly as it is',
  },
  clear: {
    country: 'Country: let each person choose',
    'facilitator-role': 'Facilitator role: only named people',
    'member-role': 'Member role: everybody in this server',
  },
  answer: {
    created: (made: Group, formatName: string): string =>
      `The group is set up.\n${card(made, formatName)}\n` +
      'Check the time zone. `/desk` opens the host desk, `/session open` opens the doors.',
    changed: (changed: Group, formatName: string): string =>
      `Changed. A meeting that is open now keeps its format and its talk mode.\n${card(changed, formatName)}`,
    stageHint: (most: number): string =>
      `With more than ${most} people this format is easier on a stage: choose *mode* stage with \`/group edit\`. Stage audio is not end-to-end encrypted, voice rooms are.`,
    shown: card,
    /** How many meetings, and how many people as a rule; never who. */
    totals: (held: readonly { readonly headCount: number }[]): string => {
      const counts = held.map(({ headCount }) => headCount).toSorted((a, b) => a - b);
      return `Meetings in the last two years: ${held.length} · People, as a rule: ${counts[Math.floor(counts.length / 2)] ?? 0}`;
    },
    decisions: '**Steps of the ladder**, kept for 90 days:',
    /** For moderators, so that somebody else can look at a decision again. No words of anybody. */
    decision: ({ at, rung, rule, by, to }: KeptDecision): string =>
      `- ${dayAndTime(at)} ${rungs[rung]} ${mention(to)}, by ${mention(by)}: *${agreement(rule).title}*`,
    none: 'No groups here yet. `/group create` sets one up.',
    line: ({ name, publicName, home }: Group): string => `- **${name}** (outside: ${publicName}) in <#${home}>`,
    notConfirmed: (name: string): string => `Nothing was closed. To close it, type **${name}** as \`confirm\`.`,
    closed: ({ name }: Group): string =>
      `**${name}** is closed, and what is kept about it is erased within a day, except how many people came to past meetings. Its channels are still there: they are yours to delete.`,
  },
};
