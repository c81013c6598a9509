import type { Meeting, RotaRole } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import type { MemberId } from '#core/ids.ts';
import type { Instant } from '#core/time.ts';
import type { Swap } from '#store/store.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { mention } from '#text/marks.ts';
import type { Payload } from '../../payload.ts';
import { calendarButton } from '../../render/calendar-parts.ts';
import { block, buttons, message, type Row } from '../../render/parts.ts';
import { argOf } from './arg.ts';

const which = (group: Group, at: Instant, text: Catalogue): string => text.calendar.rota.meeting(group.publicName, at);

function yesNo(verb: string, { series, date, guild }: Meeting, role: RotaRole, text: Catalogue): Row | null {
  const { label } = text.calendar.rota;
  const about = { series, date, arg: argOf(role, guild) };
  return buttons(
    calendarButton(label.yes, { verb: `${verb}-yes`, ...about }, 'main'),
    calendarButton(label.no, { verb: `${verb}-no`, ...about }),
  );
}

/** "Could you do this?", to the one person it mentions. */
export function askedQuestion(group: Group, meeting: Meeting, role: RotaRole, to: MemberId, text: Catalogue): Payload {
  const { question } = text.calendar.rota;
  const words = question.asked(mention(to), role, which(group, meeting.startsAt, text));
  return message([block([words]), yesNo('rota', meeting, role, text)], to);
}

/** For everybody of the team but the person it is about; nobody is pinged. */
export function secondQuestion(
  group: Group,
  meeting: Meeting,
  role: RotaRole,
  who: MemberId,
  text: Catalogue,
): Payload {
  const { question, label } = text.calendar.rota;
  const { series, date } = meeting;
  return message([
    block([question.second(mention(who), which(group, meeting.startsAt, text))]),
    buttons(
      calendarButton(label.confirm, { verb: 'rota-confirm', series, date, arg: argOf(role, meeting.guild) }, 'main'),
    ),
  ]);
}

export function swapQuestion(
  group: Group,
  meeting: Meeting,
  swap: Swap,
  returns: Instant | null,
  text: Catalogue,
): Payload {
  const { question } = text.calendar.rota;
  const from = mention(swap.from);
  return message(
    [
      block([
        question.swap(mention(swap.to), from, swap.role, which(group, meeting.startsAt, text)),
        returns === null ? null : question.inReturn(from, which(group, returns, text)),
      ]),
      yesNo('rota-swap', meeting, swap.role, text),
    ],
    swap.to,
  );
}

/** By direct message, to somebody who offered to stand in: without their name, and with a way to stop being asked. */
export function standInQuestion(
  group: Group,
  meeting: Meeting,
  ask: { readonly role: RotaRole; readonly until: Instant },
  text: Catalogue,
): Payload {
  const { question, label } = text.calendar.rota;
  const stop = calendarButton(label.withdraw, { verb: 'stand-in-stop', arg: `${group.id}-${group.guild}` });
  return message([
    block([question.standIn(ask.role, which(group, meeting.startsAt, text)), question.until(ask.until)]),
    yesNo('stand-in', meeting, ask.role, text),
    buttons(stop),
  ]);
}

/** A job is free, and nobody could be found: whoever likes can take it. */
export function openQuestion(group: Group, meeting: Meeting, role: RotaRole, text: Catalogue): Payload {
  const { question, label } = text.calendar.rota;
  const { series, date } = meeting;
  return message([
    block([question.open(role, which(group, meeting.startsAt, text))]),
    buttons(
      calendarButton(label.take[role], { verb: 'rota-take', series, date, arg: argOf(role, meeting.guild) }, 'main'),
    ),
  ]);
}
