/** A bot with one command, and what Discord says to its answers. */
import { DiscordAPIError, SlashCommandBuilder, type ChatInputCommandInteraction } from 'discord.js';
import { smallBot, type SmallBot } from '#tests/rehearsal/people/small-bot.ts';

type Run = (interaction: ChatInputCommandInteraction, bot: SmallBot) => Promise<unknown>;

/** A bot with one command, /go, which does this. */
export async function botThat(run: Run): Promise<SmallBot> {
  const holder: { bot?: SmallBot } = {};
  const bot = await smallBot({
    answers: async (interaction) => {
      if (interaction.isChatInputCommand() && holder.bot) await run(interaction, holder.bot);
    },
  });
  holder.bot = bot;
  await bot.client.application.commands.set([new SlashCommandBuilder().setName('go').setDescription('Go').toJSON()]);
  return bot;
}

/** Discord's status and error code, or what else came of it. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof DiscordAPIError ? { status: error.status, code: error.code } : error),
  );
}

export const UNKNOWN_INTERACTION = { status: 404, code: 10_062 };
export const ANSWERED_ALREADY = { status: 400, code: 40_060 };
export const INVALID_TOKEN = { status: 401, code: 50_027 };
export const UNKNOWN_WEBHOOK = { status: 404, code: 10_015 };
export const UNKNOWN_MESSAGE = { status: 404, code: 10_008 };
