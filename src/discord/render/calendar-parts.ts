import { ButtonStyle, ComponentType } from 'discord.js';
import { type CalendarPress, encodeCalendarPress } from '../calendar/press.ts';
import type { Button } from './parts.ts';

/** A button of the calendar. Style never carries meaning by itself: the label says it all. */
export function calendarButton(
  label: string,
  press: Partial<CalendarPress> & { readonly verb: string },
  style: 'main' | 'plain' = 'plain',
): Button {
  return {
    type: ComponentType.Button,
    style: style === 'main' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label,
    custom_id: encodeCalendarPress(press),
  };
}
