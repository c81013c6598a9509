import { expect, test } from 'vitest';
import { startOfDay } from '#core/help/day.ts';
import { entries } from '#core/help/entries.ts';
import type { Entry } from '#core/help/entry.ts';
import { helpCountries, helpFor, staleEntries } from '#core/help/help-for.ts';
import { days } from '#core/time.ts';

const reviewed = startOfDay('2026-11-23');

test('days are counted as the calendar counts them', () => {
  expect(startOfDay('1970-01-01')).toBe(0);
  expect(startOfDay('2000-02-29')).toBe(Date.UTC(2000, 1, 29));
  expect(startOfDay('2026-11-23')).toBe(Date.UTC(2026, 10, 23));
  expect(startOfDay('2100-03-01')).toBe(Date.UTC(2100, 2, 1));
});

test('the emergency number of the country is always there, with the page for every country', () => {
  for (const { code } of helpCountries()) {
    const help = helpFor(code, reviewed + days(4_000));
    expect(help.emergency.length).toBeGreaterThan(0);
    expect(help.page).toBe('https://findahelpline.com');
    expect(help.lines.kind).toBe('hidden');
  }
});

test('a country with two languages shows both lines or neither', () => {
  const both = helpFor('BE', reviewed);
  expect(both.lines.kind === 'shown' ? both.lines.services.map(({ name }) => name) : []).toEqual([
    'Zelfmoordlijn',
    'Centre de Prévention du Suicide',
    'In English',
  ]);
  expect(helpFor('BE', reviewed + days(366)).lines).toEqual({ kind: 'hidden' });
});

test('numbers nobody confirmed stay hidden, however fresh the entry is', () => {
  expect(helpFor('DK', reviewed).lines).toEqual({ kind: 'hidden' });
  expect(helpFor('DK', reviewed).emergency).toEqual([{ by: 'call', to: '112' }]);
});

test('numbers are shown for 365 days after the last check and not one day longer', () => {
  expect(helpFor('GB', reviewed + days(365)).lines.kind).toBe('shown');
  expect(helpFor('GB', reviewed + days(365) + 1).lines.kind).toBe('hidden');
});

test('operators are warned after 180 days, oldest first', () => {
  const fresh = staleEntries(reviewed + days(180));
  expect(fresh.every(({ grade }) => grade === 'C')).toBe(true);
  expect(staleEntries(reviewed + days(180) + 1)).toHaveLength(entries.length);
  const older: Entry = { ...sample, country: 'XB', reviewedOn: '2025-01-01' };
  expect(staleEntries(reviewed, [sample, older]).map(({ country }) => country)).toEqual(['XB']);
});

test('a country is never guessed', () => {
  expect(helpFor(null, reviewed)).toMatchObject({ country: null, emergency: [], lines: { kind: 'no-country' } });
  expect(helpFor('AR', reviewed)).toMatchObject({ country: null, emergency: [], lines: { kind: 'not-listed' } });
  expect(helpFor('gb', reviewed).country).toEqual({ code: 'GB', name: 'United Kingdom' });
});

test('33 countries, 25 of them confirmed; every entry says where its numbers come from', () => {
  expect(entries).toHaveLength(33);
  expect(entries.filter(({ grade }) => grade !== 'C')).toHaveLength(25);
  expect(new Set(entries.map(({ country }) => country)).size).toBe(33);
  for (const { sources, services, reviewedOn } of entries) {
    expect(sources.every((source) => source.startsWith('http'))).toBe(true);
    expect(sources.length * services.length).toBeGreaterThan(0);
    expect(reviewedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

const [sample] = entries as readonly [Entry, ...Entry[]];
