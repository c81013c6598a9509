import { z } from 'zod';
import { leads, weekdays } from '#core/calendar/model.ts';
import type { Ends, Lead, Rule } from '#core/calendar/model.ts';
import { formatShape, phaseShape } from '#core/formats/format.ts';
import type { Format } from '#core/formats/format.ts';
import { channelId, localDate, memberId, sessionId } from '#core/ids.ts';
import type { Spoken } from '#core/session/effects.ts';
import { roles } from '#core/session/model.ts';
import type { Cue, Division, Floor, Handover, Pocket, Round, Session, Stage } from '#core/session/model.ts';

/**
 * The closed shapes of what is stored as JSON. They are strict, and hold ids, numbers and words of short lists only.
 * `covers` makes it a compile error when the model grows a member that its shape would refuse.
 */
const covers =
  <T>() =>
  <Shape extends z.ZodType<T>>(shape: [T] extends [z.output<Shape>] ? Shape : never): z.ZodType<T> =>
    shape;

const member = z
  .string()
  .regex(/^\d{17,20}$/)
  .transform(memberId);
const channel = z
  .string()
  .regex(/^\d{17,20}$/)
  .transform(channelId);
const session = z
  .string()
  .regex(/^[a-z0-9]{12}$/)
  .transform(sessionId);
const number = z.number();
const members = z.array(member).readonly();
const rule = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const pauses = z.enum(['host', 'break', 'care', 'host-lost']);
const handovers = z.enum(['offered', 'relief', 'host-lost']);

/** Written by moderators, or shipped: nobody in a session can add to it. */
export const format: z.ZodType<Format> = formatShape.extend({ phases: z.array(phaseShape).min(1).max(20).readonly() });

export const stage = covers<Stage>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('doors') }),
    z.strictObject({ kind: z.literal('running') }),
    z.strictObject({ kind: z.literal('paused'), why: pauses, since: number, until: number.nullable() }),
    z.strictObject({ kind: z.literal('after'), closesAt: number }),
    z.strictObject({ kind: z.literal('closed'), at: number, why: z.enum(['ended', 'hard-limit', 'postponed']) }),
  ]),
);

const turn = z.strictObject({
  seq: number.int(),
  phase: number.int(),
  who: member,
  kind: z.enum(['voice', 'typed']),
  ceilingMs: number,
  givenAt: number,
  startedAt: number,
  endsAt: number,
  told: z.enum(['nothing', 'soon', 'time-up', 'grace-over']),
});

export const floor = covers<Floor>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('open'), since: number, cued: z.boolean() }),
    z.strictObject({ kind: z.literal('breath'), until: number, next: member.nullable() }),
    z.strictObject({ kind: z.literal('offered'), who: member, since: number }),
    z.strictObject({ kind: z.literal('speaking'), turn }),
    z.strictObject({ kind: z.literal('held'), turn, until: number, leftMs: number }),
  ]),
);

export const round = covers<Round>()(
  z.strictObject({
    order: members,
    line: members,
    heard: members,
    passed: members,
    owed: members,
    invitation: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('not-yet') }),
      z.strictObject({ kind: z.literal('open'), until: number }),
      z.strictObject({ kind: z.literal('over') }),
    ]),
    invited: members,
  }),
);

export const cues = covers<readonly Cue[]>()(
  z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.enum(['soon', 'time-up', 'grace-over', 'held', 'not-on-air', 'left-suddenly', 'cannot-hear']),
          who: member,
        }),
        z.strictObject({
          kind: z.enum(['silence', 'phase-over', 'break-over', 'invite-unheard', 'last-call', 'limit-soon']),
        }),
        z.strictObject({ kind: z.literal('too-few'), here: number, min: number }),
        z.strictObject({ kind: z.literal('too-many'), here: number, splitAbove: number }),
        z.strictObject({ kind: z.enum(['turn-soon', 'turn-over']) }),
        z.strictObject({
          kind: z.literal('no-second-room'),
          why: z.enum(['not-allowed', 'too-many-channels', 'unreachable', 'host-left', 'cannot-move']),
        }),
        z.strictObject({ kind: z.literal('turns-short'), turnMs: number, templateMs: number }),
      ]),
    )
    .readonly(),
);

/** The seating of a circle. */
export const seating = covers<Session['fixedOrder']>()(members);

export const holders = covers<Session['roles']>()(z.partialRecord(z.enum(roles), member));

export const handover = covers<Handover>()(
  z.strictObject({ to: member, why: handovers, askedAt: number, chosen: z.exactOptional(member) }),
);

export const division = covers<Division>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('asked'), host: member, since: number }),
    z.strictObject({ kind: z.literal('moving'), session, room: channel, who: members, since: number }),
    z.strictObject({ kind: z.literal('done'), session, room: channel }),
  ]),
);

/** Numbers and times only: of whom is not known (IP-4). */
export const pocket = covers<Pocket>()(
  z.strictObject({
    turn: z
      .strictObject({ startedAt: number, endsAt: number, told: z.enum(['nothing', 'soon', 'time-up']) })
      .nullable(),
    heard: number.int(),
    waiting: number.int(),
    speakers: number.int().nullable(),
  }),
);

const line = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('phase'), phase: number.int() }),
  z.strictObject({ say: z.literal('your-turn'), who: member, turnMs: number, endsAt: number }),
  z.strictObject({ say: z.enum(['place-offered', 'new-host', 'cannot-hear']), who: member }),
  z.strictObject({ say: z.literal('soon'), leftMs: number }),
  z.strictObject({ say: z.enum(['invitation', 'breathe']), until: number }),
  z.strictObject({ say: z.literal('paused'), why: pauses, until: number.nullable() }),
  z.strictObject({ say: z.enum(['resumed', 'open-conversation', 'postponed', 'hard-limit']) }),
  z.strictObject({ say: z.literal('asked-to-host'), who: member, why: handovers }),
  z.strictObject({ say: z.literal('role-given'), who: member, role: z.enum(roles) }),
  z.strictObject({ say: z.enum(['two-rooms', 'welcome-two']), room: channel }),
  z.strictObject({ say: z.literal('closing'), closesAt: number }),
  z.strictObject({ say: z.enum(['hint', 'listen-only', 'out-for-today', 'back-in']), rule }),
  z.strictObject({ say: z.literal('late'), entry: z.enum(['open', 'listen_only', 'closed']) }),
]);

export const spoken = covers<Spoken>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('say'), where: z.enum(['room', 'desk']), line, to: member.nullable() }),
    z.strictObject({ kind: z.literal('whisper'), to: member, line }),
  ]),
);

const every = number.int();

export const seriesRule = covers<Rule>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('daily'), every }),
    z.strictObject({ kind: z.literal('weekly'), every, on: z.array(z.enum(weekdays)).readonly() }),
    z.strictObject({
      kind: z.literal('monthly-weekday'),
      every,
      nth: z.literal([1, 2, 3, 4, -1]),
      on: z.enum(weekdays),
    }),
    z.strictObject({ kind: z.literal('monthly-day'), every, day: number.int() }),
  ]),
);

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .transform(localDate);

export const seriesEnds = covers<Ends>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('never') }),
    z.strictObject({ kind: z.literal('until'), date }),
    z.strictObject({ kind: z.literal('times'), times: number.int() }),
  ]),
);

export const leadList = covers<readonly Lead[]>()(z.array(z.enum(leads)).readonly());

/** People in an order. */
export const memberList = members;
