import { DiscordAPIError, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandRules } from '#rehearsal/discord/interactions/rule-book.ts';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';
import { provesBook } from '#tests/rehearsal/rest/prove.ts';
import { FORM } from '#tests/rehearsal/rest/refuses.ts';

const proves = provesBook(commandRules);

let bot: SmallBot;
beforeEach(async () => {
  bot = await smallBot();
});
afterEach(() => bot[Symbol.asyncDispose]());

interface Made {
  readonly id: string;
  readonly name: string;
}

async function ask(
  method: 'get' | 'put' | 'post' | 'patch' | 'delete',
  path: `/${string}`,
  body?: unknown,
): Promise<unknown> {
  return bot.client.rest[method](path, body === undefined ? {} : { body });
}

const everywhere = (): `/${string}` => Routes.applicationCommands(bot.client.application.id);
const here = (): `/${string}` => Routes.applicationGuildCommands(bot.client.application.id, bot.guild.id);

/** The status and code Discord answers a registration with, 0 when it takes the command. */
async function answerTo(command: object | object[], path = everywhere()): Promise<unknown> {
  return refusalOf(ask('put', path, Array.isArray(command) ? command : [command]));
}

async function refusalOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => 0,
    (error: unknown) => {
      if (error instanceof DiscordAPIError) return { status: error.status, code: error.code };
      throw error;
    },
  );
}

const TOO_MANY = { status: 400, code: 30_032 };
const TOO_OFTEN = { status: 400, code: 30_034 };

const simple = (more: object = {}): object => ({ name: 'go', description: 'Go', ...more });
const number = (more: object): object =>
  simple({ options: [{ type: 4, name: 'minutes', description: 'Minutes', ...more }] });
const word = (more: object = {}): object => ({ type: 3, name: 'word', description: 'A word', ...more });

