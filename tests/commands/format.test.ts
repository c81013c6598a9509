import { describe, expect, test } from 'vitest';
import { format } from '#commands/format.ts';
import { parseFormat } from '#core/formats/parse.ts';
import { shippedFormats } from '#core/formats/shipped.ts';
import { ada, answered, fay, formatCalled, House, typed, whispered } from './house.ts';

const moderator = { by: fay, moderator: true };

/** The file that came with an answer. */
async function handed(house: House, subcommand: string, typing: Parameters<typeof typed>[1]) {
  const reply = await answered(format.run(typed(subcommand, typing), house));
  if (!('file' in reply)) throw new Error(`No file: ${JSON.stringify(reply)}`);
  return reply.file;
}

describe('/format', () => {
  test('everybody may see which formats there are', async () => {
    const words = await whispered(format.run(typed('list'), new House()));
    for (const { name } of shippedFormats) expect(words).toContain(name);
    expect(words).toContain('`listening_round_60` · 60 min · about 10 people');
  });

  test('showing a format hands over a file that can be changed and brought in again', async () => {
    const file = await handed(new House(), 'show', { options: { format: 'passing_circle_60' } });
    expect(file.name).toBe('passing_circle_60.json');
    expect(parseFormat(file.text)).toEqual({ format: formatCalled('passing_circle_60') });
  });

  test('a moderator copies a format, changes the file, and brings it in again', async () => {
    const house = new House();
    const options = { format: 'listening_round_60', name: 'Über uns: Tuesday' };
    const file = await handed(house, 'copy', { ...moderator, options });
    expect(file.name).toBe('uber_uns_tuesday.json');
    expect(house.formatsHere.at(-1)).toEqual({
      ...formatCalled('listening_round_60'),
      id: 'uber_uns_tuesday',
      name: options.name,
    });
    const changed = { name: file.name, text: file.text.replace('"after_minutes": 20', '"after_minutes": 25') };
    const words = await whispered(format.run(typed('import', { ...moderator, file: changed }), house));
    expect(words).toContain('is changed. Meetings that are open now keep the old one.');
    expect(house.formatsHere.at(-1)?.after_minutes).toBe(25);
    expect(house.formatsHere).toHaveLength(shippedFormats.length + 1);
  });

  test('a copy needs an id that is free and readable', async () => {
    const house = new House();
    const copy = (id: string) =>
      answered(
        format.run(typed('copy', { ...moderator, options: { format: 'passing_circle_60', name: 'Ours', id } }), house),
      );
    expect(await copy('passing_circle_60')).toEqual({ refuse: 'format-name-taken' });
    expect(await whispered(copy('Not An Id'))).toMatch(/^Nothing was saved\. One thing to put right:\n- line 2: /);
    expect(house.formatsHere).toHaveLength(shippedFormats.length);
  });

  test('a file with the id of a shipped format never replaces it', async () => {
    const house = new House();
    const file = { name: 'mine.json', text: JSON.stringify({ ...formatCalled('passing_circle_60'), name: 'Mine' }) };
    expect(await answered(format.run(typed('import', { ...moderator, file }), house))).toEqual({
      refuse: 'format-name-taken',
    });
    expect(house.formatsHere).toEqual(shippedFormats);
  });

  test('every mistake in a file is listed with its line and what to do', async () => {
    const broken = { ...formatCalled('passing_circle_60'), id: 'ours', total_minutes: -5, colour: 'blue' };
    const file = { name: 'ours.json', text: JSON.stringify(broken, null, 2) };
    const words = await whispered(format.run(typed('import', { ...moderator, file }), new House()));
    expect(words).toContain('2 things to put right');
    expect(words).toContain('- line 4: ');
    expect(words).toContain('A format has no "colour" here.');
  });

  test('a file full of mistakes is answered in one message', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}${'very_'.repeat(40)}wrong`, 1]));
    const file = { name: 'ours.json', text: JSON.stringify(many) };
    const words = await whispered(format.run(typed('import', { ...moderator, file }), new House()));
    expect(words.length).toBeLessThan(2000);
    expect(words).toMatch(/… and \d+ more\.$/);
  });

  test('a file is fetched only while the person sees that the bot is at work', async () => {
    const call = typed('import', moderator);
    let fetched = false;
    const read = async (): Promise<null> => {
      fetched = true;
      return null;
    };
    const options = { ...call.options, file: () => ({ name: 'ours.json', read }) };
    const first = await format.run({ ...call, options }, new House());
    expect(['slow' in first, fetched]).toEqual([true, false]);
    expect(await answered(first)).toEqual({ refuse: 'file-unreadable' });
    expect(fetched).toBe(true);
  });

  test('a missing or unreadable file is refused', async () => {
    const unreadable = { name: 'photo.png', text: null };
    const reading = (file?: typeof unreadable) =>
      answered(format.run(typed('import', { ...moderator, ...(file && { file }) }), new House()));
    expect(await reading()).toEqual({ refuse: 'file-unreadable' });
    expect(await reading(unreadable)).toEqual({ refuse: 'file-unreadable' });
  });

  test('only moderators copy and bring in formats', async () => {
    const house = new House();
    const options = { format: 'passing_circle_60', name: 'Ours' };
    const file = { name: 'ours.json', text: JSON.stringify({ ...formatCalled('passing_circle_60'), id: 'ours' }) };
    expect(await format.run(typed('copy', { by: ada, options }), house)).toEqual({ refuse: 'not-moderator' });
    expect(await format.run(typed('import', { by: fay, file }), house)).toEqual({ refuse: 'not-moderator' });
    expect(house.formatsHere).toHaveLength(shippedFormats.length);
  });

  test('a format that is not there, and a private message, are refused', async () => {
    const options = { format: 'gone_format' };
    expect(await format.run(typed('print', { options }), new House())).toEqual({ refuse: 'no-such-format' });
    expect(await format.run(typed('list', { guild: null }), new House())).toEqual({ refuse: 'only-in-a-server' });
    const focused = { name: 'format', typed: '' };
    expect(await format.complete(typed('print', { guild: null, focused }), new House())).toEqual([]);
  });

  test('the printed sheet is a Markdown file named after the format', async () => {
    const file = await handed(new House(), 'print', { options: { format: 'short_peer_session_45' } });
    expect(file.name).toBe('short_peer_session_45.md');
    expect(file.text).toMatch(/^# /);
  });
});
