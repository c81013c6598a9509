/** Form errors as Discord writes them (code 50035), and the checks of names and texts that commands share. */
import { Refused } from '../contract.ts';

/** Adds one complaint; `at` is the path of the field, with dots. */
export type Complain = (at: string, code: string, message: string) => void;

/**
 * Runs the checks and refuses with all complaints at once.
 * @throws Refused 50035 when there was any.
 */
export function refuseBadForm(check: (complain: Complain) => void): void {
  const errors: Record<string, unknown> = {};
  check((at, code, message) => {
    let place = errors;
    for (const key of at.split('.').filter((part) => part !== '')) {
      const inner = place[key];
      const next: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
      place[key] = next;
      place = next;
    }
    const earlier = place['_errors'];
    place['_errors'] = [...(Array.isArray(earlier) ? (earlier as unknown[]) : []), { code, message }];
  });
  if (Object.keys(errors).length > 0) throw new Refused(400, 50035, 'Invalid Form Body', errors);
}

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Names of chat commands and options: 1 to 32 letters, digits, - or _, in lower case where there is one. */
export function nameProblem(name: unknown, at: string, complain: Complain): void {
  if (typeof name !== 'string' || !NAME.test(name) || name !== name.toLowerCase()) {
    complain(`${at}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
}

export function textProblem(
  text: unknown,
  { least, most }: { readonly least: number; readonly most: number },
  at: string,
  complain: Complain,
): void {
  if (typeof text !== 'string' || text.length < least || text.length > most) {
    complain(at, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
  }
}
