import { type APISelectMenuOption, ComponentType } from 'discord.js';
import { type CalendarPress, encodeCalendarPress } from '../calendar/press.ts';
import { mostChoices, type Row } from './parts.ts';

/** A select of the calendar; null when there is nothing to choose. `many`: any number of them, also none. */
export function calendarSelect(
  placeholder: string,
  press: Partial<CalendarPress> & { readonly verb: string },
  options: readonly APISelectMenuOption[],
  how: 'one' | 'many' = 'one',
): Row | null {
  if (options.length === 0) return null;
  const shown = options.slice(0, mostChoices);
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeCalendarPress(press),
        placeholder,
        min_values: how === 'many' ? 0 : 1,
        max_values: how === 'many' ? shown.length : 1,
        options: [...shown],
      },
    ],
  };
}
