import { ButtonStyle, ComponentType, type APIActionRowComponent, type APIButtonComponent } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { mention } from '#text/marks.ts';
import { encodeCalendarPress } from '../calendar/press.ts';
import type { Payload } from '../payload.ts';
import { block, message } from './parts.ts';

/** What one notice says, with nothing in it that could not be read on a lock screen. */
export type Telling =
  | { readonly kind: 'reminder' | 'moved' | 'back'; readonly startsAt: Instant }
  | { readonly kind: 'cancelled'; readonly startsAt: Instant | null }
  | { readonly kind: 'missed' }
  | { readonly kind: 'place'; readonly until: Instant }
  | { readonly kind: 'return' };

/** A direct message to one person. */
export function directNotice(telling: Telling, group: Group, text: Catalogue): Payload {
  const { more } = text.calendar.notices;
  const second =
    telling.kind === 'reminder'
      ? null
      : telling.kind === 'place' || telling.kind === 'return'
        ? more[telling.kind]
        : more.next;
  return message([
    block([direct(telling, group.publicName, text), second]),
    stopRow(`${group.guild}-${group.id}`, group, text),
  ]);
}

function direct(telling: Telling, name: string, text: Catalogue): string {
  const { dm } = text.calendar.notices;
  switch (telling.kind) {
    case 'reminder':
    case 'moved':
    case 'back':
      return dm[telling.kind](name, telling.startsAt);
    case 'cancelled':
      return dm.cancelled(name, telling.startsAt);
    case 'place':
      return dm.place(name, telling.until);
    case 'missed':
    case 'return':
      return dm[telling.kind](name);
  }
}

/** One message in the group's channel for everybody who wants to be mentioned, and who pings nobody else. */
export function mentionNotice(
  telling: Telling,
  group: Group,
  people: readonly MemberId[],
  nonce: string,
  text: Catalogue,
): Payload {
  const body = message([
    block([inChannel(telling, group.publicName, people.map(mention).join(' '), text)]),
    stopRow(`${nonce}-${group.id}`, null, text),
  ]);
  return { ...body, allowed_mentions: { parse: [], users: [...people] } };
}

function inChannel(telling: Telling, name: string, people: string, text: Catalogue): string {
  const { mention: words } = text.calendar.notices;
  switch (telling.kind) {
    case 'reminder':
    case 'moved':
    case 'back':
      return words[telling.kind](people, name, telling.startsAt);
    case 'cancelled':
      return words.cancelled(people, name, telling.startsAt);
    case 'missed':
      return words.missed(people, name);
    // Neither a place on a waiting list nor a long absence is anybody else's business.
    case 'place':
    case 'return':
      return words.place(people);
  }
}

/** The way out is in every one; the way to the channel is a link, because a channel's name could be read on a lock screen. */
function stopRow(arg: string, link: Group | null, text: Catalogue): APIActionRowComponent<APIButtonComponent> {
  const { notices: words } = text.calendar;
  const stop: APIButtonComponent = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: words.stop,
    custom_id: encodeCalendarPress({ verb: 'notice-stop', arg }),
  };
  if (link === null) return { type: ComponentType.ActionRow, components: [stop] };
  const go: APIButtonComponent = {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: words.toChannel,
    url: `https://discord.com/channels/${link.guild}/${link.home}`,
  };
  return { type: ComponentType.ActionRow, components: [stop, go] };
}
