import type { Group } from './group.ts';

/** What a moderator may say about a group, as far as it can be checked without Discord. Absent fields are not checked. */
export type GroupWords = Readonly<
  Partial<Pick<Group, 'name' | 'publicName' | 'language' | 'zone' | 'country' | 'size'>>
>;

export type GroupProblem =
  | 'name-length'
  | 'name-not-neutral'
  | 'unknown-zone'
  | 'unknown-country'
  | 'unknown-language'
  | 'size-out-of-range';

/** What the rest of the house knows and the rules do not. */
export interface Known {
  /** Two-letter codes that the help card has an entry for. */
  readonly countries: ReadonlySet<string>;
  /** Locales that the catalogue has. */
  readonly languages: ReadonlySet<string>;
  /** True when a name gives away no condition (OG-4, PR-10). */
  isNeutral(name: string): boolean;
}

/**
 * An IANA zone by its full name, old names included. Short ones such as `EST` are refused although JavaScript takes
 * them: they have no summer time, which is never what the person meant.
 */
export function isZone(zone: string): boolean {
  if (zone !== 'UTC' && !/^[A-Za-z]+\/[A-Za-z0-9_+\-/]+$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch (reason) {
    // A RangeError is how JavaScript says that it does not know the zone; anything else is a fault.
    if (reason instanceof RangeError) return false;
    throw reason;
  }
}

/** 1 to 60 characters once the blanks around it are gone, on one line. */
const isName = (name: string): boolean => {
  const { length } = Array.from(name.trim());
  return length >= 1 && length <= 60 && !/[\r\n]/.test(name);
};

/** Every problem at once, each named once, in the order of the form. Empty when all is well. */
export function groupProblems(draft: GroupWords, known: Known): readonly GroupProblem[] {
  const { name, publicName, language, zone, country, size } = draft;
  const found: readonly (readonly [GroupProblem, boolean])[] = [
    ['name-length', [name, publicName].some((one) => one !== undefined && !isName(one))],
    ['name-not-neutral', publicName !== undefined && !known.isNeutral(publicName)],
    ['unknown-language', language !== undefined && !known.languages.has(language)],
    ['unknown-zone', zone !== undefined && !isZone(zone)],
    ['unknown-country', country !== undefined && country !== null && !known.countries.has(country)],
    // Discord's user limit of a voice channel ends at 99; a group begins with two.
    ['size-out-of-range', size !== undefined && !(Number.isInteger(size) && size >= 2 && size <= 99)],
  ];
  return found.filter(([, wrong]) => wrong).map(([problem]) => problem);
}
