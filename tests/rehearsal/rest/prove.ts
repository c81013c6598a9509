/** Tests of a rule book. A rule counts as tested only when a test has seen it at work: naming it is not enough. */
import { afterAll, expect, type TestContext } from 'vitest';
import type { Rule } from '#rehearsal/discord/contract.ts';

/** How the local Discord says no: by an error, by closing the line, by ending the session, or in the words of a client. */
export type No =
  | { readonly status: number; readonly code?: number }
  | { readonly closed: number }
  | { readonly session: 'invalid' }
  | { readonly why: string };

/** What a test shows of its rule. At least one of these has to be called, and to hold. */
export interface Proof {
  /** What came is this refusal. */
  expectRefused(came: unknown, expected: No): void;
  /** For rules that do not answer but act: what comes of breaking the rule is not what comes of keeping it. */
  expectDifference(outcome: { readonly kept: unknown; readonly broken: unknown }): void;
}

type Body = (proof: Proof) => Promise<void> | void;

/** Makes a test of a rule out of what the test does. @throws Error for a rule that stands in another book or in none */
export type Proves = (id: string, body: Body) => (context: TestContext) => Promise<void>;

/** Runs a test of a rule. @throws when nothing was refused, or when what was expected is no refusal at all */
export async function seeAtWork(body: Body): Promise<void> {
  let seen = 0;
  await body({
    expectRefused: (came, expected) => {
      expect(isNo(expected), 'what is expected is no refusal').toBe(true);
      expect(came).toEqual(expected);
      seen += 1;
    },
    expectDifference: ({ kept, broken }) => {
      expect(broken, 'breaking the rule makes no difference').not.toEqual(kept);
      seen += 1;
    },
  });
  if (seen === 0) throw new Error('This test has not seen its rule at work.');
}

function isNo(expected: No): boolean {
  if ('closed' in expected) return expected.closed >= 4000;
  if ('why' in expected) return expected.why !== '';
  return 'session' in expected || expected.status >= 400;
}

interface Tree {
  readonly mode: string;
  readonly tasks?: readonly Tree[];
}

/** A run that was cut down to some of its tests says nothing about the others. */
function isCutDown({ mode, tasks = [] }: Tree): boolean {
  return mode === 'skip' || mode === 'todo' || tasks.some(isCutDown);
}

/** The rules of a book that no test has seen at work. */
export function unseen(book: readonly Rule[], seen: ReadonlySet<string>): readonly string[] {
  return book.map((rule) => rule.id).filter((id) => !seen.has(id));
}

/** The tests of one book, all in one file: when they are over, every rule of the book must have been seen at work. */
export function provesBook(book: readonly Rule[]): Proves {
  const seen = new Set<string>();
  let file: Tree | null = null;
  afterAll(() => {
    const missing = file === null || isCutDown(file) ? [] : unseen(book, seen);
    if (missing.length > 0) throw new Error(`No test has seen these rules at work: ${missing.join(', ')}.`);
  });
  return (id, body) => {
    if (!book.some((rule) => rule.id === id)) throw new Error(`There is no rule "${id}" in this book.`);
    return async ({ task }) => {
      ({ file } = task);
      await seeAtWork(body);
      seen.add(id);
    };
  };
}
