import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { type App, type Call, type Command, isRefused, type Reply } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { completeGroup, groupOption } from './group-option.ts';

/** /desk: lets a facilitator in to the private thread where the meeting is run. */
export const desk = {
  shape: new SlashCommandBuilder()
    .setName('desk')
    .setDescription(textFor('en').commands.desk.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption(groupOption),

  async run(call, app) {
    return call.guild ? { slow: () => enter(call, app) } : { refuse: 'only-in-a-server' };
  },

  complete: completeGroup,
} satisfies Command;

async function enter(call: Call, app: App): Promise<Reply> {
  const group = await app.groups.find(call, call.options.text('group'));
  if (isRefused(group)) return group;
  if (app.standing(call, group) === 'member') return { refuse: 'not-facilitator' };
  const thread = await app.desk.enter(call, group);
  if (typeof thread !== 'string') return thread;
  return { whisper: textFor(call.locale).commands.desk.opened(thread) };
}
