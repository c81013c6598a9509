import type { SlashCommandSubcommandBuilder } from 'discord.js';
import type { Group } from '#core/groups/group.ts';
import { type App, type Call, type Choice, isRefused, type Reply } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { matching } from './choices.ts';
import { groupOption } from './group-option.ts';
import { picked } from './typed.ts';

const text = (call: Call) => textFor(call.locale).calendar.schedule;

/** Days on which the group does not meet, or their taking back. */
export async function addDaysOff(call: Call, app: App, group: Group): Promise<Reply> {
  const back = call.options.text('take-back');
  if (back !== null) {
    const done = await app.calendar.schedule.daysOn(call, group, Number(back));
    return { whisper: done === true ? text(call).daysOffGone : text(call).no(done.no, done.facts) };
  }
  const from = call.options.text('from');
  if (from === null) return { whisper: text(call).no('day-unclear') };
  const days = await app.calendar.schedule.daysOff(call, group, from, call.options.text('until') ?? from);
  if ('no' in days) return { whisper: text(call).no(days.no, days.facts) };
  return { whisper: text(call).daysOffSet(text(call).dateWords(days[0]), text(call).dateWords(days[1])) };
}

export async function completeDaysOff(call: Call, app: App): Promise<readonly Choice[]> {
  const group = await app.groups.find(call, call.options.text('group'));
  if (isRefused(group)) return [];
  const view = await app.calendar.schedule.view(call, group);
  if ('no' in view) return [];
  const choices = view.blackouts.map((one) => ({ name: text(call).daysOffChoice(one), value: String(one.id) }));
  return matching(choices, call.options.focused?.typed ?? '');
}

export async function changeSettings(call: Call, app: App, group: Group): Promise<Reply> {
  const answersShown = picked(text(call).answersShown, call.options.text('answers'));
  const hostLimit = call.options.number('host-limit');
  const now = await app.calendar.schedule.settings(call, group, {
    ...(answersShown && { answersShown }),
    ...(hostLimit !== null && { hostLimit }),
  });
  return { whisper: 'no' in now ? text(call).no(now.no, now.facts) : text(call).settingsNow(now) };
}

/** The calendar file, addresses for calendar programs, and the public directory: a private panel does the rest. */
export const exportCalendar = {
  describe: (sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder => sub.addStringOption(groupOption),
  run: (call: Call, app: App, group: Group): Promise<Reply> => app.calendar.feeds.exportGroup(call, group),
};
