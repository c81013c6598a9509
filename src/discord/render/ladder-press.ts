import { memberId, type MemberId } from '#core/ids.ts';
import type { Intent } from '#core/session/intents.ts';
import type { Session } from '#core/session/model.ts';

export type Rung = Extract<Intent, { kind: 'ladder' }>['rung'];

const rungs: readonly Rung[] = ['hint', 'listen-only', 'out-for-today', 'back-in'];

/** Person and rung in the `arg` of a press: 19 + 1 + 13 characters, under the 40 that fit. */
export const ladderArg = (to: MemberId, rung: Rung): string => `${to}-${rung}`;

/**
 * What a press on the ladder panel means. The agreement is what was chosen; giving a place back needs none, so it
 * names the first agreement of the format.
 * @returns null when the `arg` is not one of ours.
 */
export function readLadder(
  arg: string,
  chosen: string | undefined,
  session: Session,
): { readonly to: MemberId; readonly rung: Rung; readonly rule: string } | null {
  const at = arg.indexOf('-');
  const rung = rungs.find((one) => one === arg.slice(at + 1));
  const rule = chosen ?? session.format.rules[0];
  if (!/^\d{17,20}$/.test(arg.slice(0, Math.max(at, 0))) || rung === undefined || rule === undefined) return null;
  return { to: memberId(arg.slice(0, at)), rung, rule };
}
