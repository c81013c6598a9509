import {
  ApplicationIntegrationType,
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandStringOption,
  type SlashCommandUserOption,
} from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { type App, type Call, type Command, isRefused, type Reply } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { listed, matching } from './choices.ts';
import { completeGroup, groupOption } from './group-option.ts';
import { picked, typedMember } from './typed.ts';

const words = textFor('en').calendar.rota;

const meetingOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option.setName('meeting').setDescription(words.option.meeting).setAutocomplete(true);
const roleOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option.setName('role').setDescription(words.option.role).addChoices(listed(words.titles));
const whoOption = (option: SlashCommandUserOption): SlashCommandUserOption =>
  option.setName('who').setDescription(words.option.who).setRequired(true);

/** /rota: who hosts, co-hosts, greets and keeps time. Nobody is drafted: whoever is asked says yes or no. */
export const rota = {
  shape: new SlashCommandBuilder()
    .setName('rota')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand((sub) => sub.setName('show').setDescription(words.sub.show).addStringOption(groupOption))
    .addSubcommand((sub) =>
      sub
        .setName('take')
        .setDescription(words.sub.take)
        .addStringOption(roleOption)
        .addStringOption(meetingOption)
        .addStringOption(groupOption),
    )
    .addSubcommand((sub) =>
      sub
        .setName('give')
        .setDescription(words.sub.give)
        .addUserOption(whoOption)
        .addStringOption(roleOption)
        .addStringOption(meetingOption)
        .addStringOption(groupOption),
    )
    .addSubcommand((sub) =>
      sub
        .setName('leave')
        .setDescription(words.sub.leave)
        .addStringOption(roleOption)
        .addStringOption(meetingOption)
        .addStringOption(groupOption),
    )
    .addSubcommand((sub) =>
      sub
        .setName('swap')
        .setDescription(words.sub.swap)
        .addUserOption(whoOption)
        .addStringOption(roleOption)
        .addStringOption(meetingOption)
        .addStringOption((option) => option.setName('return').setDescription(words.option.return).setAutocomplete(true))
        .addStringOption(groupOption),
    )
    .addSubcommand((sub) =>
      sub
        .setName('stand-in')
        .setDescription(words.sub.standIn)
        .addStringOption((option) =>
          option
            .setName('offer')
            .setDescription(words.option.offer)
            .addChoices(listed(words.option.offers))
            .setRequired(true),
        )
        .addStringOption(groupOption),
    )
    .addSubcommand((sub) =>
      sub
        .setName('limit')
        .setDescription(words.sub.limit)
        .addIntegerOption((option) =>
          option
            .setName('per-week')
            .setDescription(words.option.perWeek)
            .setMinValue(1)
            .setMaxValue(14)
            .setRequired(true),
        )
        .addStringOption(groupOption),
    )
    .addSubcommand((sub) => sub.setName('tasks').setDescription(words.sub.tasks).addStringOption(groupOption)),

  async run(call, app) {
    return call.guild ? { slow: () => answer(call, app) } : { refuse: 'only-in-a-server' };
  },

  async complete(call, app) {
    const { focused } = call.options;
    if (focused?.name === 'group') return completeGroup(call, app);
    const group = await app.groups.find(call, call.options.text('group'));
    if (!focused || isRefused(group)) return [];
    return matching(await app.calendar.rota.meetings(call, group), focused.typed);
  },
} satisfies Command;

async function answer(call: Call, app: App): Promise<Reply> {
  const group = await app.groups.find(call, call.options.text('group'));
  if (isRefused(group)) return group;
  const { options } = call;
  switch (call.subcommand) {
    case 'show':
      return app.calendar.rota.show(call, group);
    case 'stand-in':
      return app.calendar.rota.standIn(call, group, picked(words.option.offers, options.text('offer')) ?? 'offer');
    case 'limit':
      return app.calendar.rota.limit(call, group, options.number('per-week') ?? 0);
    case 'tasks':
      return app.calendar.rota.tasks(call, group);
    case null:
      return { refuse: 'nothing-to-do' };
    default:
      return aboutAJob(call, app, group);
  }
}

async function aboutAJob(call: Call, app: App, group: Group): Promise<Reply> {
  const meeting = call.options.text('meeting');
  const role = picked(words.titles, call.options.text('role')) ?? 'host';
  const { rota: jobs } = app.calendar;
  if (call.subcommand === 'take') return jobs.take(call, group, meeting, role);
  if (call.subcommand === 'leave') return jobs.leave(call, group, meeting, role);
  const to = typedMember(call, 'who');
  if (to === null) return { refuse: 'nothing-to-do' };
  if (call.subcommand === 'give') return jobs.give(call, group, meeting, role, to);
  return jobs.swap(call, group, meeting, { role, to, inReturn: call.options.text('return') });
}
