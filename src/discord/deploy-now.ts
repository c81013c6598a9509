import { existsSync } from 'node:fs';
import { REST } from '@discordjs/rest';
import { Routes } from 'discord.js';
import { commands } from '#commands/index.ts';
import { readConfig } from '../config.ts';
import { shapesOf } from './deploy.ts';

/** `npm run deploy`: tells Discord our commands without starting the bot, whether they changed or not. */
if (existsSync('.env')) process.loadEnvFile('.env');
const read = readConfig(process.env);
if ('problems' in read) {
  process.stderr.write(`Commands cannot be deployed yet:\n${read.problems.map((one) => `  - ${one}\n`).join('')}`);
  process.exit(1);
}
const { config } = read;
const rest = new REST({ version: '10', ...(config.apiBase === null ? {} : { api: config.apiBase }) }).setToken(
  config.token,
);
const application =
  config.applicationId ?? ((await rest.get(Routes.currentApplication())) as { readonly id: string }).id;
await rest.put(Routes.applicationCommands(application), { body: shapesOf(commands) });
process.stdout.write(`Deployed ${commands.length} commands. Discord may take a minute to show them everywhere.\n`);
