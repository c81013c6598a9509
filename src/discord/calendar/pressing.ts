import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Instant } from '#core/time.ts';
import type { Caller } from '../person.ts';
import type { Pressing } from './part.ts';
import type { CalendarPress } from './press.ts';

/** The press or the form that was sent, free of Discord's library. */
export function pressingOf(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  press: CalendarPress,
  by: Caller,
  at: Instant,
): Pressing {
  if (interaction.isModalSubmit()) return { by, press, chosen: [], fields: fieldsOf(interaction), at };
  return { by, press, chosen: interaction.isAnySelectMenu() ? interaction.values : [], fields: {}, at };
}

/** What was typed or chosen in each field of a form; several choices are joined by commas. */
function fieldsOf(form: ModalSubmitInteraction): Readonly<Record<string, string>> {
  const typed = [...form.fields.fields.values()].map((field): readonly [string, string] => {
    if ('value' in field) return [field.customId, String(field.value ?? '')];
    return [field.customId, 'values' in field ? field.values.join(',') : ''];
  });
  return Object.fromEntries(typed);
}
