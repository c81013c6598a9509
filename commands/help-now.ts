import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { chosen, matching } from './choices.ts';

const words = textFor('en').commands.helpNow;

/** /help-now: help lines, for everyone, everywhere, at once. Nothing here may depend on a group, a role or the store. */
export const helpNow = {
  shape: new SlashCommandBuilder()
    .setName('help-now')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) => option.setName('country').setDescription(words.country).setAutocomplete(true)),

  async run(call, app) {
    // A country we do not know shows the chooser: somebody in need is never refused.
    return { whisper: app.help(call, chosen(app.helpCountries(), call.options.text('country'))) };
  },

  async complete(call, app) {
    return matching(app.helpCountries(), call.options.focused?.typed ?? '');
  },
} satisfies Command;
