import { seconds, minutes } from '../time.ts';
import type { Format, PhaseFormat } from './format.ts';
import { ruleIds } from './rules.ts';

/** A problem and the place of the value that should change. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** The rules between the fields of a format: each value may be fine alone and still not fit the others. */
export function misfits(format: Format): readonly Misfit[] {
  return [
    ...ofName(format),
    ...ofMinutes(format),
    ...ofSize(format),
    ...ofRoles(format),
    ...ofRules(format),
    ...ofFlex(format),
    ...ofPhases(format),
    ...ofTurns(format),
    ...ofDoors(format),
  ];
}

/** A name stands in headings and lists. Formats that were taken in before this rule keep theirs, so it is not in the shape. */
function ofName({ name }: Format): readonly Misfit[] {
  if (!/[\p{Cc}\u2028\u2029*_~`|\\<>[\]#@]/u.test(name)) return [];
  const reason = 'Write "name" on one line and in plain words, without any of * _ ~ ` | \\ < > [ ] # @.';
  return [{ path: ['name'], reason }];
}

function ofMinutes(format: Format): readonly Misfit[] {
  const sum = format.phases.reduce((total, phase) => total + phase.minutes, 0);
  // Minutes may be fractions; a thousandth is far below anything a person would notice.
  if (Math.abs(sum - format.total_minutes) < 0.001) return [];
  const reason = `The phases add up to ${sum} minutes, but "total_minutes" says ${format.total_minutes}. Make them the same.`;
  return [{ path: ['total_minutes'], reason }];
}

function ofFlex(format: Format): readonly Misfit[] {
  const absorbing = format.phases.flatMap((phase, index) => (phase.flex === 'absorbs' ? [index] : []));
  if (absorbing.length === 0)
    return [
      {
        path: ['phases'],
        reason: 'Set "flex" to "absorbs" in the one phase that may get shorter when you start late.',
      },
    ];
  return absorbing.slice(1).map((index) => ({
    path: ['phases', index, 'flex'],
    reason: 'Only one phase may have "flex": "absorbs". Set this one to "fixed".',
  }));
}

function ofPhases(format: Format): readonly Misfit[] {
  const seen = new Set<string>();
  return format.phases.flatMap((phase, index) => {
    const found: Misfit[] = [];
    if (seen.has(phase.id))
      found.push({
        path: ['phases', index, 'id'],
        reason: `Another phase is called "${phase.id}" too. Give this one its own id.`,
      });
    seen.add(phase.id);
    if (phase.queue !== 'none' && phase.turn_seconds === undefined)
      found.push({
        path: ['phases', index, 'queue'],
        reason:
          'People take turns in this phase: add "turn_seconds", the longest a turn should be, or set "queue" to "none".',
      });
    return found;
  });
}

/** Turns have to fit their phase, and the word before their end has to fit the turn. */
function ofTurns({ phases, queue, feedback }: Format): readonly Misfit[] {
  return phases.flatMap((phase, index) => {
    const found: Misfit[] = [];
    if (isLongerThanPhase(phase))
      found.push({
        path: ['phases', index, 'turn_seconds'],
        reason: `One turn would be longer than this whole phase of ${phase.minutes} minutes. Make "turn_seconds" smaller.`,
      });
    if (phase.queue !== 'none' && queue.warn_seconds > (phase.turn_seconds ?? Infinity))
      found.push({
        path: ['phases', index, 'turn_seconds'],
        reason: `People are told ${queue.warn_seconds} seconds before the end of a turn ("warn_seconds"), but here a turn is shorter than that. Change one of them.`,
      });
    if (phase.kind === 'feedback' && feedback === 'none')
      found.push({
        path: ['phases', index, 'kind'],
        reason:
          'This phase is for feedback, but "feedback" says "none". Set that to "by_consent", or choose another kind.',
      });
    return found;
  });
}

const isLongerThanPhase = (phase: PhaseFormat): boolean =>
  phase.turn_seconds !== undefined && seconds(phase.turn_seconds) > minutes(phase.minutes);

function ofDoors({ phases }: Format): readonly Misfit[] {
  if (phases.some((phase) => phase.late_entry !== 'closed')) return [];
  const reason =
    'Every phase is closed to people who come late, so nobody could come in after the start. Set the first to "open".';
  return [{ path: ['phases', 0, 'late_entry'], reason }];
}

function ofRoles({ roles }: Format): readonly Misfit[] {
  // Two names for one role.
  const names = roles.map((role) => (role === 'standby_facilitator' ? 'standby' : role));
  const twice = names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: ['roles', index], reason: `"${roles[index]}" is in the list twice. Take one out.` }],
  );
  if (names.includes('host')) return twice;
  return [...twice, { path: ['roles'], reason: 'Somebody has to lead the meeting: add "host" to "roles".' }];
}

function ofSize({ size }: Format): readonly Misfit[] {
  const ladder = [
    ['min', 'ideal'],
    ['ideal', 'max_turns'],
    ['max_turns', 'split_above'],
  ] as const;
  return ladder.flatMap(([low, high]) =>
    size[low] <= size[high]
      ? []
      : [
          {
            path: ['size', high],
            reason: `"${high}" is ${size[high]}; it cannot be below "${low}", which is ${size[low]}.`,
          },
        ],
  );
}

function ofRules(format: Format): readonly Misfit[] {
  return format.rules.flatMap((rule, index) => {
    if (!ruleIds.has(rule))
      return [
        {
          path: ['rules', index],
          reason: `There is no agreement called "${rule}". Choose from: ${[...ruleIds].join(', ')}.`,
        },
      ];
    return format.rules.indexOf(rule) === index
      ? []
      : [{ path: ['rules', index], reason: `"${rule}" is in the list twice. Take one out.` }];
  });
}
