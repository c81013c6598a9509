import type { Format } from './format.ts';
import { ruleIds } from './rules.ts';

/** A problem and the place of the value that should change. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** The rules between the fields of a format: each value may be fine alone and still not fit the others. */
export function misfits(format: Format): readonly Misfit[] {
  return [...ofMinutes(format), ...ofFlex(format), ...ofPhases(format), ...ofSize(format), ...ofRules(format)];
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
