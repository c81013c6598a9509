import { LabelBuilder, ModalBuilder, TextInputBuilder, TextInputStyle } from 'discord.js';
import { leads, type Wish } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { encodeCalendarPress } from '../calendar/press.ts';
import { carry, type PlaceInList } from '../calendar/meetings/place-in-list.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { calendarButton } from './calendar-parts.ts';
import { calendarSelect } from './calendar-select.ts';
import { block, buttons, choice, message } from './parts.ts';

const ways = ['dm', 'mention'] as const;

/** What somebody is told about one group, how, and when not. `said` is what the last press came to. */
export function tellPanel(
  group: Group,
  wish: Wish | null,
  place: PlaceInList,
  text: Catalogue,
  said: string | null = null,
): Payload {
  const { tell: words, buttons: labels } = text.calendar.meetings;
  const press = (verb: string): { readonly verb: string; readonly arg: string } => ({
    verb,
    arg: carry(place, group.id),
  });
  const way = wish?.way ?? 'dm';
  const isReminded = wish !== null && wish.leads.length > 0;
  return message([
    block([words.title(group.name), said]),
    block([
      words.how,
      isReminded || wish?.returnNote === true ? null : words.off,
      way === 'dm' ? words.dm : words.mention(`<#${group.home}>`),
      wish?.way === 'dm' && wish.dm === 'closed' ? `**${words.closed}**` : null,
      quiet(group, wish, text),
      words.counted,
      isReminded ? words.news : null,
      wish?.returnNote === true ? words.returnOn : null,
    ]),
    calendarSelect(
      words.leads,
      press('tell-leads'),
      leads.map((lead) => ({ ...choice(words.lead[lead], lead), default: wish?.leads.includes(lead) ?? false })),
      'many',
    ),
    calendarSelect(
      words.way,
      press('tell-way'),
      ways.map((one) => ({
        ...choice(words.ways[one], one),
        default: wish !== null && one === way && (one === 'mention' || wish.dm === 'open'),
      })),
    ),
    buttons(
      calendarButton(labels.quiet, press('tell-quiet')),
      wish?.returnNote === true
        ? calendarButton(labels.returnOff, press('tell-return-off'))
        : calendarButton(labels.returnOn, press('tell-return-on')),
    ),
    buttons(
      wish ? calendarButton(labels.stop, press('tell-stop')) : null,
      calendarButton(labels.back, { verb: 'meetings', arg: carry(place) }),
    ),
  ]);
}

function quiet(group: Group, wish: Wish | null, text: Catalogue): string {
  const { tell: words } = text.calendar.meetings;
  const zone = wish?.zone ?? group.zone;
  return wish?.quiet ? words.quiet(wish.quiet.from, wish.quiet.to, zone) : words.noQuiet(zone);
}

/** Fields of the form, by custom_id. */
export const quietFields = { from: 'from', to: 'to', zone: 'zone' } as const;

/** From when to when nothing may come, on which clock. */
export function quietForm(group: Group, wish: Wish | null, place: PlaceInList, text: Catalogue): ModalBuilder {
  const { form: words } = text.calendar.meetings;
  const field = (id: string, label: string, hint: string, value: string | null, longest: number): LabelBuilder => {
    const input = new TextInputBuilder()
      .setCustomId(id)
      .setStyle(TextInputStyle.Short)
      .setRequired(false)
      .setMaxLength(longest);
    if (value !== null) input.setValue(value);
    return new LabelBuilder().setLabel(label).setDescription(hint).setTextInputComponent(input);
  };
  return new ModalBuilder()
    .setCustomId(encodeCalendarPress({ verb: 'tell-quiet-set', arg: carry(place, group.id) }))
    .setTitle(words.title)
    .addLabelComponents(
      field(quietFields.from, words.from, words.fromHint, wish?.quiet?.from ?? null, 5),
      field(quietFields.to, words.to, words.toHint, wish?.quiet?.to ?? null, 5),
      field(quietFields.zone, words.zone, words.zoneHint, wish?.zone ?? null, 64),
    );
}
