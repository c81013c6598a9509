import { getNodeValue, parseTree, findNodeAtLocation, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { misfits } from './between-fields.ts';
import { formatShape, type Format } from './format.ts';
import { depthOf, lineAt, offsetOf, repeatedKeys } from './place.ts';
import { reasonForShape, reasonForSyntax } from './reasons.ts';

export interface Problem {
  /** Counted from 1. */
  readonly line: number;
  /** What to do, in plain words. */
  readonly reason: string;
}
export type Parsed = { readonly format: Format } | { readonly problems: readonly Problem[] };

/** Ten times the longest shipped format; a larger file is not a meeting. In bytes of UTF-8. */
const largest = 64 * 1024;

/** A format is four levels deep. The limit keeps the parser's own recursion short. */
const deepest = 20;

/** More than this at once helps nobody to repair a file. */
const mostProblems = 20;

/**
 * Reads a meeting format from JSON (FA-1).
 * @returns the format, or every problem with its line, from the first line to the last, 20 at most.
 */
export function parseFormat(file: string): Parsed {
  // Some editors put an invisible mark at the beginning of a file.
  const text = file.replace(/^\uFEFF/, '');
  if (new TextEncoder().encode(text).length > largest)
    return {
      problems: [
        { line: 1, reason: 'This file is larger than 64 kB. A format is a few kB; take out what is not part of it.' },
      ],
    };
  if (depthOf(text) > deepest)
    return {
      problems: [
        {
          line: 1,
          reason: 'This file is nested too deeply. A format has phases, and phases have lists; nothing lies deeper.',
        },
      ],
    };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (text.trim() === '') return { problems: [{ line: 1, reason: 'This file is empty.' }] };
  const syntax = errors.map((error) => ({ line: lineAt(text, error.offset), reason: reasonForSyntax(error.error) }));
  // One mistake makes the parser stumble several times in a line; the first stumble is the mistake.
  const first = syntax.filter(({ line }, index) => syntax.findIndex((one) => one.line === line) === index);
  if (root === undefined || first.length > 0) return sorted(first);
  const twice = repeatedKeys(root).map(({ key, offset }) => ({
    line: lineAt(text, offset),
    reason: `"${key}" is written twice here. Keep one of them.`,
  }));
  if (twice.length > 0) return sorted(twice);
  return check(text, root);
}

function check(text: string, root: Node): Parsed {
  const result = formatShape.safeParse(getNodeValue(root));
  if (!result.success) return sorted(result.error.issues.flatMap((issue) => problemsOf(text, root, issue)));
  const wrong = misfits(result.data);
  if (wrong.length === 0) return { format: result.data };
  return sorted(wrong.map(({ path, reason }) => ({ line: lineAt(text, offsetOf(root, path)), reason })));
}

function problemsOf(text: string, root: Node, issue: z.core.$ZodIssue): readonly Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      line: lineAt(text, offsetOf(root, [...path, key])),
      reason: `A format has no "${key}" here. Take it out, or check its spelling.`,
    }));
  const node = findNodeAtLocation(root, path);
  const found: unknown = node === undefined ? undefined : getNodeValue(node);
  return [{ line: lineAt(text, offsetOf(root, path)), reason: reasonForShape(issue, found) }];
}

function sorted(problems: readonly Problem[]): Parsed {
  return { problems: problems.toSorted((a, b) => a.line - b.line).slice(0, mostProblems) };
}
