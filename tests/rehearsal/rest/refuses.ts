/** Rules of the REST half, each tested by a request that is refused: the rule's own sentence is the title. */
import { test } from 'vitest';
import type { Rule } from '#rehearsal/discord/contract.ts';
import { type No, type Proves, provesBook } from './prove.ts';
import { openRoom, refusal, type Room, type RoomOptions } from './room.ts';

/** The code Discord gives to a body that breaks a rule. */
export const FORM = { status: 400, code: 50035 };
export const MISSING_PERMISSIONS = { status: 403, code: 50013 };
export const MISSING_ACCESS = { status: 403, code: 50001 };
export const WRONG_CHANNEL = { status: 400, code: 50024 };

export interface RestBook {
  /** A test with its own course of events. */
  readonly proves: Proves;
  /** What `ask` asks for is refused like this. Several refusals of one rule may be given at once. */
  refuses(
    id: string,
    expected: No,
    ask: (room: Room) => Promise<unknown> | readonly Promise<unknown>[],
    options?: RoomOptions,
  ): void;
}

/** The tests of one book of the REST half. */
export function restBook(book: readonly Rule[]): RestBook {
  const proves = provesBook(book);
  return {
    proves,
    refuses: (id, expected, ask, options = {}) => {
      const says = book.find((rule) => rule.id === id)?.says ?? '';
      test(
        `${id}: ${says}`,
        proves(id, async ({ expectRefused }) => {
          await using room = await openRoom(options);
          const asked = ask(room);
          const answers = await Promise.all(('then' in asked ? [asked] : asked).map((each) => refusal(each)));
          for (const answer of answers) expectRefused(answer, expected);
        }),
      );
    },
  };
}
