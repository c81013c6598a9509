import {
  ApplicationIntegrationType,
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandSubcommandBuilder,
} from 'discord.js';
import { type Command, isRefused } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { listed } from './choices.ts';
import { completeFormat } from './format-option.ts';
import { completeGroup, groupOption } from './group-option.ts';
import { addDaysOff, changeSettings, completeDaysOff, exportCalendar } from './schedule-group.ts';
import { list, preview, setSeries, show } from './schedule-plan.ts';
import { completeDate, completeSeries, moveDate, noteDate } from './schedule-date.ts';
import { dateOption, describeSeries, seriesOption } from './schedule-options.ts';

const words = textFor('en').calendar.schedule;
const { option } = words;

const ofSeries =
  (name: 'show' | 'pause' | 'resume' | 'end') =>
  (sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder =>
    sub.setName(name).setDescription(words[name]).addStringOption(seriesOption).addStringOption(groupOption);

/** /schedule: when a group meets. Moderators plan; the people who run the group change single meetings. */
export const schedule = {
  shape: new SlashCommandBuilder()
    .setName('schedule')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand((sub) => describeSeries(sub.setName('add').setDescription(words.add)).addStringOption(groupOption))
    .addSubcommand((sub) => sub.setName('list').setDescription(words.list).addStringOption(groupOption))
    .addSubcommand(ofSeries('show'))
    .addSubcommand((sub) =>
      sub
        .setName('skip')
        .setDescription(words.skip)
        .addStringOption((one) => dateOption(one).setRequired(true))
        .addStringOption((one) => one.setName('how').setDescription(option.how).addChoices(listed(words.how)))
        .addStringOption(groupOption),
    )
    .addSubcommand((sub) =>
      sub
        .setName('move')
        .setDescription(words.move)
        .addStringOption((one) => dateOption(one).setRequired(true))
        .addStringOption((one) => one.setName('to').setDescription(option.to).setRequired(true).setMaxLength(60))
        .addStringOption(groupOption),
    )
    .addSubcommand(ofSeries('pause'))
    .addSubcommand(ofSeries('resume'))
    .addSubcommand((sub) =>
      describeSeries(sub.setName('edit').setDescription(words.edit).addStringOption(seriesOption))
        .addBooleanOption((one) => one.setName('online').setDescription(option.online))
        .addStringOption((one) => dateOption(one).setDescription(option.dateLabel))
        .addStringOption(groupOption),
    )
    .addSubcommand(ofSeries('end'))
    .addSubcommand((sub) =>
      sub
        .setName('days-off')
        .setDescription(words.daysOff)
        .addStringOption((one) => one.setName('from').setDescription(option.offFrom).setMaxLength(60))
        .addStringOption((one) => one.setName('until').setDescription(option.offUntil).setMaxLength(60))
        .addStringOption((one) => one.setName('take-back').setDescription(option.takeBack).setAutocomplete(true))
        .addStringOption(groupOption),
    )
    .addSubcommand((sub) =>
      sub
        .setName('settings')
        .setDescription(words.settings)
        .addStringOption((one) =>
          one.setName('answers').setDescription(option.answers).addChoices(listed(words.answersShown)),
        )
        .addIntegerOption((one) =>
          one.setName('host-limit').setDescription(option.hostLimit).setMinValue(1).setMaxValue(14),
        )
        .addStringOption(groupOption),
    )
    .addSubcommand((sub) => exportCalendar.describe(sub.setName('export').setDescription(words.export))),

  async run(call, app) {
    if (!call.guild) return { refuse: 'only-in-a-server' };
    const group = await app.groups.find(call, call.options.text('group'));
    if (isRefused(group)) return group;
    switch (call.subcommand ?? '') {
      case 'add':
        return preview(call, app, group, null);
      case 'edit':
        return call.options.text('date') === null ? preview(call, app, group, 'edit') : noteDate(call, app, group);
      case 'list':
        return list(call, app, group);
      case 'show':
        return show(call, app, group);
      case 'skip':
        return { slow: () => noteDate(call, app, group) };
      case 'move':
        return { slow: () => moveDate(call, app, group) };
      case 'pause':
      case 'resume':
      case 'end':
        return { slow: () => setSeries(call, app, group) };
      case 'days-off':
        return { slow: () => addDaysOff(call, app, group) };
      case 'settings':
        return changeSettings(call, app, group);
      case 'export':
        return { slow: () => exportCalendar.run(call, app, group) };
      default:
        return { refuse: 'nothing-to-do' };
    }
  },

  async complete(call, app) {
    switch (call.options.focused?.name ?? '') {
      case 'group':
        return completeGroup(call, app);
      case 'format':
        return completeFormat(call, app);
      case 'series':
        return completeSeries(call, app);
      case 'date':
        return completeDate(call, app);
      case 'take-back':
        return completeDaysOff(call, app);
      default:
        return [];
    }
  },
} satisfies Command;
