import { printParseErrorCode, type ParseErrorCode } from 'jsonc-parser';
import type { z } from 'zod';

/** What to do about text that is not JSON, in plain words, by the parser's own names. */
const syntaxReasons: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'Comments are not part of JSON. Take this comment out.',
  UnexpectedEndOfComment: 'Comments are not part of JSON. Take this comment out.',
  CommaExpected: 'Put a comma between this and what comes before it.',
  ColonExpected: 'Put a colon between the name and its value.',
  PropertyNameExpected: 'A name in double quotes is missing here, or there is one comma too many.',
  ValueExpected: 'A value is missing here, or there is one comma too many.',
  CloseBraceExpected: 'Close this with }.',
  CloseBracketExpected: 'Close this with ].',
  EndOfFileExpected: 'The format ends before this. Take out what comes after it.',
  InvalidNumberFormat: 'Write this number with digits, for example 20.',
  UnexpectedEndOfString: 'Close this text with a double quote on the same line.',
  InvalidUnicode: 'There is a character here that JSON does not allow. Write it as \\u followed by four digits.',
  InvalidEscapeCharacter:
    'There is a character here that JSON does not allow. Write it as \\u followed by four digits.',
  InvalidCharacter: 'There is a character here that JSON does not allow. Write it as \\u followed by four digits.',
  UnexpectedEndOfNumber: 'Finish this number.',
  InvalidSymbol: 'This word is not JSON. Put text in double quotes; only true, false and null stand alone.',
};

export function reasonForSyntax(code: ParseErrorCode): string {
  return syntaxReasons[printParseErrorCode(code)] ?? 'This is not JSON. Compare it with a shipped format.';
}

type Issue = z.core.$ZodIssue;

/** What to do about a value of the wrong shape, in plain words. */
export function reasonForShape(issue: Issue, found: unknown): string {
  const name = quoted(issue.path.at(-1));
  switch (issue.code) {
    case 'invalid_type':
      return found === undefined ? `Add ${name}: ${aKind(issue.expected)}.` : `Make ${name} ${aKind(issue.expected)}.`;
    case 'invalid_value':
      return `Set ${name} to ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`;
    case 'too_small':
      if (issue.inclusive === false) return `${name} must be more than ${String(issue.minimum)}.`;
      return `${name} needs at least ${String(issue.minimum)}${unit(issue.origin)}.`;
    case 'too_big':
      return `${name} may have at most ${String(issue.maximum)}${unit(issue.origin)}.`;
    case 'invalid_format':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return `Change ${name}: ${issue.message}.`;
  }
}

function aKind(expected: string): string {
  const kinds: Readonly<Record<string, string>> = {
    string: 'a text in double quotes',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list in [ ]',
    object: 'an object in { }',
  };
  return kinds[expected] ?? expected;
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

function quoted(key: PropertyKey | undefined): string {
  if (key === undefined) return 'the format';
  return typeof key === 'number' ? `entry ${key + 1}` : `"${String(key)}"`;
}
