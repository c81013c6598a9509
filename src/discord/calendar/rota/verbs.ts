import type { Meeting } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { groupId, type GuildId, type MemberId, memberId } from '#core/ids.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { CalendarHouse, Pressing, PressReply, Verbs } from '../part.ts';
import type { RotaApp } from '../rota-app.ts';
import { refusedFor, type RotaParts } from './app.ts';
import { argOf, guildIn, memberIn, readArg, type RotaArg } from './arg.ts';
import { inWords, type Job, type Outcome } from './outcome.ts';
import { wordSelect, whomPanel } from './panel.ts';
import { choiceOf, keyOf } from './views.ts';
import { wallLabel } from './wall-label.ts';
import { privateMessage, block } from '../../render/parts.ts';

/** A press about one job at one meeting, with everything it names looked up anew. */
interface AtJob extends Job {
  readonly pressing: Pressing;
  readonly arg: RotaArg;
  readonly text: Catalogue;
}

export function createRotaVerbs(
  house: Pick<CalendarHouse, 'store' | 'clock' | 'words'>,
  app: RotaApp,
  { views, duties, swaps, calls, onTheTeam }: RotaParts,
): Verbs {
  const { store, words } = house;
  const old = (text: Catalogue): PressReply => ({ whisper: text.house.oldCard });

  const meetingOf = async (
    guild: GuildId | null,
    { series, date }: Pressing['press'],
  ): Promise<{ readonly group: Group; readonly meeting: Meeting } | null> => {
    const meeting = guild && series && date ? await store.meetings.find(guild, { series, date }) : null;
    const group = meeting && (await store.groups.find(meeting.guild, meeting.group));
    return group ? { group, meeting } : null;
  };

  /** For presses that name a job. In a direct message the press itself says which server it is about. */
  const atJob =
    (task: (at: AtJob) => Promise<PressReply>) =>
    async (pressing: Pressing): Promise<PressReply> => {
      const text = words(pressing.by.locale);
      const arg = readArg(pressing.press.arg);
      const found = arg && (await meetingOf(pressing.by.guild ?? guildIn(arg), pressing.press));
      if (!arg || !found) return { whisper: text.calendar.rota.not['no-such-meeting'] };
      return task({ pressing, arg, text, role: arg.role, ...found });
    };

  /** For the people who run the group: everybody else is refused. */
  const ofTeam = (task: (at: AtJob) => Promise<PressReply>) =>
    atJob(async (at) => refusedFor(at.pressing.by, at.group) ?? task(at));

  /** A question may be old: whoever does not run the group any more takes no job of it. In a direct message nobody's roles are told. */
  const yes = (task: (at: AtJob) => Promise<PressReply>) =>
    atJob(async (at) => {
      const { by } = at.pressing;
      if (by.guild !== null) return refusedFor(by, at.group) ?? task(at);
      const there = await onTheTeam(at.group, by.member);
      if (there === 'unknown') return { refuse: 'discord-unreachable' };
      return there === 'yes' ? task(at) : { refuse: 'not-facilitator' };
    });

  /** What came of it, above the meeting drawn anew. Only for presses on the private panel. */
  const redrawn = async (at: AtJob, outcome: Outcome): Promise<PressReply> => {
    const { group, meeting, text, pressing } = at;
    return { update: await views.meeting(pressing.by, group, meeting, text, inWords(outcome, at, text)) };
  };

  /** Presses at the desk are answered privately; those on the person's own panel draw it anew. */
  const answered = async (at: AtJob, outcome: Outcome): Promise<PressReply> =>
    at.arg.rest === '' ? redrawn(at, outcome) : { whisper: inWords(outcome, at, at.text) };

  const ofGroup =
    (task: (group: Group, pressing: Pressing, text: Catalogue) => Promise<PressReply>) =>
    async (pressing: Pressing): Promise<PressReply> => {
      const { guild } = pressing.by;
      const text = words(pressing.by.locale);
      const group = guild && (await store.groups.find(guild, groupId(pressing.press.arg)));
      if (!group) return old(text);
      return refusedFor(pressing.by, group) ?? task(group, pressing, text);
    };

  /** The select for a job carries the choice, not the press. */
  const chosenJob = (task: (at: AtJob) => Promise<PressReply>) => (pressing: Pressing) =>
    ofTeam(task)({ ...pressing, press: { ...pressing.press, arg: pressing.chosen[0] ?? '' } });

  const chosenMember = ({ chosen }: Pressing): MemberId | null =>
    chosen[0] === undefined ? null : memberId(chosen[0]);

  const whom = (verb: string, say: (at: AtJob) => string) =>
    chosenJob(async (at) => {
      const { series, date } = at.meeting;
      const back = { verb: 'rota-back', series, date, arg: at.role };
      return { update: whomPanel(say(at), { verb, series, date, arg: at.role }, back, at.text) };
    });

  /** After a swap partner was chosen: is there a meeting of theirs to take in return? Without one it is asked at once. */
  const swapPartner = ofTeam(async (at) => {
    const to = chosenMember(at.pressing);
    if (to === null) return old(at.text);
    const { rota } = at.text.calendar;
    const theirs = (await store.rota.ofGroup(at.group.guild, at.group.id)).filter(
      (duty) => duty.member === to && duty.role === at.role && duty.state !== 'asked' && duty.date !== at.meeting.date,
    );
    const meetings = await Promise.all(theirs.map((duty) => store.meetings.find(at.group.guild, duty)));
    const choices = meetings.flatMap((one): readonly (readonly [string, string])[] =>
      one === null ? [] : [[wallLabel(one, at.group, at.text), choiceOf(one)]],
    );
    if (choices.length === 0)
      return asked(
        await app.swap(at.pressing.by, at.group, choiceOf(at.meeting), { role: at.role, to, inReturn: null }),
      );
    const { series, date } = at.meeting;
    const press = { verb: 'rota-swap-for', series, date, arg: argOf(at.role, to) };
    return {
      update: privateMessage([
        block([rota.swapForAsk(to)]),
        wordSelect(rota.swapFor, press, [[rota.swapForNothing, 'nothing'], ...choices]),
      ]),
    };
  });

  const asked = (reply: Awaited<ReturnType<RotaApp['swap']>>): PressReply =>
    'whisper' in reply && typeof reply.whisper === 'string'
      ? { update: privateMessage([block([reply.whisper])]) }
      : reply;

  return {
    'rota-show': ofGroup(async (group, { by }, text) => ({ update: await views.rota(by, group, text) })),
    'rota-tasks': ofGroup(async (group, _pressing, text) => ({ update: await views.tasks(group, text) })),
    'rota-meeting': ofGroup(async (group, { by, chosen }, text) => {
      const key = keyOf(chosen[0] ?? '');
      const meeting = key && (await store.meetings.find(group.guild, key));
      if (meeting?.group !== group.id) return { update: await views.rota(by, group, text) };
      return { update: await views.meeting(by, group, meeting, text) };
    }),
    'rota-limit': ofGroup(async (group, { by, chosen }) => app.limit(by, group, Number(chosen[0]))),
    'rota-back': ofTeam(async (at) => ({ update: await views.meeting(at.pressing.by, at.group, at.meeting, at.text) })),
    'rota-take': ofTeam(async (at) => answered(at, await duties.take(at, at.pressing.by.member))),
    'rota-leave': ofTeam(async (at) => answered(at, await duties.leave(at, at.pressing.by.member))),
    'rota-confirm': ofTeam(async (at) => answered(at, await duties.confirm(at, at.pressing.by.member))),
    'rota-yes': yes(async (at) => answered(at, await duties.answer(at, at.pressing.by.member, 'yes'))),
    'rota-no': atJob(async (at) => answered(at, await duties.answer(at, at.pressing.by.member, 'no'))),
    'rota-ask': whom('rota-ask-whom', ({ role, text }) => text.calendar.rota.askWhom(role)),
    'rota-ask-whom': ofTeam(async (at) => {
      const to = chosenMember(at.pressing);
      return to === null
        ? old(at.text)
        : asked(await app.give(at.pressing.by, at.group, choiceOf(at.meeting), at.role, to));
    }),
    'rota-swap': whom('rota-swap-whom', ({ role, text }) => text.calendar.rota.swapWhom(role)),
    'rota-swap-whom': swapPartner,
    'rota-swap-for': ofTeam(async (at) => {
      const to = memberIn(at.arg);
      if (to === null) return old(at.text);
      const [picked = 'nothing'] = at.pressing.chosen;
      const inReturn = picked === 'nothing' ? null : picked;
      return asked(await app.swap(at.pressing.by, at.group, choiceOf(at.meeting), { role: at.role, to, inReturn }));
    }),
    'rota-swap-yes': yes(async (at) => answered(at, await swaps.answer(at, at.pressing.by.member, 'yes'))),
    'rota-swap-no': atJob(async (at) => answered(at, await swaps.answer(at, at.pressing.by.member, 'no'))),
    'stand-in-yes': yes(async (at) => answered(at, await calls.answer(at, at.pressing.by.member, 'yes'))),
    'stand-in-no': atJob(async (at) => answered(at, await calls.answer(at, at.pressing.by.member, 'no'))),
    'stand-in-offer': ofGroup(async (group, { by }) => app.standIn(by, group, 'offer')),
    'stand-in-withdraw': ofGroup(async (group, { by }) => app.standIn(by, group, 'withdraw')),
    // From a direct message, where nobody's roles are known: everybody may stop being asked.
    'stand-in-stop': async ({ by, press }) => {
      const [group = '', guild = ''] = press.arg.split('-');
      const known = guildIn({ role: 'host', rest: guild });
      if (known) await calls.withdraw(known, groupId(group), by.member);
      return { whisper: words(by.locale).calendar.rota.done.withdrawn };
    },
  };
}
