import type { GroupId } from '#core/ids.ts';
import type { Feed } from '#store/store.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../../payload.ts';
import { calendarButton } from '../../render/calendar-parts.ts';
import { block, type Button, buttons, privateMessage } from '../../render/parts.ts';
import { feedArg, type FeedPress, feedVerb } from './press.ts';

export interface FeedFacts {
  /** Null for a person's own calendar. */
  readonly group: { readonly id: GroupId; readonly publicName: string; readonly listed: boolean } | null;
  /** The address that works now. */
  readonly feed: Pick<Feed, 'names' | 'createdAt'> | null;
  /** Whether this house gives out addresses. */
  readonly served: boolean;
  /** What has just happened, above everything else. */
  readonly news: string | null;
}

/** The panel for calendars outside Discord. Pure. */
export function feedPanel({ group, feed, served, news }: FeedFacts, { calendar }: Catalogue): Payload {
  const text = calendar.feed;
  const { labels } = text;
  const whose = group === null ? 'person' : 'group';
  const press = (label: string, wish: Omit<FeedPress, 'group'>, style: 'main' | 'plain' = 'plain'): Button =>
    calendarButton(label, { verb: feedVerb, arg: feedArg({ ...wish, group: group?.id ?? null }) }, style);
  return privateMessage([
    block([news]),
    block([
      text.title(group?.publicName ?? null),
      text.about[whose],
      served ? text.addressNow(feed) : text.noServer,
      group === null ? null : text.listing(group.publicName, group.listed, served),
    ]),
    buttons(
      press(labels.file, { step: 'file', names: 'neutral' }, 'main'),
      press(labels.fileOwn[whose], { step: 'file', names: 'own' }),
    ),
    served
      ? buttons(
          press(labels.address(feed !== null), { step: 'address', names: 'neutral' }),
          press(labels.addressOwn[whose], { step: 'address', names: 'own' }),
          feed === null ? null : press(labels.stop, { step: 'stop', names: 'neutral' }),
        )
      : null,
    group === null
      ? null
      : buttons(press(labels.listing(group.listed), { step: group.listed ? 'unlist' : 'list', names: 'neutral' })),
  ]);
}
