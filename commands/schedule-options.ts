import type { SlashCommandStringOption, SlashCommandSubcommandBuilder } from 'discord.js';
import type { TypedSeries } from '#core/calendar/draft.ts';
import type { Call } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { listed } from './choices.ts';
import { formatOption } from './format-option.ts';
import { picked } from './typed.ts';

const words = textFor('en').calendar.schedule;
const { option } = words;

/** Typed into a field that may be empty, this takes away what stood there. */
const nothing = '-';

export const seriesOption = (one: SlashCommandStringOption): SlashCommandStringOption =>
  one.setName('series').setDescription(option.series).setAutocomplete(true);

export const dateOption = (one: SlashCommandStringOption): SlashCommandStringOption =>
  one.setName('date').setDescription(option.date).setAutocomplete(true);

/** Everything that a plan is made of, in words or field by field. */
export const describeSeries = (sub: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder =>
  sub
    .addStringOption((one) => one.setName('words').setDescription(option.words).setMaxLength(200))
    .addStringOption((one) => one.setName('every').setDescription(option.every).addChoices(listed(words.rhythms)))
    .addStringOption((one) => one.setName('weekday').setDescription(option.weekday).addChoices(listed(words.weekdays)))
    .addStringOption((one) => one.setName('time').setDescription(option.time).setMaxLength(40))
    .addStringOption((one) => one.setName('from').setDescription(option.from).setMaxLength(60))
    .addStringOption((one) => one.setName('until').setDescription(option.until).setMaxLength(60))
    .addIntegerOption((one) => one.setName('times').setDescription(option.times).setMinValue(1).setMaxValue(200))
    .addStringOption((one) => one.setName('label').setDescription(option.label).setMaxLength(60))
    .addStringOption((one) => one.setName('place').setDescription(option.place).setMaxLength(100))
    .addStringOption((one) => one.setName('access').setDescription(option.access).setMaxLength(200))
    .addStringOption((one) => one.setName('open-to').setDescription(option.openTo).addChoices(listed(words.openTo)))
    .addStringOption((one) => formatOption(one).setDescription(option.format))
    .addStringOption((one) => one.setName('event').setDescription(option.event).addChoices(listed(words.events)));

/** What the moderator said, as typed: fields left empty are absent. */
export function typedSeries({ options }: Call): TypedSeries {
  const text = (name: string): string | undefined => options.text(name)?.trim() || undefined;
  const said = {
    words: text('words'),
    time: text('time'),
    from: text('from'),
    until: emptied(text('until')),
    place: text('place'),
    access: emptied(text('access')),
    rhythm: picked(words.rhythms, options.text('every')) ?? undefined,
    weekday: picked(words.weekdays, options.text('weekday')) ?? undefined,
    openTo: picked(words.openTo, options.text('open-to')) ?? undefined,
    mirror: picked(words.events, options.text('event')) ?? undefined,
    times: options.number('times') ?? undefined,
    label: emptied(text('label')),
    format: emptied(text('format')),
    online: options.flag('online') === true ? (true as const) : undefined,
  };
  return withoutGaps(said);
}

const emptied = (text: string | undefined): string | null | undefined => (text === nothing ? null : text);

type Full<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Absent and undefined are two things to the compiler; here both mean that nothing was said. */
function withoutGaps<T extends object>(said: T): Full<T> {
  const known: Full<T> = { ...said };
  for (const key of Object.keys(said) as (keyof T)[]) if (said[key] === undefined) delete known[key];
  return known;
}
