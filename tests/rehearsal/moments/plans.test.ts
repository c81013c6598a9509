import { describe, expect, test } from 'vitest';
import { shippedFormat, shippedFormats } from '#core/formats/shipped.ts';
import { coHostName, hostName, names } from '#rehearsal/people/names.ts';
import { hards, idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { eveningPlans } from '#rehearsal/stage/evenings/index.ts';

test('there is a calm first meeting for each format, and every hard moment is on the shelf once', () => {
  const calm = eveningPlans.filter(({ card, you }) => card.shelf === 'calm' && you === hostName);
  expect(calm.map(({ format }) => format).toSorted()).toEqual(shippedFormats.map(({ id }) => id).toSorted());
  const hard = eveningPlans.filter(({ card }) => card.shelf === 'hard').map(({ card }) => card.id);
  expect(hard.toSorted()).toEqual(hards.map(idOf).toSorted());
  expect(new Set(eveningPlans.map(({ card }) => card.id)).size).toBe(eveningPlans.length);
  expect(new Set(eveningPlans.map(({ card }) => card.title)).size).toBe(eveningPlans.length);
});

test('one can sit in every chair: host, member and moderator', () => {
  expect(new Set(eveningPlans.map(({ card }) => card.you))).toEqual(new Set(['host', 'member', 'moderator']));
});

test('every talk mode can be met', () => {
  expect(new Set(eveningPlans.map(({ mode }) => mode))).toEqual(new Set(['gentle', 'strict', 'stage']));
});

describe.each(eveningPlans)('$card.title', (plan) => {
  const { card, cast, size, you } = plan;

  test('has a cast of people who are known and different from each other', () => {
    const called = cast.map(({ name }) => name);
    expect(new Set(called).size).toBe(called.length);
    for (const { name, part } of cast) {
      const known = part === 'host' ? [hostName] : part === 'co-host' ? [coHostName] : names;
      expect(known).toContain(name);
    }
    expect(cast.map(({ part }) => part).filter((part) => part === 'host')).toHaveLength(1);
    expect(cast[0]?.part).toBe('host');
    expect(you === null || called.includes(you)).toBe(true);
    expect(card.people).toBe(cast.length);
  });

  test('has a format and room for everybody', () => {
    const format = shippedFormat(plan.format);
    expect(format).toBeDefined();
    expect(size).toBeGreaterThanOrEqual(Math.max(2, cast.length));
    expect(size).toBeLessThanOrEqual(99);
    // Two moments are about just that: too many people, and too few.
    const isAboutSize = card.id === idOf('tooMany') || card.id === idOf('nobodyComes');
    const { min = 0, split_above: most = 0 } = format?.size ?? {};
    expect(isAboutSize || (cast.length >= min && cast.length <= most)).toBe(true);
  });

  test('has a card that one can read at a glance', () => {
    expect(card.title.length).toBeLessThanOrEqual(60);
    expect(card.about.length).toBeGreaterThan(20);
    expect(card.about.length).toBeLessThanOrEqual(200);
    expect(card.about).toMatch(/\.$/u);
  });

  test('begins in the middle of things when it is about a moment, and otherwise before or at the doors', () => {
    expect(plan.prologue === null && plan.moment !== null).toBe(false);
    expect(card.shelf === 'hard' && (plan.prologue === null || plan.moment === null)).toBe(false);
  });
});
