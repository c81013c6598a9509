import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';

/** /about: what the bot does, what it keeps, what it never does, and what hosts can see. */
export const about = {
  shape: new SlashCommandBuilder()
    .setName('about')
    .setDescription(textFor('en').commands.about.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall),

  async run(call, app) {
    const { answer, operator } = textFor(call.locale).commands.about;
    const { contact, privacyUrl } = app.operator;
    return { whisper: [answer, operator(contact, privacyUrl)].filter((part) => part !== '').join('\n\n') };
  },
} satisfies Command;
