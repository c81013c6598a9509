import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { matching } from './choices.ts';

const words = textFor('en').calendar.meetings;

/** /meetings: what is next in my groups, whether I come, and what I want to be told. */
export const meetings = {
  shape: new SlashCommandBuilder()
    .setName('meetings')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) => option.setName('group').setDescription(words.group).setAutocomplete(true)),

  async run(call, app) {
    if (!call.guild) return { refuse: 'only-in-a-server' };
    return app.calendar.meetings.next(call, call.options.text('group'));
  },

  async complete(call, app) {
    return matching(await app.calendar.meetings.groups(call), call.options.focused?.typed ?? '');
  },
} satisfies Command;
