import type { Meeting } from '#core/calendar/model.ts';
import type { MemberId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import type { Store } from '#store/store.ts';

/** Who runs a meeting by the rota, as far as they can. */
export interface Hosts {
  readonly host: MemberId | null;
  readonly coHost: MemberId | null;
  /** Said yes, and are hosting elsewhere in the server right now: nobody can be in two places. */
  readonly elsewhere: readonly MemberId[];
}

export async function hostsOf(store: Pick<Store, 'rota' | 'sessions'>, meeting: Meeting): Promise<Hosts> {
  const duties = (await store.rota.ofMeeting(meeting.guild, meeting)).filter(({ state }) => state === 'agreed');
  const [host, coHost] = [duties.find(({ role }) => role === 'host'), duties.find(({ role }) => role === 'co_host')];
  if (!host && !coHost) return { host: null, coHost: null, elsewhere: [] };
  const busy = new Set((await store.sessions.unfinished()).flatMap((session) => hostElsewhere(session, meeting)));
  const free = (duty: typeof host): MemberId | null => (duty && !busy.has(duty.member) ? duty.member : null);
  const elsewhere = [host, coHost].flatMap((duty) => (duty && busy.has(duty.member) ? [duty.member] : []));
  return { host: free(host), coHost: free(coHost), elsewhere: [...new Set(elsewhere)] };
}

/** After a meeting its host only keeps people company, and may go. */
function hostElsewhere({ place, roles, stage }: Session, meeting: Meeting): readonly MemberId[] {
  const going = stage.kind === 'doors' || stage.kind === 'running' || stage.kind === 'paused';
  const other = place.guild === meeting.guild && place.group !== meeting.group;
  return going && other && roles.host !== undefined ? [roles.host] : [];
}
