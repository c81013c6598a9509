import { DiscordAPIError, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';

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

/** The code Discord answers a registration with, 0 when it takes the command. */
async function answerTo(command: object | object[], path = everywhere()): Promise<number | string> {
  return ask('put', path, Array.isArray(command) ? command : [command]).then(
    () => 0,
    (error: unknown) => {
      if (error instanceof DiscordAPIError) return error.code;
      throw error;
    },
  );
}

const simple = (more: object = {}): object => ({ name: 'go', description: 'Go', ...more });
const word = (more: object = {}): object => ({ type: 3, name: 'word', description: 'A word', ...more });

describe('what Discord refuses to register', () => {
  test.each<[rule: string, command: object | object[]]>([
    ['command.name: capitals', { name: 'Go', description: 'Go' }],
    ['command.name: spaces', { name: 'go on', description: 'Go' }],
    ['command.name: more than 32 characters', { name: 'g'.repeat(33), description: 'Go' }],
    ['command.description: none', { name: 'go', description: '' }],
    ['command.description: more than 100 characters', simple({ description: 'x'.repeat(101) })],
    ['command.description: one on a menu command', { type: 2, name: 'Look after', description: 'words' }],
    [
      'command.options: twenty-six',
      simple({ options: Array.from({ length: 26 }, (_none, n) => word({ name: `word${n}` })) }),
    ],
    ['command.options: two of one name', simple({ options: [word(), word()] })],
    [
      'command.required-first: a required option after an optional one',
      simple({ options: [word(), word({ name: 'more', required: true })] }),
    ],
    [
      'command.choices: twenty-six',
      simple({
        options: [word({ choices: Array.from({ length: 26 }, (_none, n) => ({ name: `n${n}`, value: `v${n}` })) })],
      }),
    ],
    [
      'command.choices: text where a number belongs',
      simple({ options: [{ type: 4, name: 'n', description: 'n', choices: [{ name: 'one', value: 'one' }] }] }),
    ],
    [
      'command.choices: on yes or no',
      simple({ options: [{ type: 5, name: 'n', description: 'n', choices: [{ name: 'one', value: 1 }] }] }),
    ],
    [
      'command.choices-or-autocomplete: both',
      simple({ options: [word({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] }),
    ],
    [
      'command.nesting: a group in a group',
      simple({
        options: [{ type: 2, name: 'a', description: 'a', options: [{ type: 2, name: 'b', description: 'b' }] }],
      }),
    ],
    [
      'command.nesting: a subcommand beside an option',
      simple({ options: [{ type: 1, name: 'a', description: 'a' }, word()] }),
    ],
    ['command.duplicate: one name twice', [simple(), simple()]],
  ])('%s', async (_rule, command) => {
    expect(await answerTo(command)).toBe(50035);
    expect(await ask('get', everywhere())).toEqual([]);
  });

  test('command.size: eight thousand characters are too many, the longest translation counted', async () => {
    const choices = (length: number): object[] =>
      Array.from({ length: 25 }, (_none, n) => ({ name: `n${n}`, value: `${n}`.padEnd(length, 'x') }));
    const options = Array.from({ length: 4 }, (_none, n) => word({ name: `word${n}`, choices: choices(70) }));
    expect(await answerTo(simple({ options }))).toBe(0);
    const translated = options.map((option) => ({ ...option, description_localizations: { de: 'y'.repeat(100) } }));
    expect(await answerTo(simple({ options: translated }))).toBe(0);
    const more = Array.from({ length: 4 }, (_none, n) => word({ name: `word${n}`, choices: choices(80) }));
    expect(await answerTo(simple({ options: more }))).toBe(50035);
  });

  test('command.counts: a hundred chat commands and fifteen of each menu in a scope', async () => {
    const many = (count: number, type: number): object[] =>
      Array.from({ length: count }, (_none, n) => ({
        type,
        name: `c${n}`,
        ...(type === 1 ? { description: 'c' } : {}),
      }));
    expect(await answerTo([...many(100, 1), ...many(15, 2), ...many(15, 3)])).toBe(0);
    expect(await answerTo(many(101, 1))).toBe(30032);
    expect(await answerTo(many(16, 2))).toBe(30032);
  });

  test('command.creates-a-day: two hundred creations, and the next day again', async () => {
    const hundred = (prefix: string): object[] =>
      Array.from({ length: 100 }, (_none, n) => ({ name: `${prefix}${n}`, description: 'c' }));
    expect(await answerTo(hundred('a'))).toBe(0);
    // The same names are no creations.
    expect(await answerTo(hundred('a'))).toBe(0);
    expect(await answerTo(hundred('b'))).toBe(0);
    expect(await answerTo(simple())).toBe(30034);
    await bot.advance('24 h');
    expect(await answerTo(simple())).toBe(0);
  });

  test('command.global-only: contexts and integration types in one server', async () => {
    expect(await answerTo(simple({ contexts: [0] }), here())).toBe(50035);
    expect(await answerTo(simple({ integration_types: [0] }), here())).toBe(50035);
    expect(await answerTo(simple({ contexts: [0], integration_types: [0] }))).toBe(0);
  });

  test('command.permissions-by-people: a bot cannot edit who may use a command', async () => {
    const [made] = (await ask('put', here(), [simple()])) as Made[];
    await expect(ask('put', `${here()}/${made?.id ?? ''}/permissions`, { permissions: [] })).rejects.toThrow(
      'Bots cannot use',
    );
  });
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