describe('what Discord refuses to register', () => {
  const cases: readonly (readonly [id: string, title: string, command: object | object[]])[] = [
    ['command.name', 'capitals', { name: 'Go', description: 'Go' }],
    ['command.name', 'spaces', { name: 'go on', description: 'Go' }],
    ['command.name', 'more than 32 characters', { name: 'g'.repeat(33), description: 'Go' }],
    ['command.description', 'none', { name: 'go', description: '' }],
    ['command.description', 'more than 100 characters', simple({ description: 'x'.repeat(101) })],
    ['command.description', 'one on a menu command', { type: 2, name: 'Look after', description: 'words' }],
    [
      'command.options',
      'twenty-six',
      simple({ options: Array.from({ length: 26 }, (_none, n) => word({ name: `word${n}` })) }),
    ],
    ['command.options', 'two of one name', simple({ options: [word(), word()] })],
    [
      'command.required-first',
      'a required option after an optional one',
      simple({ options: [word(), word({ name: 'more', required: true })] }),
    ],
    [
      'command.choices',
      'twenty-six',
      simple({
        options: [word({ choices: Array.from({ length: 26 }, (_none, n) => ({ name: `n${n}`, value: `v${n}` })) })],
      }),
    ],
    [
      'command.choices',
      'text where a number belongs',
      simple({ options: [{ type: 4, name: 'n', description: 'n', choices: [{ name: 'one', value: 'one' }] }] }),
    ],
    [
      'command.choices',
      'on yes or no',
      simple({ options: [{ type: 5, name: 'n', description: 'n', choices: [{ name: 'one', value: 1 }] }] }),
    ],
    [
      'command.choices-or-autocomplete',
      'both',
      simple({ options: [word({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
    ],
    [
      'command.nesting',
      'a group in a group',
      simple({
        options: [{ type: 2, name: 'a', description: 'a', options: [{ type: 2, name: 'b', description: 'b' }] }],
      }),
    ],
    [
      'command.nesting',
      'a subcommand beside an option',
      simple({ options: [{ type: 1, name: 'a', description: 'a' }, word()] }),
    ],
    ['command.duplicate', 'one name twice', [simple(), simple()]],
    ['command.nesting', 'a group without subcommands', simple({ options: [{ type: 2, name: 'a', description: 'a' }] })],
    ['command.limits', 'a least number above the most', number({ min_value: 5, max_value: 4 })],
    [
      'command.limits',
      'a least length above the longest',
      simple({ options: [word({ min_length: 5, max_length: 4 })] }),
    ],
    ['command.limits', 'a value on text', simple({ options: [word({ min_value: 1 })] })],
    ['command.limits', 'a length on a number', number({ max_length: 5 })],
    ['command.limits', 'half a number for whole numbers', number({ min_value: 0.5 })],
    ['command.limits', 'more than 6000 characters', simple({ options: [word({ max_length: 6_001 })] })],
    ['command.limits', 'kinds of channel on text', simple({ options: [word({ channel_types: [2] })] })],
    [
      'command.limits',
      'an unknown kind of channel',
      simple({ options: [{ type: 7, name: 'room', description: 'Room', channel_types: [99] }] }),
    ],
    ['command.translations', 'a language Discord does not speak', simple({ name_localizations: { tlh: 'ghos' } })],
    ['command.translations', 'of an option', simple({ options: [word({ description_localizations: { xx: 'y' } })] })],
    [
      'command.translations',
      'an option told in more than 100 characters',
      simple({ options: [word({ description_localizations: { de: 'x'.repeat(101) } })] }),
    ],
    [
      'command.translations',
      'an option with a capital',
      simple({ options: [word({ name_localizations: { de: 'Wort' } })] }),
    ],
    [
      'command.translations',
      'a choice of more than 100 characters',
      simple({
        options: [word({ choices: [{ name: 'a', value: 'a', name_localizations: { de: 'x'.repeat(101) } }] })],
      }),
    ],
    ['command.translations', 'a menu', { type: 2, name: 'Look after', name_localizations: { de: 'x'.repeat(33) } }],
    ['command.kinds', 'an unknown context', simple({ contexts: [9] })],
    ['command.kinds', 'no context at all', simple({ contexts: [] })],
    ['command.kinds', 'an unknown kind of installation', simple({ integration_types: [2] })],
  ];
  for (const [id, title, command] of cases) {
    test(
      `${id}: ${title}`,
      proves(id, async ({ expectRefused }) => {
        expectRefused(await answerTo(command), FORM);
        expect(await ask('get', everywhere())).toEqual([]);
      }),
    );
  }

  test('but not what keeps within the limits', async () => {
    const fits = [
      word({
        min_length: 1,
        max_length: 6_000,
        name_localizations: { de: 'wort', 'es-419': 'palabra' },
        required: true,
      }),
      { type: 4, name: 'number', description: 'n', min_value: -1, max_value: 1 },
      { type: 10, name: 'part', description: 'p', min_value: 0.5, max_value: 0.5 },
      { type: 7, name: 'room', description: 'r', channel_types: [2, 13] },
    ];
    expect(await answerTo(simple({ options: fits, contexts: [0, 1, 2], integration_types: [0, 1] }))).toBe(0);
  });

  test(
    'command.size: eight thousand characters are too many, the longest translation counted',
    proves('command.size', async ({ expectRefused }) => {
      const choices = (length: number): object[] =>
        Array.from({ length: 25 }, (_none, n) => ({ name: `n${n}`, value: `${n}`.padEnd(length, 'x') }));
      const options = Array.from({ length: 4 }, (_none, n) => word({ name: `word${n}`, choices: choices(70) }));
      expect(await answerTo(simple({ options }))).toBe(0);
      const translated = options.map((option) => ({ ...option, description_localizations: { de: 'y'.repeat(100) } }));
      expect(await answerTo(simple({ options: translated }))).toBe(0);
      const more = Array.from({ length: 4 }, (_none, n) => word({ name: `word${n}`, choices: choices(80) }));
      expectRefused(await answerTo(simple({ options: more })), FORM);
    }),
  );

  test(
    'command.counts: a hundred chat commands and fifteen of each menu in a scope',
    proves('command.counts', async ({ expectRefused }) => {
      const many = (count: number, type: number): object[] =>
        Array.from({ length: count }, (_none, n) => ({
          type,
          name: `c${n}`,
          ...(type === 1 ? { description: 'c' } : {}),
        }));
      expect(await answerTo([...many(100, 1), ...many(15, 2), ...many(15, 3)])).toBe(0);
      expectRefused(await answerTo(many(101, 1)), TOO_MANY);
      expectRefused(await answerTo(many(16, 2)), TOO_MANY);
    }),
  );

  test(
    'command.creates-a-day: two hundred creations, and the next day again',
    proves('command.creates-a-day', async ({ expectRefused }) => {
      const hundred = (prefix: string): object[] =>
        Array.from({ length: 100 }, (_none, n) => ({ name: `${prefix}${n}`, description: 'c' }));
      expect(await answerTo(hundred('a'))).toBe(0);
      // The same names are no creations.
      expect(await answerTo(hundred('a'))).toBe(0);
      expect(await answerTo(hundred('b'))).toBe(0);
      expectRefused(await answerTo(simple()), TOO_OFTEN);
      await bot.advance('24 h');
      expect(await answerTo(simple())).toBe(0);
    }),
  );

  test(
    'command.global-only: contexts and integration types in one server',
    proves('command.global-only', async ({ expectRefused }) => {
      expectRefused(await answerTo(simple({ contexts: [0] }), here()), FORM);
      expectRefused(await answerTo(simple({ integration_types: [0] }), here()), FORM);
      expect(await answerTo(simple({ contexts: [0], integration_types: [0] }))).toBe(0);
    }),
  );

  test(
    'command.permissions-by-people: a bot cannot edit who may use a command',
    proves('command.permissions-by-people', async ({ expectRefused }) => {
      const [made] = (await ask('put', here(), [simple()])) as Made[];
      const asked = ask('put', `${here()}/${made?.id ?? ''}/permissions`, { permissions: [] });
      expectRefused(await refusalOf(asked), { status: 400, code: 20_001 });
    }),
  );
});

describe('registering', () => {
  test('the same name again keeps its id; a new text has a new version; what is left out is gone', async () => {
    const [first] = (await ask('post', here(), simple()).then((made) => [made])) as Made[];
    const again = (await ask('post', here(), simple({ description: 'Go on' }))) as Made;
    expect(again.id).toBe(first?.id);
    const edited = (await ask('patch', `${here()}/${again.id}`, { name: 'walk' })) as Made;
    expect(edited).toMatchObject({ id: again.id, name: 'walk', description: 'Go on', guild_id: bot.guild.id });
    await ask('put', here(), []);
    expect(await ask('get', here())).toEqual([]);
    await expect(ask('get', `${here()}/${again.id}`)).rejects.toThrow('Unknown application command');
  });

  test('commands can be taken away one by one', async () => {
    const made = (await ask('post', everywhere(), simple())) as Made;
    await ask('delete', `${everywhere()}/${made.id}`);
    expect(await ask('get', everywhere())).toEqual([]);
  });
});
