import { z } from 'zod';

/** How the floor moves within a phase (FA-3). `random` is told in advance; `unheard_first` sorts raised hands. */
export const queues = [
  'none',
  'volunteer',
  'raised_hand',
  'circle',
  'circle_fixed',
  'popcorn',
  'host',
  'host_or_hand',
  'random',
  'unheard_first',
] as const;
export type Queue = (typeof queues)[number];

export const crosstalks = ['none', 'by_consent', 'open_with_I_statements'] as const;
export type Crosstalk = (typeof crosstalks)[number];

export const lateEntries = ['open', 'listen_only', 'closed'] as const;
export type LateEntry = (typeof lateEntries)[number];

export const phaseKinds = [
  'opening',
  'agreements',
  'welcome_new',
  'prompt',
  'check_in',
  'share',
  'agenda',
  'discussion',
  'break',
  'feedback',
  'coping',
  'reflection',
  'closing',
] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export const secondTurns = [
  'after_everyone_had_a_chance',
  'discussion_only',
  'host_invites',
  'next_round_only',
] as const;

/** Roles that a format asks for. `standby_facilitator` is the same as `standby`. */
export const formatRoles = [
  'host',
  'co_host',
  'timekeeper',
  'greeter',
  'chat_keeper',
  'standby',
  'standby_facilitator',
] as const;

const id = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'use a-z, 0-9 and _, starting with a letter, at most 40');
const words = z.string().trim().min(1).max(400);

export const phaseShape = z.strictObject({
  id,
  kind: z.enum(phaseKinds),
  minutes: z.number().positive().max(240),
  flex: z.enum(['fixed', 'absorbs']),
  queue: z.enum(queues),
  /** The ceiling of one turn, in seconds (FA-4). Required where there is a queue. */
  turn_seconds: z.number().int().min(10).max(3600).optional(),
  crosstalk: z.enum(crosstalks).optional(),
  late_entry: z.enum(lateEntries),
  prompts: z.array(words).min(1).max(6),
  facilitator_cues: z.array(words).max(6).optional(),
});

/** The shape of a format file. The rules between its fields are in `parse.ts`. */
export const formatShape = z.strictObject({
  id,
  name: z.string().trim().min(1).max(80),
  total_minutes: z.number().positive().max(480),
  fits: z.array(words).max(12),
  inspired_by: z.array(words).max(12).optional(),
  channel: z.strictObject({
    default: z.enum(['voice', 'stage']),
    stage_when_expected_over: z.number().int().min(1).max(10_000),
  }),
  size: z.strictObject({
    min: z.number().int().min(1),
    ideal: z.number().int().min(1),
    max_turns: z.number().int().min(1),
    split_above: z.number().int().min(1),
  }),
  roles: z.array(z.enum(formatRoles)).min(1),
  queue: z.strictObject({
    order: z.enum(queues),
    warn_seconds: z.number().int().min(0).max(300),
    grace_seconds: z.number().int().min(0).max(300),
    second_turn: z.enum(secondTurns),
    pass: z.literal(true),
    /** Read and ignored: the talk mode alone decides who is muted. */
    hard_mute: z.boolean(),
    host_can_break_order_for_safety: z.boolean().optional(),
    /** Quiet between two turns, in seconds (AL-2). 10 when absent. */
    breath_seconds: z.number().int().min(0).max(20).optional(),
  }),
  crosstalk: z.enum(crosstalks),
  feedback: z.enum(['none', 'by_consent']),
  rules: z.array(id).min(1).max(20),
  start_condition: z
    .strictObject({
      min_people_including_host: z.number().int().min(1),
      wait_minutes: z.number().int().min(0).max(30),
      else: z.string(),
    })
    .optional(),
  pre_minutes: z.number().int().min(0).max(60),
  after_minutes: z.number().int().min(0).max(180),
  phases: z.array(phaseShape).min(1).max(20),
});

export type PhaseFormat = Readonly<z.infer<typeof phaseShape>>;
export type Format = Readonly<Omit<z.infer<typeof formatShape>, 'phases'>> & {
  readonly phases: readonly PhaseFormat[];
};
