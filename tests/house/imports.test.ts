import { readFileSync } from 'node:fs';
import { GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { intents } from '#discord/client.ts';
import { packageRoot } from '#package-root.ts';
import { forbiddenImports, importsOf, table } from './import-rules.ts';
import { isSource, projectFiles } from './project-files.ts';
import { scan } from './scan.ts';

const sources = projectFiles(isSource);

test('every folder uses only what the house plan lets it use', () => {
  expect(sources.flatMap(forbiddenImports)).toEqual([]);
});

test('every row of the plan is about files that exist', () => {
  const unused = table.filter(([folder]) => !sources.some(({ path }) => path.startsWith(folder)));
  expect(unused.map(([folder]) => folder)).toEqual([]);
});

test('every import that the rule finds is a file that exists, so the rule reads paths rightly', () => {
  const known = new Set(projectFiles((path) => /\.(tsx?|css|json)$/.test(path)).map(({ path }) => path));
  const lost = sources.flatMap((file) =>
    importsOf(file)
      .filter(({ from, target }) => from === 'project' && !known.has(target))
      .map(({ target }) => `${file.path} → ${target}`),
  );
  expect(lost).toEqual([]);
});

describe('the rule itself notices', () => {
  test.for([
    ['src/core/session/step.ts', `import { Client } from 'discord.js';`],
    ['src/core/session/step.ts', `import type { Store } from '#store/store.ts';`],
    ['src/core/session/step.ts', `import { readFileSync } from 'node:fs';`],
    ['src/core/session/step.ts', `export * from '../../runtime/clock.ts';`],
    ['src/core/session/step.ts', `import {\n  type A,\n  b,\n} from\n  '../../text/en.ts';`],
    ['src/core/session/step.ts', `const late = await import('drizzle-orm/sqlite-core');`],
    ['src/core/session/step.ts', `import 'node-cron';`],
    ['src/text/en.ts', `import { minutes } from '#core/time.ts';`],
    ['src/store/open.ts', `import { Events } from 'discord.js';`],
    ['src/runtime/driver.ts', `import type { Payload } from '#discord/payload.ts';`],
    ['src/discord/dispatch.ts', `import { systemClock } from '#runtime/clock.ts';`],
    ['src/discord/dispatch.ts', `import { hand } from '#commands/hand.ts';`],
    ['src/discord/listen.ts', `import { joinVoiceChannel } from '@discordjs/voice';`],
    ['commands/hand.ts', `import { roles } from '#core/session/model.ts';`],
    ['src/discord/cards.ts', `import { openStore } from '#store/open.ts';`],
    ['commands/hand.ts', `import { encodePress } from '#discord/custom-id.ts';`],
    ['rehearsal/discord/world.ts', `import type { MemberId } from '#core/ids.ts';`],
    ['rehearsal/discord/world.ts', `import { scripted } from '../people/scripted.ts';`],
    ['rehearsal/discord/world.ts', `export { memberId } from '../../src/core/ids.ts';`],
  ] as const)('%s: %s', ([path, text]) => {
    expect(forbiddenImports({ path, text })).toHaveLength(1);
  });

  test('and lets pass what is allowed, types where types are allowed, and comments', () => {
    const fine: readonly (readonly [path: string, text: string])[] = [
      ['src/core/session/step.ts', `import type { Instant } from '../time.ts';\nimport { z } from 'zod';`],
      ['src/text/en.ts', `import { type Line } from '#core/session/effects.ts';`],
      ['src/discord/dispatch.ts', `import type { Clock } from '#runtime/clock.ts';`],
      ['commands/hand.ts', `import { SlashCommandBuilder } from 'discord.js';`],
      ['src/core/ids.ts', `// import { Client } from 'discord.js';\n/*\nimport 'pino';\n*/`],
      ['src/main.ts', `import { Client } from 'discord.js';\nimport { open } from '#store/open.ts';`],
    ];
    expect(fine.flatMap(([path, text]) => forbiddenImports({ path, text }))).toEqual([]);
  });
});

const voiceLibrary =
  /^(@discordjs\/(voice|opus)|opusscript|node-opus|prism-media|@snazzah\/davey|.*sodium.*|.*ffmpeg.*)$/;
/** Ways to open a voice connection: a library's, discord.js's adapter, or the gateway's op 4 by hand. */
const opensVoice =
  /joinVoiceChannel|createAudio|voiceAdapterCreator|GatewayOpcodes\.VoiceStateUpdate|\bop:\s*4\b|shard\w*\.send\(/;

test('the bot has nothing to join audio with', () => {
  const lock = JSON.parse(readFileSync(`${packageRoot}/package-lock.json`, 'utf8')) as {
    packages: Record<string, unknown>;
  };
  const names = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => voiceLibrary.test(name))).toEqual([]);
  expect(['@discordjs/voice', 'sodium-native', 'prism-media'].every((name) => voiceLibrary.test(name))).toBe(true);
});

