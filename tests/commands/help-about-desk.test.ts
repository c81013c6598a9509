import { describe, expect, test } from 'vitest';
import { about } from '#commands/about.ts';
import { desk } from '#commands/desk.ts';
import { helpNow } from '#commands/help-now.ts';
import { ada, answered, deskThread, fay, House, typed, whispered } from './house.ts';

/** What reaches the house when somebody asks for help in a private message. */
const asksFor = async (options: Record<string, string>) => {
  const house = new House();
  await helpNow.run(typed(null, { guild: null, options }), house);
  return house.asked;
};

describe('/help-now', () => {
  test('it answers at once, also in a private message, and never guesses a country', async () => {
    expect(await asksFor({})).toEqual([{ help: null }]);
    expect(await helpNow.run(typed(null, { guild: null }), new House())).toHaveProperty('whisper');
  });

  test('a country is understood by its letters or its name, picked or typed out', async () => {
    expect(await asksFor({ country: 'DE' })).toEqual([{ help: 'DE' }]);
    expect(await asksFor({ country: 'united kingdom' })).toEqual([{ help: 'GB' }]);
  });

  test('a country without an entry shows the chooser instead of a refusal', async () => {
    expect(await asksFor({ country: 'Atlantis' })).toEqual([{ help: null }]);
  });

  test('countries are offered while typing', async () => {
    const call = typed(null, { guild: null, focused: { name: 'country', typed: 'ger' } });
    expect(await helpNow.complete(call, new House())).toEqual([{ name: 'Germany', value: 'DE' }]);
  });
});

describe('/about', () => {
  test('it says in one message that it cannot hear, what hosts see, and what nobody can promise', async () => {
    const words = await whispered(about.run(typed(null, { guild: null }), new House()));
    expect(words.length).toBeLessThan(2000);
    expect(words).toContain('Questions about this bot: help@example.org');
    expect(words).toContain('never joins the audio and cannot record');
    expect(words).toContain('What hosts can see');
    expect(words).toMatch(/owner and moderators of this server.*can see or copy/);
    expect(words).toContain('No bot can stop someone from recording');
  });
});

describe('/desk', () => {
  test('a facilitator is let in', async () => {
    expect(await whispered(desk.run(typed(null, { by: fay }), new House()))).toContain(`<#${deskThread}>`);
  });

  test('members, private messages and channels without a group are refused', async () => {
    const house = new House();
    expect(await answered(desk.run(typed(null, { by: ada }), house))).toEqual({ refuse: 'not-facilitator' });
    expect(await desk.run(typed(null, { guild: null }), house)).toEqual({ refuse: 'only-in-a-server' });
    house.groupsHere = [];
    expect(await answered(desk.run(typed(null, { by: fay }), house))).toEqual({ refuse: 'no-group-here' });
  });
});
