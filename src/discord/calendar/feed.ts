import type { Group } from '#core/groups/group.ts';
import type { GroupId } from '#core/ids.ts';
import type { Addresses } from '#feeds/addresses.ts';
import type { Calendars } from '#feeds/calendars.ts';
import type { Metrics } from '#feeds/metrics.ts';
import type { CommandRefusal, Refused } from '../command.ts';
import { isRefused } from '../command.ts';
import type { Payload } from '../payload.ts';
import type { Caller } from '../person.ts';
import type { FeedApp } from './feed-app.ts';
import { type FeedOwner, feedOwners, forgetOthers } from './feed/owner.ts';
import { feedPanel } from './feed/panel.ts';
import { type FeedPress, feedVerb, readFeedArg } from './feed/press.ts';
import type { ToIcs } from './meetings-app.ts';
import type { NoticePlans } from './notices/plans.ts';
import type { CalendarHouse, CalendarPart, Pressing, PressReply } from './part.ts';

export interface FeedParts {
  readonly calendars: Calendars;
  /** Null when the house serves nothing under a public address. */
  readonly addresses: Addresses | null;
  /** Null when nobody counts. */
  readonly metrics: Metrics | null;
}

const no = (refuse: CommandRefusal): Refused => ({ refuse });

/** Calendars outside: files, addresses that a calendar can follow, and the public directory. */
export function createFeeds(
  house: Pick<CalendarHouse, 'client' | 'store' | 'clock' | 'words'>,
  { calendars, addresses, metrics }: FeedParts,
  freed: NoticePlans['group'] = async () => undefined,
): CalendarPart & { readonly app: FeedApp; readonly toIcs: ToIcs } {
  const { client, store, clock, words } = house;
  const owners = feedOwners(store, calendars);
  if (metrics) {
    client.rest.on('response', (_request, { status }) => {
      if (status >= 400) metrics.discordRefused(status);
    });
  }

  /** Whose calendar this caller may ask for, asked anew at every press. */
  const ownerFor = async (caller: Caller, group: GroupId | null): Promise<FeedOwner | Refused> => {
    if (caller.guild === null) return no('only-in-a-server');
    if (group === null) {
      for (const id of await forgetOthers(store, caller.guild, caller)) await freed(caller.guild, id);
      return owners.ofPerson(caller.guild, caller.member);
    }
    if (!caller.moderator) return no('not-moderator');
    return (await owners.ofGroup(caller.guild, group)) ?? no('no-such-group');
  };

  const panel = async (caller: Caller, owner: FeedOwner, news: string | null): Promise<Payload> => {
    const [group, feed] = [await owner.listing(), await owner.now()];
    return feedPanel({ group, feed, served: addresses !== null, news }, words(caller.locale));
  };

  const show = async (caller: Caller, group: GroupId | null): Promise<{ readonly whisper: Payload } | Refused> => {
    const owner = await ownerFor(caller, group);
    return isRefused(owner) ? owner : { whisper: await panel(caller, owner, null) };
  };

  const file = async (owner: FeedOwner, { names }: FeedPress, caller: Caller): Promise<PressReply> => {
    const said = words(caller.locale).calendar.feed;
    const text = await owner.read(names);
    if (text === null) return no('no-such-group');
    return { whisper: said.file(names), file: { name: said.fileName, text } };
  };

  /** Does what the button says; returns what to tell about it. */
  const step = async (owner: FeedOwner, press: FeedPress, caller: Caller): Promise<string | null> => {
    const said = words(caller.locale).calendar.feed;
    switch (press.step) {
      case 'show':
      case 'file':
        return null;
      case 'address': {
        if (addresses === null) return null;
        const { url, hash } = addresses.make();
        await store.feeds.put({ ...owner.keys, hash, names: press.names, createdAt: clock.now() });
        return said.address(url, press.names);
      }
      case 'stop': {
        const feed = await owner.now();
        if (!feed) return said.noAddress;
        await store.feeds.revoke(feed.hash);
        return said.stopped;
      }
      case 'list':
      case 'unlist':
        await owner.list(press.step === 'list');
        return press.step === 'list' ? said.listed : said.unlisted;
    }
  };

  const pressed = async ({ by, press }: Pressing): Promise<PressReply> => {
    const wish = readFeedArg(press.arg);
    if (!wish) return no('nothing-to-do');
    const owner = await ownerFor(by, wish.group);
    if (isRefused(owner)) return owner;
    if (wish.step === 'show') return { whisper: await panel(by, owner, null) };
    if (wish.step === 'file') return file(owner, wish, by);
    const news = await step(owner, wish, by);
    return { update: await panel(by, owner, news) };
  };

  return {
    app: {
      exportGroup: (caller, { id }: Group) => show(caller, id),
      exportMine: (caller) => show(caller, null),
    },
    verbs: { [feedVerb]: pressed },
    async toIcs(group) {
      const text = await calendars.forMember(group);
      return text === null ? null : { name: words(group.language).calendar.feed.fileName, text };
    },
    async heard(event) {
      if (event.kind === 'opened') metrics?.opened(event.lateMs);
      if (event.kind === 'missed') metrics?.missed();
    },
  };
}
