import { describe, expect, test } from 'vitest';
import { groupProblems, isZone, type Known } from '#core/groups/rules.ts';

const known: Known = {
  countries: new Set(['DE', 'GB']),
  languages: new Set(['en']),
  isNeutral: (name) => !name.includes('grief'),
};

describe('what a group may be called and where it may be', () => {
  test('a well-described group has no problems, and neither has one of which nothing was said', () => {
    const draft = {
      name: 'After',
      publicName: 'Tuesday circle',
      language: 'en',
      zone: 'Asia/Kolkata',
      country: null,
      size: 99,
    };
    expect(groupProblems(draft, known)).toEqual([]);
    expect(groupProblems({}, known)).toEqual([]);
  });

  test('every problem is named at once', () => {
    const draft = { name: ' ', publicName: 'grief room', language: 'xx', zone: 'Mars/Base', country: 'de', size: 100 };
    expect(groupProblems(draft, known)).toEqual([
      'name-length',
      'name-not-neutral',
      'unknown-language',
      'unknown-zone',
      'unknown-country',
      'size-out-of-range',
    ]);
  });

  test.each([
    ['x'.repeat(60), []],
    ['😀'.repeat(60), []],
    ['x'.repeat(61), ['name-length']],
    ['', ['name-length']],
    ['two\nlines', ['name-length']],
  ])('a name has 1 to 60 characters on one line: %j', (name, problems) => {
    expect(groupProblems({ name }, known)).toEqual(problems);
    expect(groupProblems({ publicName: name }, known)).toEqual(problems);
  });

  test.each([[1], [2.5], [Number.NaN], [100]])('a room does not hold %d people', (size) => {
    expect(groupProblems({ size }, known)).toEqual(['size-out-of-range']);
  });

  test('zones are known by their full names, old ones too, but not by letters without a summer', () => {
    expect(
      ['Europe/Berlin', 'Europe/Kyiv', 'Asia/Calcutta', 'UTC', 'America/Argentina/Buenos_Aires'].filter(isZone),
    ).toHaveLength(5);
    expect(['EST', 'CET', '+02:00', 'Berlin', '', 'Europe/Atlantis', 'Europe/Berlin; x'].filter(isZone)).toEqual([]);
  });
});
