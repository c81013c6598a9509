import type { Format, PhaseFormat, Queue } from '#core/formats/format.ts';

type Wishes = {
  readonly queue?: Queue;
  readonly order?: Queue;
  readonly secondTurn?: Format['queue']['second_turn'];
  readonly safety?: boolean;
  readonly phases?: readonly PhaseFormat[];
  readonly min?: number;
  readonly splitAbove?: number;
  readonly feedback?: Format['feedback'];
};

/** One phase, open to all and fixed, unless said otherwise. */
export function aPhase(id: string, wishes: Partial<PhaseFormat> = {}): PhaseFormat {
  return {
    id,
    kind: 'share',
    minutes: 10,
    flex: 'fixed',
    queue: 'none',
    late_entry: 'open',
    prompts: ['How is it going?'],
    ...wishes,
  };
}

/**
 * A meeting of 60 minutes: 10 of welcome, 40 of sharing in turns of 3 minutes, 10 of goodbye. It warns 30 s
 * before a turn is over and waits 20 s after it.
 */
export function aFormat(wishes: Wishes = {}): Format {
  const queue = wishes.queue ?? 'raised_hand';
  const phases = wishes.phases ?? [
    aPhase('welcome', { kind: 'opening' }),
    aPhase('share', { queue, minutes: 40, flex: 'absorbs', turn_seconds: 180 }),
    aPhase('goodbye', { kind: 'closing' }),
  ];
  return {
    id: 'small_evening',
    name: 'Small evening',
    total_minutes: phases.reduce((sum, phase) => sum + phase.minutes, 0),
    fits: ['tests'],
    channel: { default: 'voice', stage_when_expected_over: 20 },
    size: { min: wishes.min ?? 2, ideal: 6, max_turns: 8, split_above: wishes.splitAbove ?? 12 },
    roles: ['host', 'co_host'],
    queue: {
      order: wishes.order ?? queue,
      warn_seconds: 30,
      grace_seconds: 20,
      second_turn: wishes.secondTurn ?? 'after_everyone_had_a_chance',
      pass: true,
      hard_mute: false,
      ...(wishes.safety === undefined ? {} : { host_can_break_order_for_safety: wishes.safety }),
    },
    crosstalk: 'none',
    feedback: wishes.feedback ?? 'by_consent',
    rules: ['keep_it_here', 'one_voice'],
    pre_minutes: 10,
    after_minutes: 15,
    phases,
  };
}
