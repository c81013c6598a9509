/** One refusing rule, one test: the rule's own sentence is the title. */
import { expect, test } from 'vitest';
import { restRules } from '#rehearsal/discord/rules/rule-book.ts';
import { openRoom, refusal, type Room, type RoomOptions } from './room.ts';

/** Names the rule a test is about. @throws Error for a rule that stands in no book */
export function proves(id: string): string {
  const rule = restRules.find((each) => each.id === id);
  if (!rule) throw new Error(`There is no rule "${id}".`);
  return rule.says;
}

/** The code Discord gives to a body that breaks a rule. */
export const FORM = { status: 400, code: 50035 };
export const MISSING_PERMISSIONS = { status: 403, code: 50013 };
export const MISSING_ACCESS = { status: 403, code: 50001 };
export const WRONG_CHANNEL = { status: 400, code: 50024 };

/** Tests that what `ask` asks for is refused like this. Several refusals of one rule may be given at once. */
export function refuses(
  id: string,
  expected: { readonly status: number; readonly code: number },
  ask: (room: Room) => Promise<unknown> | readonly Promise<unknown>[],
  options: RoomOptions = {},
): void {
  test(`refused: ${proves(id)}`, async () => {
    await using room = await openRoom(options);
    const asked = ask(room);
    const requests = 'then' in asked ? [asked] : asked;
    const answers = await Promise.all(requests.map((each) => refusal(each)));
    expect(answers).toEqual(requests.map(() => expected));
  });
}
