import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Format } from '#core/formats/format.ts';
import { runSheet } from '#core/formats/run-sheet.ts';
import { type App, type Call, type Command, isRefused, type Reply } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { bringIn, copy, fileOf } from './format-own.ts';
import { completeFormat, formatOption } from './format-option.ts';
import { longList } from './long-list.ts';

const words = textFor('en').commands.format;

/** /format: how a meeting runs. Anybody may look and print; moderators copy and bring in their own. */
export const format = {
  shape: new SlashCommandBuilder()
    .setName('format')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand((sub) => sub.setName('list').setDescription(words.list))
    .addSubcommand((sub) =>
      sub
        .setName('show')
        .setDescription(words.show)
        .addStringOption((option) => formatOption(option).setRequired(true)),
    )
    .addSubcommand((sub) =>
      sub
        .setName('copy')
        .setDescription(words.copy)
        .addStringOption((option) => formatOption(option).setRequired(true))
        .addStringOption((option) =>
          option.setName('name').setDescription(words.option.name).setMinLength(1).setMaxLength(80).setRequired(true),
        )
        .addStringOption((option) => option.setName('id').setDescription(words.option.id).setMaxLength(40)),
    )
    .addSubcommand((sub) =>
      sub
        .setName('import')
        .setDescription(words.import)
        .addAttachmentOption((option) => option.setName('file').setDescription(words.option.file).setRequired(true)),
    )
    .addSubcommand((sub) =>
      sub
        .setName('print')
        .setDescription(words.print)
        .addStringOption((option) => formatOption(option).setRequired(true)),
    ),

  async run(call, app) {
    if (!call.guild) return { refuse: 'only-in-a-server' };
    switch (call.subcommand ?? '') {
      case 'list':
        return list(call, app);
      case 'show':
        return withFormat(call, app, show);
      case 'print':
        return withFormat(call, app, print);
      case 'copy':
        return call.moderator
          ? withFormat(call, app, (original) => copy(original, call, app))
          : { refuse: 'not-moderator' };
      case 'import':
        return call.moderator ? { slow: () => bringIn(call, app) } : { refuse: 'not-moderator' };
      default:
        return { refuse: 'nothing-to-do' };
    }
  },

  complete: completeFormat,
} satisfies Command;

async function list(call: Call, app: App): Promise<Reply> {
  const { format: say, options } = textFor(call.locale).commands;
  const formats = await app.formats.list(call);
  return { whisper: longList(formats.map(say.answer.line), options.more) };
}

/** The file comes along, so that it can be changed and brought in again. */
function show(found: Format, call: Call): Reply {
  const { format: say, options } = textFor(call.locale).commands;
  const parts = longList(say.answer.parts(found), options.more);
  return { whisper: say.answer.shown(found, parts), file: fileOf(found) };
}

/** A page for the table, where there is no screen (IP-2). */
function print(found: Format, call: Call): Reply {
  const { format: say, runSheet: sheet } = textFor(call.locale).commands;
  return { whisper: say.answer.printed(found), file: { name: `${found.id}.md`, text: runSheet(found, sheet) } };
}

async function withFormat(
  call: Call,
  app: App,
  then: (found: Format, call: Call) => Reply | Promise<Reply>,
): Promise<Reply> {
  const found = await app.formats.find(call, call.options.text('format') ?? '');
  return isRefused(found) ? found : then(found, call);
}
