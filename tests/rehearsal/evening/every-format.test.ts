import { afterAll, describe, expect, test } from 'vitest';
import { shippedFormats } from '#core/formats/shipped.ts';
import { labels } from '#text/en/labels.ts';
import type { TalkMode } from '#core/session/model.ts';
import { expectGoodEvening, played } from './played.ts';

const modes: readonly TalkMode[] = ['gentle', 'strict', 'stage'];
/** What people did, over all evenings: a trait that never shows would be a rehearsal of nothing. */
const seen = new Set<string>();
let evenings = 0;

describe.each(shippedFormats.map((format) => format.id))('%s', (format) => {
  test.each(modes)('goes well from the doors to the last goodbye in %s mode', async (mode) => {
    const seed = shippedFormats.findIndex(({ id }) => id === format) + 1;
    const rehearsal = await played({ format, mode, people: 7, seed });
    expectGoodEvening(rehearsal);
    evenings += 1;
    const { phases, turns } = rehearsal.result;
    const shipped = shippedFormats.find(({ id }) => id === format)?.phases ?? [];
    expect(phases.map(({ id, plannedMinutes }) => ({ id, plannedMinutes }))).toEqual(
      shipped.map(({ id, minutes }) => ({ id, plannedMinutes: minutes })),
    );
    expect(phases.every(({ ranMinutes }) => ranMinutes > 0)).toBe(true);
    expect(new Set(turns.map(({ who }) => who)).size).toBeGreaterThan(3);
    expect(turns.every(({ tookMs, ceilingMs }) => tookMs >= 0 && ceilingMs > 0)).toBe(true);
    for (const { outcome, kind } of turns) seen.add(outcome).add(kind);
    for (const { kind, words } of rehearsal.lines) if (kind === 'act') seen.add(words);
  });
});

afterAll(() => {
  if (evenings < shippedFormats.length * modes.length) return;
  const people = ['drops off in the middle of a sentence', 'is back', 'types in the chat'];
  const { pass, justListening, needSomeone, comeIn, pause, resume, takeOver, plusMinute, thankNext } = labels;
  const buttons = [pass, justListening, needSomeone, comeIn, pause, resume, takeOver, plusMinute, thankNext];
  const stage = ['accepts the invitation to speak', 'raises Discord’s own hand'];
  const pressed = [...buttons.map((label) => `presses [${label}]`), `presses [${labels.onIt}] at the desk`];
  const wanted = [...people, ...pressed, ...stage, 'thanked', 'typed', 'dropped'];
  const missing = wanted.filter((one) => !seen.has(one));
  if (missing.length > 0) throw new Error(`In no evening anybody did this: ${missing.join(', ')}`);
});
