import { ComponentType } from 'discord.js';
import { type Duty, type Meeting, type RotaRole, rotaRoles } from '#core/calendar/model.ts';
import { sameMeeting } from '#core/calendar/rota.ts';
import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import type { Swap } from '#store/store.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { dayAndTime, mention } from '#text/marks.ts';
import { type CalendarPress, encodeCalendarPress } from '../press.ts';
import type { Payload } from '../../payload.ts';
import { calendarButton } from '../../render/calendar-parts.ts';
import { calendarSelect } from '../../render/calendar-select.ts';
import { block, buttons, choice, privateMessage, type Row } from '../../render/parts.ts';
import { wallLabel } from './wall-label.ts';

export interface RotaView {
  readonly group: Group;
  /** The next ones, by start. */
  readonly meetings: readonly Meeting[];
  readonly duties: readonly Duty[];
  readonly perWeek: number;
  readonly standIns: readonly MemberId[];
  readonly me: MemberId;
  readonly moderator: boolean;
}

type About = Partial<CalendarPress> & { readonly verb: string };

/** A select whose choices are words. Null when there is nothing to choose. */
export function wordSelect(
  placeholder: string,
  press: About,
  options: readonly (readonly [string, string])[],
): Row | null {
  return calendarSelect(
    placeholder,
    press,
    options.map(([label, value]) => choice(label, value)),
  );
}

function dutyWords(duty: Duty | undefined, role: RotaRole, text: Catalogue): string {
  const { theirs, free } = text.calendar.rota;
  return duty === undefined ? free[role] : theirs[duty.state](mention(duty.member));
}

function jobLines(meeting: Meeting, duties: readonly Duty[], text: Catalogue): readonly string[] {
  const { row, titles } = text.calendar.rota;
  const there = duties.filter((duty) => sameMeeting(duty, meeting));
  return rotaRoles.map((role) => {
    return row(
      titles[role],
      dutyWords(
        there.find((duty) => duty.role === role),
        role,
        text,
      ),
    );
  });
}

/** The next meetings with who does what, for the people who run the group. Gaps stand out by their words. */
export function rotaPanel(view: RotaView, text: Catalogue): Payload {
  const { rota } = text.calendar;
  const { group, meetings, me } = view;
  const offers = view.standIns.includes(me);
  return privateMessage([
    block([`# ${rota.title}`, meetings.length === 0 ? rota.noMeetings : null]),
    ...meetings.map((meeting) =>
      block([
        [`**${dayAndTime(meeting.startsAt)}**`, meeting.label].filter(Boolean).join(' · '),
        ...jobLines(meeting, view.duties, text),
      ]),
    ),
    block([rota.limits(view.perWeek), rota.standIns(view.standIns.length)]),
    wordSelect(
      rota.pick,
      { verb: 'rota-meeting', arg: group.id },
      meetings.map((meeting) => [wallLabel(meeting, group, text), `${meeting.series}/${meeting.date}`]),
    ),
    view.moderator
      ? wordSelect(
          rota.limitPick,
          { verb: 'rota-limit', arg: group.id },
          Array.from({ length: 14 }, (_, n) => [rota.perWeek(n + 1), String(n + 1)]),
        )
      : null,
    buttons(
      calendarButton(offers ? rota.label.withdraw : rota.label.offer, {
        verb: offers ? 'stand-in-withdraw' : 'stand-in-offer',
        arg: group.id,
      }),
      calendarButton(rota.label.tasks, { verb: 'rota-tasks', arg: group.id }),
    ),
  ]);
}

/** One meeting: what the person can take, give up, ask for, and answer. `said`: what their last press came to. */
export function meetingPanel(
  view: Pick<RotaView, 'group' | 'me'> & {
    readonly meeting: Meeting;
    readonly duties: readonly Duty[];
    readonly swaps: readonly Swap[];
  },
  text: Catalogue,
  said: string | null = null,
): Payload {
  const { rota } = text.calendar;
  const { group, me, meeting, duties, swaps } = view;
  const { series, date } = meeting;
  const of = (role: RotaRole): Duty | undefined => duties.find((duty) => duty.role === role);
  const mine = rotaRoles.filter((role) => of(role)?.member === me && of(role)?.state !== 'asked');
  const free = rotaRoles.filter((role) => of(role) === undefined);
  const seconds = duties.filter((duty) => duty.state === 'second' && duty.member !== me);
  const press = (verb: string, label: string, arg: string) => calendarButton(label, { verb, series, date, arg });
  const yesNo = (verb: string, role: RotaRole): Row | null =>
    buttons(press(`${verb}-yes`, rota.label.yes, role), press(`${verb}-no`, rota.label.no, role));
  const roles = (of_: readonly RotaRole[]): readonly (readonly [string, string])[] =>
    of_.map((role) => [rota.titles[role], role]);
  return privateMessage([
    block([said]),
    block([`# ${rota.meeting(group.publicName, meeting.startsAt)}`, ...jobLines(meeting, duties, text)]),
    ...duties
      .filter((duty) => duty.state === 'asked' && duty.member === me)
      .flatMap(({ role }) => [
        block([rota.question.asked(mention(me), role, dayAndTime(meeting.startsAt))]),
        yesNo('rota', role),
      ]),
    ...swaps
      .filter((swap) => swap.to === me)
      .flatMap(({ role, from }) => [
        block([rota.question.swap(mention(me), mention(from), role, dayAndTime(meeting.startsAt))]),
        yesNo('rota-swap', role),
      ]),
    buttons(...free.map((role) => press('rota-take', rota.label.take[role], role))),
    buttons(...mine.map((role) => press('rota-leave', rota.label.leave[role], role))),
    buttons(...seconds.map(({ role }) => press('rota-confirm', rota.label.confirm, role))),
    wordSelect(rota.ask, { verb: 'rota-ask', series, date }, roles(free)),
    wordSelect(rota.swap, { verb: 'rota-swap', series, date }, roles(mine)),
    buttons(calendarButton(rota.label.back, { verb: 'rota-show', arg: group.id })),
  ]);
}

/** Choosing a person by Discord's own list. */
export function whomPanel(words: string, press: About, back: About, text: Catalogue): Payload {
  const { rota } = text.calendar;
  return privateMessage([
    block([words]),
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.UserSelect,
          custom_id: encodeCalendarPress(press),
          placeholder: rota.whom,
          min_values: 1,
          max_values: 1,
        },
      ],
    },
    buttons(calendarButton(rota.label.back, back)),
  ]);
}
