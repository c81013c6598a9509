import type { ChannelKind, ClientView } from '../../../discord/client/view.ts';
import { composer as words } from '../../../words/page-composer.ts';
import type { OptionAsked } from './option-asked.ts';

/** Something that can be picked for an option. */
export interface Pickable {
  readonly id: string;
  readonly name: string;
  /** A word beside the name that tells equal names apart. */
  readonly detail: string | null;
  readonly value: string | number | boolean;
}

/** Discord's numbers for kinds of channels (ChannelType), as options name them. */
const channelTypes: Readonly<Record<ChannelKind, readonly number[]>> = {
  text: [0],
  dm: [1],
  voice: [2],
  category: [4],
  thread: [10, 11],
  'private-thread': [12],
  stage: [13],
  forum: [15],
};

/** What can be picked for this option here; null when its answer is free or suggested by the bot. */
export function pickable(asked: OptionAsked, view: ClientView): readonly Pickable[] | null {
  if (asked.choices.length > 0) {
    return asked.choices.map(({ name, value }) => ({ id: String(value), name, detail: null, value }));
  }
  switch (asked.kind) {
    case 'boolean':
      return [
        { id: 'true', name: words.yes, detail: null, value: true },
        { id: 'false', name: words.no, detail: null, value: false },
      ];
    case 'user':
      return people(view);
    case 'role':
      return roles(view);
    case 'mentionable':
      return [...people(view), ...roles(view)];
    case 'channel':
      return channels(asked, view);
    case 'string':
    case 'integer':
    case 'number':
    case 'attachment':
      return null;
  }
}

/** Those whose name has the typed words in it; first what is just that, then what begins with it. */
export function fitting(items: readonly Pickable[], typed: string): readonly Pickable[] {
  const wanted = typed.trim().toLowerCase();
  const rankOf = ({ name }: Pickable): number => {
    const lower = name.toLowerCase();
    if (lower === wanted) return 0;
    if (lower.startsWith(wanted)) return 1;
    return lower.includes(wanted) ? 2 : 3;
  };
  return [0, 1, 2].flatMap((rank) => items.filter((item) => rankOf(item) === rank));
}

function people(view: ClientView): readonly Pickable[] {
  return view.people.map(({ id, name, isBot }) => ({ id, name, detail: isBot ? 'APP' : null, value: id }));
}

function roles(view: ClientView): readonly Pickable[] {
  return view.roles.map(({ id, name }) => ({ id, name: `@${name}`, detail: null, value: id }));
}

function channels(asked: OptionAsked, view: ClientView): readonly Pickable[] {
  return view.channels
    .filter((channel) => channel.kind !== 'dm')
    .filter(
      ({ kind }) =>
        asked.channelTypes.length === 0 || channelTypes[kind].some((type) => asked.channelTypes.includes(type)),
    )
    .map(({ id, name, kind }) => ({ id, name: kind === 'category' ? name : `#${name}`, detail: kind, value: id }));
}
