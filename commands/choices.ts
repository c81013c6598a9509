import type { Choice } from '#discord/command.ts';

/** Discord shows at most 25 and cuts nothing itself: a longer name is an error. */
const mostChoices = 25;
const longestName = 100;

/** Without capitals, accents and apostrophes, and with blanks for the signs in ids: "sao paulo" finds America/Sao_Paulo. */
const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[\s_/-]+/g, ' ')
    .trim();

/** Cuts at 100 characters, with a sign that something is missing. */
export function shortName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;
}

/** The choices that fit what was typed so far, at most 25: those that begin with it first, else in the order given. */
export function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const sought = plain(typed);
  const fits = choices.filter(({ name, value }) => plain(name).includes(sought) || plain(value).includes(sought));
  const begins = fits.filter(({ name }) => plain(name).startsWith(sought));
  return [...new Set([...begins, ...fits])]
    .slice(0, mostChoices)
    .map(({ name, value }) => ({ name: shortName(name), value }));
}

/** The value of the choice that was picked, or typed out by hand; null when there is none. People may type anything. */
export function chosen(choices: readonly Choice[], typed: string | null): string | null {
  if (typed === null) return null;
  const sought = plain(typed);
  return (
    choices.find(({ name, value }) => value === typed || plain(name) === sought || plain(value) === sought)?.value ??
    null
  );
}

/** A fixed list as Discord wants it, from the words for each value. */
export const listed = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, name]) => ({ name: shortName(name), value }));
