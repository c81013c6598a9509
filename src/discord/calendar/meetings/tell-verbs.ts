import { leads, type Wish } from '#core/calendar/model.ts';
import { readTime } from '#core/calendar/quiet-hours.ts';
import type { Group } from '#core/groups/group.ts';
import { isZone } from '#core/groups/rules.ts';
import type { GuildId, MemberId } from '#core/ids.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { meetingList } from '../../render/calendar-meetings.ts';
import { quietFields, quietForm, tellPanel } from '../../render/calendar-tell.ts';
import { plain } from '../../render/plain.ts';
import type { CalendarHouse, Pressing, PressReply, Verbs } from '../part.ts';
import { carried } from './place-in-list.ts';
import type { MeetingViews } from './views.ts';
import type { Wishing } from './wishing.ts';

/** The presses on the panel of what somebody is told about one group. */
export function tellVerbs(
  { store, clock, inTurn, words }: Pick<CalendarHouse, 'store' | 'clock' | 'inTurn' | 'words'>,
  parts: { readonly views: MeetingViews; readonly wishing: Wishing },
): Verbs {
  const { views, wishing } = parts;

  /** For a group of theirs; an old card of another one is answered kindly. */
  const about = async (
    { by, press }: Pressing,
    then: (group: Group, text: Catalogue) => Promise<PressReply>,
  ): Promise<PressReply> => {
    const text = words(by.locale);
    const group = await views.group(by, carried(press.arg).what);
    return group ? then(group, text) : { whisper: plain(text.calendar.meetings.gone) };
  };

  const panel = (pressing: Pressing, group: Group, wish: Wish | null, text: Catalogue): PressReply => ({
    update: tellPanel(group, wish, carried(pressing.press.arg).place, text),
  });

  const changing =
    (change: (pressing: Pressing, group: Group) => Parameters<Wishing['change']>[2] | null) =>
    (pressing: Pressing): Promise<PressReply> =>
      about(pressing, async (group, text) => {
        const wanted = change(pressing, group);
        const { member } = pressing.by;
        const wish = wanted ? await wishing.change(group, member, wanted) : await wishing.of(group, member);
        return panel(pressing, group, wish, text);
      });

  const setQuiet = (pressing: Pressing): Promise<PressReply> =>
    about(pressing, async (group, text) => {
      const { form } = text.calendar.meetings;
      const typed = (name: keyof typeof quietFields): string => (pressing.fields[quietFields[name]] ?? '').trim();
      const from = readTime(typed('from'));
      const to = readTime(typed('to'));
      const isEmpty = typed('from') === '' && typed('to') === '';
      if (!isEmpty && (from === null || to === null)) return { whisper: plain(form.badTime) };
      const zone = typed('zone') === '' ? null : typed('zone');
      if (zone !== null && !isZone(zone)) return { whisper: plain(form.badZone) };
      const quiet = from !== null && to !== null && from !== to ? { from, to } : null;
      const wish = await wishing.change(group, pressing.by.member, { quiet, zone });
      return panel(pressing, group, wish, text);
    });

  /** Being asked to stand in is told too. Whoever is being asked just then is passed over by the rota's next look. */
  const noLongerStandsIn = (guild: GuildId, groups: readonly Group[], member: MemberId): Promise<void> =>
    inTurn.do(`rota/${guild}`, async () => {
      for (const { id } of groups) await store.rota.withdraw(guild, id, member);
    });

  const stop = (pressing: Pressing): Promise<PressReply> =>
    about(pressing, async (group, text) => {
      const { member } = pressing.by;
      await noLongerStandsIn(group.guild, [group], member);
      await wishing.stop(group.guild, group.id, member);
      const { stopped } = text.calendar.meetings.tell;
      return { update: tellPanel(group, null, carried(pressing.press.arg).place, text, stopped) };
    });

  const stopAll = async ({ by, press }: Pressing): Promise<PressReply> => {
    const text = words(by.locale);
    if (by.guild === null) return { whisper: plain(text.calendar.meetings.gone) };
    await noLongerStandsIn(by.guild, await store.groups.list(by.guild), by.member);
    await wishing.stop(by.guild, null, by.member);
    const list = meetingList(await views.list(by, carried(press.arg).place), clock.now(), text);
    const said = plain(text.calendar.meetings.tell.stoppedAll).components;
    return { update: { ...list, components: [...said, ...list.components] } };
  };

  return {
    tell: changing(() => null),
    'tell-leads': changing(({ chosen }) => ({ leads: leads.filter((lead) => chosen.includes(lead)) })),
    // Chosen anew, direct messages are tried again.
    'tell-way': changing(({ chosen: [way] }) => ({ way: way === 'mention' ? 'mention' : 'dm', dm: 'open' })),
    'tell-return-on': changing(() => ({ returnNote: true, dm: 'open' })),
    'tell-return-off': changing(() => ({ returnNote: false })),
    'tell-quiet': (pressing) =>
      about(pressing, async (group, text) => {
        const wish = await wishing.of(group, pressing.by.member);
        return { form: quietForm(group, wish, carried(pressing.press.arg).place, text) };
      }),
    'tell-quiet-set': setQuiet,
    'tell-stop': stop,
    'tell-stop-all': stopAll,
  };
}
