import { describe, expect, test } from 'vitest';
import { runSheet } from '#core/formats/run-sheet.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import { textFor } from '#text/catalogue.ts';
import { formatCalled } from './house.ts';

const words = textFor('en').commands.runSheet;

describe('the run sheet for a meeting without a screen', () => {
  test('it reads like this', () => {
    expect(runSheet(formatCalled('listening_round_60'), words)).toMatchSnapshot();
  });

  test.each(shippedFormats)('$id: every prompt is there to be read aloud, and it fits about a page', (format) => {
    const sheet = runSheet(format, words);
    const prompts = format.phases.flatMap(({ prompts: lines }) => lines).filter((line) => !line.includes('{'));
    for (const prompt of prompts) expect(sheet).toContain(`> ${prompt}`);
    expect(sheet).not.toMatch(/\{\w+\}/);
    expect(sheet.split('\n').length).toBeLessThan(75);
  });

  test('parts begin where the ones before them end', () => {
    const sheet = runSheet(formatCalled('listening_round_60'), words);
    expect([...sheet.matchAll(/^### (\S+) /gm)].map(([, at]) => at)).toEqual([
      '0:00',
      '0:04',
      '0:07',
      '0:11',
      '0:15',
      '0:52',
      '0:55',
    ]);
  });
});
