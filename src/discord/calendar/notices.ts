import { groupId, guildId } from '#core/ids.ts';
import { plain } from '../render/plain.ts';
import { createClosed } from './notices/closed.ts';
import { createCourier, type RotaNotice } from './notices/courier.ts';
import { createDirect } from './notices/direct.ts';
import { createInChannel } from './notices/in-channel.ts';
import { createJudge } from './notices/judge.ts';
import { createStillHere } from './notices/members.ts';
import { createOffers } from './notices/offers.ts';
import { createNoticePlans, type NoticePlans } from './notices/plans.ts';
import { createReturnNotes } from './notices/return-notes.ts';
import { createSweep } from './notices/sweep.ts';
import type { CalendarHouse, CalendarPart, Pressing, PressReply } from './part.ts';

/** Tells people outside meetings what they asked to be told (C15, g13), once, and offers them the way out every time. */
export function createNotices(
  house: CalendarHouse,
  rotaNotice: RotaNotice,
): CalendarPart & { readonly plans: NoticePlans } {
  const { client, store, clock, words } = house;
  const stillHere = createStillHere(client, store, clock, (guild, group) => {
    // In the background: it may be found out while the same group is looked at.
    house.work.run('notices', () => plans.group(guild, group));
  });
  const plans: NoticePlans = createNoticePlans(house, stillHere);
  const sweep = createSweep(store, plans);
  const returnNotes = createReturnNotes(house);
  const closed = createClosed(house);
  const courier = createCourier(house, {
    judge: createJudge(store),
    direct: createDirect(house, stillHere),
    inChannel: createInChannel(house, stillHere),
    rotaNotice,
    closed: closed.found,
  });

  /** `from-group`: in a direct message there is no server but the one that the button names. */
  const stop = async ({ by, press }: Pressing): Promise<PressReply> => {
    const { notices: text } = words(by.locale).calendar;
    const [from = '', id = ''] = press.arg.split('-');
    const guild = by.guild ?? guildId(from);
    const wish = await store.wishes.find(guild, groupId(id), by.member);
    if (!wish) return { whisper: plain(text.notOn) };
    await store.wishes.remove(guild, groupId(id), by.member);
    return { whisper: plain(text.stopped) };
  };

  return {
    plans,
    books: [courier, createOffers(house, plans)],
    verbs: { 'notice-stop': stop },
    async heard(event) {
      if (event.kind === 'planned') {
        await plans.gone(event.guild, event.group, event.change.gone);
        await plans.group(event.guild, event.group);
      }
      if (event.kind === 'missed') await plans.group(event.meeting.guild, event.meeting.group);
      if (event.kind === 'session') await returnNotes.session(event.session);
    },
    // In the background: with thousands of groups it takes seconds, and doors do not wait for it.
    async carryOn() {
      house.work.run('notices', sweep.all);
    },
    async minute() {
      await sweep.some();
      await returnNotes.minute();
    },
    met: closed.met,
  };
}
