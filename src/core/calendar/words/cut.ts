import { weekdays, type Weekday } from '../model.ts';
import { digitPatterns } from './digits.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { Found, Meaning, Phrase, Piece, Vocabulary } from './pieces.ts';

/** Cuts text into pieces that mean something; the longest phrase of any language wins. Or names the word nobody knew. */
export function cut(text: string): { readonly pieces: readonly Piece[] } | { readonly unknown: string } {
  const pieces: Piece[] = [];
  let at = afterGap(text, 0);
  while (at < text.length) {
    const best = longest(text, at, pieces.at(-1));
    if (best === null) return { unknown: wordAt(text, at) };
    const said = text.slice(at, at + best.length);
    pieces.push(...best.meanings.map((meaning) => ({ ...meaning, text: said })));
    at = afterGap(text, at + best.length);
  }
  return { pieces };
}

interface Match {
  readonly length: number;
  readonly meanings: readonly Meaning[];
}

function longest(text: string, at: number, before: Piece | undefined): Match | null {
  let best: Match | null = null;
  for (const { like, means, where } of digitPatterns) {
    if (where === 'after-on' && !takesDate(before)) continue;
    const found = matchAt(like, text, at);
    if (found !== null && found[0].length > (best?.length ?? 0))
      best = { length: found[0].length, meanings: [means(found.groups ?? {})] };
  }
  for (const { like, read } of known) {
    const found = matchAt(like, text, at);
    if (found !== null && found[0].length > (best?.length ?? 0))
      best = { length: found[0].length, meanings: read(found) };
  }
  return best;
}

function takesDate(before: Piece | undefined): boolean {
  if (before === undefined) return false;
  return before.is === 'from' || before.is === 'until' || (before.is === 'filler' && before.filler === 'on');
}

function matchAt(like: RegExp, text: string, at: number): RegExpExecArray | null {
  like.lastIndex = at;
  return like.exec(text);
}

/** Blanks and marks between words. A full stop belongs to the word before it where that needs it. */
function afterGap(text: string, at: number): number {
  return at + (/^[\s,;.!()&+/@-]*/u.exec(text.slice(at))?.[0].length ?? 0);
}

function wordAt(text: string, at: number): string {
  return /^[^\s,;]+/u.exec(text.slice(at))?.[0] ?? text.slice(at);
}

interface Known {
  readonly like: RegExp;
  readonly read: (found: RegExpExecArray) => readonly Meaning[];
}

const known: readonly Known[] = [english, german].flatMap((language) =>
  language.phrases.map((phrase) => knownPhrase(language, phrase)),
);

/** Puts the words of the language in the places of a phrase. Groups are numbered, because a place may come twice. */
function knownPhrase(language: Vocabulary, { like, means }: Phrase): Known {
  let count = 0;
  const words = wordsOf(language);
  const source = like.replaceAll(/\{(n|nth|weekdays?|month)\}/g, (_whole, place: Place) => {
    count += 1;
    return `(?<${place}_${count}>${words[place]})`;
  });
  return {
    like: new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'iuy'),
    read: (found) => means(foundIn(language, found.groups ?? {})),
  };
}

type Place = 'n' | 'nth' | 'weekday' | 'weekdays' | 'month';

function wordsOf(language: Vocabulary): Readonly<Record<Place, string>> {
  const names = weekdays.flatMap((day) => language.weekdays[day]);
  return {
    n: ['\\d{1,3}', ...Object.keys(language.numbers)].join('|'),
    nth: [...language.ordinals.map(([like]) => like), language.nthInDigits.replace('(', '(?:')].join('|'),
    weekday: names.join('|'),
    weekdays: names
      .filter((name) => name.length > 5)
      .map((name) => name + language.many)
      .join('|'),
    month: language.months.flat().join('|'),
  };
}

function foundIn(language: Vocabulary, groups: Readonly<Record<string, string | undefined>>): Found {
  const said = (place: Place): string[] =>
    Object.entries(groups).flatMap(([name, text]) =>
      name.startsWith(`${place}_`) && text !== undefined ? [text.toLowerCase()] : [],
    );
  const [n = '', nth = '', month = ''] = [said('n')[0], said('nth')[0], said('month')[0]];
  const days = [...said('weekday'), ...said('weekdays')].flatMap((name) => dayNamed(language, name));
  return {
    n: language.numbers[n] ?? Number(n),
    nth: nthOf(language, nth),
    month: language.months.findIndex((names) => names.includes(month)) + 1,
    day: Number(groups['day'] ?? 0),
    year: groups['year'] === undefined ? null : Number(groups['year']),
    on: days.length === 2 ? fromTo(days[0], days[1]) : days,
  };
}

function nthOf({ ordinals, nthInDigits }: Vocabulary, text: string): number {
  const digits = new RegExp(`^${nthInDigits}$`, 'iu').exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  return ordinals.find(([like]) => new RegExp(`^(?:${like})$`, 'iu').test(text))?.[1] ?? 0;
}

function dayNamed(language: Vocabulary, name: string): readonly Weekday[] {
  return weekdays.filter((day) =>
    language.weekdays[day].some((word) => word === name || word + language.many === name),
  );
}

/** Monday to Friday; Saturday to Monday goes over the end of the week. */
function fromTo(first: Weekday | undefined, last: Weekday | undefined): readonly Weekday[] {
  if (first === undefined || last === undefined) return [];
  const start = weekdays.indexOf(first);
  const length = ((weekdays.indexOf(last) - start + 7) % 7) + 1;
  const going = [...weekdays, ...weekdays].slice(start, start + length);
  return weekdays.filter((day) => going.includes(day));
}
