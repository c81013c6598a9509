import type { Series } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { type SeriesId, seriesId } from '#core/ids.ts';
import { type App, type Call, type Reply } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { typedSeries } from './schedule-options.ts';

const text = (call: Call) => textFor(call.locale).calendar.schedule;

/** Which plan is meant: the one chosen, or the only one there is. Null when several could be. */
export function meant(call: Call, series: readonly Series[]): SeriesId | null {
  const typed = call.options.text('series');
  if (typed !== null) return seriesId(typed);
  const [only, ...others] = series;
  return only !== undefined && others.length === 0 ? only.id : null;
}

/** None is planned, or it could be any of several. */
const unsaid = (call: Call, series: readonly Series[]): Reply => ({
  whisper: series.length === 0 ? text(call).none : text(call).no('which-series'),
});

/** Five dates, in the group's zone and the reader's, before anything is saved. */
export async function preview(call: Call, app: App, group: Group, edits: 'edit' | null): Promise<Reply> {
  const typed = typedSeries(call);
  if (Object.keys(typed).length === 0) return { whisper: text(call).no(edits ? 'nothing-to-do' : 'no-rhythm') };
  let editing: SeriesId | null = null;
  if (edits) {
    const view = await app.calendar.schedule.view(call, group);
    if ('no' in view) return { whisper: text(call).no(view.no, view.facts) };
    editing = meant(call, view.series);
    if (editing === null) return unsaid(call, view.series);
  }
  const shown = await app.calendar.schedule.preview(call, group, typed, editing);
  if ('no' in shown) return { whisper: text(call).no(shown.no, shown.facts) };
  return { whisper: app.calendar.schedule.previewPanel(shown, group, call.locale) };
}

export async function list(call: Call, app: App, group: Group): Promise<Reply> {
  const view = await app.calendar.schedule.view(call, group);
  if ('no' in view) return { whisper: text(call).no(view.no, view.facts) };
  if (view.series.length === 0) return { whisper: text(call).none };
  return { whisper: text(call).listed(view.series, view.next, view.blackouts, group.zone) };
}

export async function show(call: Call, app: App, group: Group): Promise<Reply> {
  const view = await app.calendar.schedule.view(call, group);
  if ('no' in view) return { whisper: text(call).no(view.no, view.facts) };
  const id = meant(call, view.series);
  const series = view.series.find((one) => one.id === id);
  if (series === undefined) return view.series.length > 1 ? list(call, app, group) : { whisper: text(call).none };
  return { whisper: text(call).shown(series, view.nextOf.get(series.id) ?? [], group.zone) };
}

export async function setSeries(call: Call, app: App, group: Group): Promise<Reply> {
  const view = await app.calendar.schedule.view(call, group);
  if ('no' in view) return { whisper: text(call).no(view.no, view.facts) };
  const id = meant(call, view.series);
  if (id === null) return unsaid(call, view.series);
  const how = call.subcommand === 'pause' || call.subcommand === 'resume' ? call.subcommand : 'end';
  if (how === 'end') {
    const asked = await app.calendar.schedule.endPanel(call, group, id);
    return { whisper: 'no' in asked ? text(call).no(asked.no, asked.facts) : asked };
  }
  const set = await app.calendar.schedule.setSeries(call, group, id, how);
  if ('no' in set) return { whisper: text(call).no(set.no, set.facts) };
  return {
    whisper: how === 'pause' ? text(call).paused(set.series) : text(call).resumed(set.series, set.next, group.zone),
  };
}
