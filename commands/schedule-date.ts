import type { MeetingKey } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { localDate, seriesId } from '#core/ids.ts';
import { type App, type Call, type Choice, isRefused, type Reply } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { matching, shortName } from './choices.ts';
import { typedSeries } from './schedule-options.ts';
import { picked } from './typed.ts';

const text = (call: Call) => textFor(call.locale).calendar.schedule;

/** `series/date` as the list of choices gives it. */
function chosenDate(call: Call): MeetingKey | null {
  const [series, date, ...rest] = (call.options.text('date') ?? '').split('/');
  if (!series || !date || rest.length > 0 || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  return { series: seriesId(series), date: localDate(date) };
}

/** Leave out, cancel, take back in, or label one meeting. */
export async function noteDate(call: Call, app: App, group: Group): Promise<Reply> {
  const key = chosenDate(call);
  if (key === null) return { whisper: text(call).no('no-such-date') };
  if (call.subcommand === 'edit') return label(call, app, group, key);
  const how = picked(text(call).how, call.options.text('how')) ?? 'skip';
  const changed = await app.calendar.schedule.changeDate(call, group, key, { kind: how });
  if ('no' in changed) return { whisper: text(call).no(changed.no, changed.facts) };
  if (how === 'back') {
    return { whisper: changed.is ? text(call).back(changed.is, group.zone) : text(call).no('no-such-date') };
  }
  return { whisper: text(call).off(changed.was, group.zone, how) };
}

async function label(call: Call, app: App, group: Group, key: MeetingKey): Promise<Reply> {
  const { label: _label, ...other } = typedSeries(call);
  // Whoever types a time beside the date means to move it, and must not believe that it was.
  if (Object.keys(other).length > 0) return { whisper: text(call).no('label-only') };
  const typed = call.options.text('label')?.trim() ?? '';
  if (typed === '') return { whisper: text(call).no('nothing-to-do') };
  const words = typed === '-' ? null : typed;
  const changed = await app.calendar.schedule.changeDate(call, group, key, { kind: 'label', label: words });
  if ('no' in changed) return { whisper: text(call).no(changed.no, changed.facts) };
  return { whisper: text(call).labelled(changed.is ?? changed.was, group.zone) };
}

export async function moveDate(call: Call, app: App, group: Group): Promise<Reply> {
  const key = chosenDate(call);
  if (key === null) return { whisper: text(call).no('no-such-date') };
  const to = call.options.text('to') ?? '';
  const changed = await app.calendar.schedule.changeDate(call, group, key, { kind: 'move', to });
  if ('no' in changed) return { whisper: text(call).no(changed.no, changed.facts) };
  return { whisper: changed.is ? text(call).moved(changed.is, group.zone) : text(call).no('no-such-date') };
}

async function viewed(call: Call, app: App) {
  const group = await app.groups.find(call, call.options.text('group'));
  if (isRefused(group)) return null;
  const view = await app.calendar.schedule.view(call, group);
  return 'no' in view ? null : { group, view };
}

export async function completeSeries(call: Call, app: App): Promise<readonly Choice[]> {
  const seen = await viewed(call, app);
  const choices = (seen?.view.series ?? []).map((one) => ({
    name: shortName(text(call).seriesChoice(one)),
    value: String(one.id),
  }));
  return matching(choices, call.options.focused?.typed ?? '');
}

export async function completeDate(call: Call, app: App): Promise<readonly Choice[]> {
  const seen = await viewed(call, app);
  if (!seen) return [];
  const { view, group } = seen;
  const off = call.subcommand === 'skip' ? view.off : [];
  // By start, so that what was left out lately is among the 25 that Discord shows.
  const choices = [...view.next, ...off]
    .toSorted((one, other) => one.startsAt - other.startsAt)
    .map((one) => ({
      name: shortName(text(call).dateChoice(one, group.zone, off.includes(one))),
      value: `${one.series}/${one.date}`,
    }));
  return matching(choices, call.options.focused?.typed ?? '');
}
