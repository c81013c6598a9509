/** What can be chosen in a select of any kind, and what is chosen from the start. */
import type { APIMessageComponentEmoji, APISelectMenuComponent, ChannelType } from 'discord.js';
import type { ChannelKind, ChannelView } from '../../../../discord/client/view.ts';
import { kind } from '../component-kinds.ts';
import type { Names } from '../reading.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  readonly emoji: APIMessageComponentEmoji | null;
  /** What stands before its name. */
  readonly sign: 'option' | 'person' | 'role' | 'channel' | 'voice';
  /** The group it stands in, when a list has several. */
  readonly group: 'people' | 'roles' | null;
}

/** How many may be chosen, and what is at first. */
export interface Offer {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly least: number;
  readonly most: number;
}

/** @param select as it came over the wire */
export function offerOf(select: APISelectMenuComponent, names: Names): Offer {
  const limits = { least: select.min_values ?? 1, most: select.max_values ?? 1 };
  if (select.type === kind.stringSelect) {
    const chosen = select.options.filter((option) => option.default === true).map((option) => option.value);
    return { ...limits, chosen, choices: select.options.map(choiceOfOption) };
  }
  const chosen = select.default_values?.map((given) => given.id) ?? [];
  return { ...limits, chosen, choices: choicesOf(select, names) };
}

type Populated = Exclude<APISelectMenuComponent, { type: typeof kind.stringSelect }>;

function choicesOf(select: Populated, names: Names): readonly Choice[] {
  switch (select.type) {
    case kind.userSelect:
      return peopleOf(names, null);
    case kind.roleSelect:
      return rolesOf(names, null);
    case kind.mentionableSelect:
      return [...peopleOf(names, 'people'), ...rolesOf(names, 'roles')];
    case kind.channelSelect:
      return names.channels.filter((channel) => isOfType(channel, select.channel_types)).map(choiceOfChannel);
  }
}

function choiceOfOption(option: {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly emoji?: APIMessageComponentEmoji;
}): Choice {
  return {
    value: option.value,
    label: option.label,
    description: option.description ?? null,
    emoji: option.emoji ?? null,
    sign: 'option',
    group: null,
  };
}

function peopleOf({ people }: Names, group: Choice['group']): readonly Choice[] {
  return people.map(({ id, name }) => plain(id, name, 'person', group));
}

function rolesOf({ roles }: Names, group: Choice['group']): readonly Choice[] {
  return roles.map(({ id, name }) => plain(id, name, 'role', group));
}

function choiceOfChannel({ id, name, kind: channelKind }: ChannelView): Choice {
  return plain(id, name, channelKind === 'voice' || channelKind === 'stage' ? 'voice' : 'channel', null);
}

function plain(value: string, label: string, sign: Choice['sign'], group: Choice['group']): Choice {
  return { value, label, description: null, emoji: null, sign, group };
}

/** Discord's numbers for the kinds of channels that the view tells apart. Messages between two people are never offered. */
const numbersOf: Readonly<Record<ChannelKind, readonly number[]>> = {
  text: [0, 5],
  voice: [2],
  stage: [13],
  thread: [10, 11],
  'private-thread': [12],
  category: [4],
  forum: [15, 16],
  dm: [],
};

function isOfType(channel: ChannelView, types: readonly ChannelType[] | undefined): boolean {
  const numbers = numbersOf[channel.kind];
  if (types === undefined || types.length === 0) return numbers.length > 0;
  return types.some((type) => numbers.includes(type));
}