test('no line of the bot opens a voice connection', () => {
  const bot = sources.filter(({ path }) => /^(src|commands)\//.test(path));
  expect(bot.filter(({ text }) => opensVoice.test(scan(text).code)).map(({ path }) => path)).toEqual([]);
  expect(opensVoice.test('guild.shard.send({ op: 4 })')).toBe(true);
});

test('the bot asks Discord for guilds, voice states and scheduled events, and for nothing people write or do', () => {
  expect(new Set(intents)).toEqual(
    new Set([GatewayIntentBits.Guilds, GatewayIntentBits.GuildVoiceStates, GatewayIntentBits.GuildScheduledEvents]),
  );
  // The sum that Discord's documentation gives for these three.
  expect(intents.reduce((sum: number, bit: number) => sum | bit, 0)).toBe(65_665);
});

/** Ways to speak to the network past discord.js. */
const speaksElsewhere = /\bfetch\s*\(|node:(https?|http2|net|tls|dgram|dns)\b|\bundici\b|\bnew WebSocket\b/;

/** The small server is spoken to and speaks to nobody: it may take these names from there, and no others. */
const listens =
  /^import (?:type )?\{ (?:(?:createServer|(?:type )?(?:IncomingMessage|ServerResponse)|isIP|isIPv4)(?:, )?)+ \} from 'node:(?:http|net)';$/gm;

test('the bot speaks to no service but Discord', () => {
  const bot = sources.filter(({ path }) => /^(src|commands)\//.test(path));
  // Reads a format file that a moderator attached, from the address that Discord gave for it.
  const attachments = 'src/discord/call.ts';
  const server = 'src/feeds/http/';
  const found = bot.filter(({ path, text }) => {
    const { code } = scan(text);
    return path !== attachments && speaksElsewhere.test(path.startsWith(server) ? code.replaceAll(listens, '') : code);
  });
  expect(found.map(({ path }) => path)).toEqual([]);
  expect(speaksElsewhere.test(`import { request } from 'node:https';`)).toBe(true);
  expect(speaksElsewhere.test('await fetch(url)')).toBe(true);
  const calls = `import { createServer, request } from 'node:http';`;
  expect(speaksElsewhere.test(calls.replaceAll(listens, ''))).toBe(true);
});

test('no other file asks Discord for more', () => {
  const more = /GatewayIntentBits\.(?!Guilds\b|GuildVoiceStates\b|GuildScheduledEvents\b)\w+|IntentsBitField/;
  const bot = sources.filter(({ path }) => /^(src|commands)\//.test(path));
  expect(bot.filter(({ text }) => more.test(scan(text).code)).map(({ path }) => path)).toEqual([]);
  expect(more.test('GatewayIntentBits.MessageContent')).toBe(true);
  expect(more.test('GatewayIntentBits.GuildMembers')).toBe(true);
});
