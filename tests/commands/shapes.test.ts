import { readdirSync, readFileSync } from 'node:fs';
import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '#commands/index.ts';
import { partsOf, refusedByDiscord } from './discord-rules.ts';

const shapes = commands.map(({ shape }) => shape.toJSON());
const shapeOf = (name: string) => shapes.find((shape) => shape.name === name);

describe('what people see when they type a slash', () => {
  test('every command is one that Discord takes', () => {
    expect(shapes.flatMap(refusedByDiscord)).toEqual([]);
  });

  test('the rules above would notice a wrong command', () => {
    const text = { type: ApplicationCommandOptionType.String, description: 'a' } as const;
    const wrong = {
      name: 'Too Loud',
      description: '',
      options: [
        { ...text, name: 'first' },
        { ...text, name: 'second', required: true },
        { ...text, name: 'second', choices: [{ name: 'x'.repeat(101), value: 'y'.repeat(101) }] },
        ...Array.from({ length: 90 }, (_, n) => ({ ...text, name: `o${n}`, description: 'd'.repeat(100) })),
      ],
    };
    expect(refusedByDiscord(wrong)).toEqual([
      '/Too Loud: a name Discord does not take',
      '/Too Loud: a description that is not 1 to 100 long',
      '/Too Loud: more than 25 options',
      '/Too Loud: two options of one name',
      '/Too Loud: a required option after an optional one',
      '/Too Loud second: a choice name that is not 1 to 100 long',
      '/Too Loud second: a choice value over 100 long',
      expect.stringMatching(/^\/Too Loud: \d+ characters, more than 8000$/),
    ]);
  });

  test('every command file is in the list, so that none is forgotten', () => {
    const folder = new URL('../../commands/', import.meta.url);
    const withShape = readdirSync(folder).filter((file) =>
      readFileSync(new URL(file, folder), 'utf8').includes('new SlashCommandBuilder()'),
    );
    expect(withShape.map((file) => file.replace('.ts', '')).toSorted()).toEqual(
      shapes.map(({ name }) => name).toSorted(),
    );
  });

  test('only help and the words about the bot work in a private message; the rest belongs to a server', () => {
    const inPrivate = shapes.filter(({ contexts }) => contexts?.includes(1)).map(({ name }) => name);
    expect(inPrivate.toSorted()).toEqual(['about', 'help-now']);
    expect(shapes.every(({ contexts }) => contexts?.includes(0))).toBe(true);
    expect(shapes.map(({ integration_types: types }) => types)).toEqual(shapes.map(() => [0]));
  });

  test('help and hands are there for everyone; setting up groups is for those who manage the server', () => {
    expect(shapeOf('help-now')?.default_member_permissions).toBeUndefined();
    expect(shapeOf('hand')?.default_member_permissions).toBeUndefined();
    expect(shapeOf('group')?.default_member_permissions).toBe('32');
  });

  test('nothing that everybody sees names a condition', () => {
    const condition =
      /recover|addict|alcohol|drug|sober|grief|bereave|depress|anxi|mood|trauma|illness|pain|suicid|caregiv|therap/i;
    // The types of group are choices in a form that only moderators are offered.
    const seen = shapes
      .flatMap((shape) => partsOf(shape))
      .flatMap(([path, part]) => {
        const choices = path.endsWith(' type') ? [] : (part.choices ?? []).map(({ name }) => name);
        return [part.name, part.description, ...choices].filter((words) => condition.test(words));
      });
    expect(seen).toEqual([]);
  });

  test('every option that completes itself has somebody who answers', () => {
    const silent = commands.filter((command) => {
      const completes = partsOf(command.shape.toJSON()).some(([, part]) => part.autocomplete);
      return completes !== 'complete' in command;
    });
    expect(silent.map(({ shape }) => shape.name)).toEqual([]);
  });
});
