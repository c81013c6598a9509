/** Refusals of a body, in the nested shape Discord gives them: `errors.components.0.label._errors[0]`. */
import { array } from '../changes/read.ts';
import { Refused } from '../contract.ts';

/** A place in a body, from the outside in. */
export type Place = readonly (string | number)[];

export interface Problem {
  readonly at: Place;
  /** Discord's short code for the kind of mistake, such as BASE_TYPE_REQUIRED. */
  readonly code: string;
  readonly message: string;
}

/** 400 with code 50035 naming every problem. */
export function formError(...problems: readonly Problem[]): Refused {
  const errors: Record<string, unknown> = {};
  for (const { at, code, message } of problems) {
    let here = errors;
    for (const step of at) {
      const next = here[String(step)];
      const inner: Record<string, unknown> = isNode(next) ? next : {};
      here[String(step)] = inner;
      here = inner;
    }
    here['_errors'] = [{ code, message }];
  }
  return new Refused(400, 50035, 'Invalid Form Body', errors);
}

function isNode(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Throws when a text is too long or too short, counted in characters as Discord does. */
export function checkLength(value: unknown, at: Place, min: number, max: number): void {
  if (value === undefined || value === null) return;
  if (typeof value !== 'string') throw formError({ at, code: 'STRING_TYPE_CONVERT', message: 'Must be a string.' });
  const length = Array.from(value).length;
  if (length >= min && length <= max) return;
  const message = `Must be between ${String(min)} and ${String(max)} in length.`;
  throw formError({ at, code: 'BASE_TYPE_BAD_LENGTH', message });
}

/** Throws when a list is too long or too short. */
export function checkCount(count: number, at: Place, min: number, max: number): void {
  if (count >= min && count <= max) return;
  const message = `Must be between ${String(min)} and ${String(max)} in length.`;
  throw formError({ at, code: 'BASE_TYPE_BAD_LENGTH', message });
}

/** Throws for a value that must be there. */
export function checkPresent(value: unknown, at: Place): void {
  if (value !== undefined && value !== null && value !== '') return;
  throw formError({ at, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
}

/** Throws unless it holds. */
export function check(holds: boolean, at: Place, code: string, message: string): void {
  if (!holds) throw formError({ at, code, message });
}

/** The first problem in a nested error object: its place joined by dots ('' for the whole), and what is wrong. */
export function firstProblem(errors: Readonly<Record<string, unknown>>): { where: string; why: string } {
  const steps: string[] = [];
  let here: unknown = errors;
  while (isNode(here)) {
    const [problem] = array(here['_errors']);
    if (isNode(problem)) return { where: steps.join('.'), why: String(problem['message']) };
    const [next] = Object.entries(here);
    if (!next) break;
    steps.push(next[0]);
    here = next[1];
  }
  return { where: steps.join('.'), why: 'is not as described' };
}
