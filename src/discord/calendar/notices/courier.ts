import type { Meeting } from '#core/calendar/model.ts';
import type { Group } from '#core/groups/group.ts';
import { type Instant, minutes, type Ms, seconds } from '#core/time.ts';
import type { Book } from '#runtime/book.ts';
import type { Notice } from '#store/store.ts';
import type { Payload } from '../../payload.ts';
import { directNotice, type Telling } from '../../render/calendar-notice.ts';
import type { CalendarHouse } from '../part.ts';
import type { Direct } from './direct.ts';
import type { InChannel } from './in-channel.ts';
import type { Judge } from './judge.ts';
import type { Batch } from './once.ts';

/** What a notice of the rota says to the one who hosts; null when it is worth nothing any more. */
export type RotaNotice = (notice: Notice) => Promise<Payload | null>;

/** Discord frowns on bots that open many conversations at once. */
const messagesAtOnce = 5;
const pause: Ms = seconds(1);

/** So many are looked at in one go: more than are sent, because some are worth nothing any more. */
const looked = 60;
const mostOver = 500;

/** A notice that is at fault itself is looked at again after this. */
const afterFault: Ms = minutes(10);

/** So many people are mentioned in one message. */
const mostMentioned = 50;

const ofRota: ReadonlySet<string> = new Set<Notice['kind']>(['stand-in', 'swap', 'rota']);

/** Something to be sent: one direct message, or one message that mentions several people. */
type Job =
  | { readonly way: 'dm'; readonly notice: Notice; readonly group: Group; readonly payload: Payload }
  | {
      readonly way: 'mention';
      readonly batch: Batch;
      readonly group: Group;
      readonly meeting: Meeting | null;
      /** Null: only to find out whether it was sent. */
      readonly telling: Telling | null;
    };

export interface CourierParts {
  readonly judge: Judge;
  readonly direct: Direct;
  readonly inChannel: InChannel;
  readonly rotaNotice: RotaNotice;
  /** The person takes no direct messages. */
  readonly closed: (notice: Notice) => Promise<void>;
}

/** Sends what is due, a few a second. */
export function createCourier(house: CalendarHouse, parts: CourierParts): Book {
  const { store, clock, words } = house;
  let notBefore: Instant = 0;

  const ofTheRota = async (notice: Notice): Promise<Job | null> => {
    const payload = await parts.rotaNotice(notice);
    const group = await store.groups.find(notice.guild, notice.group);
    if (payload !== null && group !== null && clock.now() < notice.until) {
      return { way: 'dm', notice, group, payload };
    }
    await store.notices.ended([notice.id], 'dropped');
    return null;
  };

  /** Tried before a crash, and worth nothing by now: should it stand in a channel, it has to be known to be taken away. */
  const settled = async (notice: Notice): Promise<Job | null> => {
    const { guild, series, date } = notice;
    const group = await store.groups.find(guild, notice.group);
    const meeting = series === null || date === null ? null : await store.meetings.find(guild, { series, date });
    if (group) return { way: 'mention', batch: [notice], group, meeting, telling: null };
    await store.notices.ended([notice.id], 'unknown');
    return null;
  };

  const jobOf = async (notice: Notice): Promise<Job | null> => {
    if (ofRota.has(notice.kind)) return ofTheRota(notice);
    const verdict = await parts.judge(notice, clock.now());
    if (verdict.kind !== 'tell' && notice.nonce !== null) return settled(notice);
    switch (verdict.kind) {
      case 'drop':
        await store.notices.ended([notice.id], 'dropped');
        return null;
      case 'next-command':
        await store.notices.ended([notice.id], 'for-next-command');
        return null;
      case 'later':
        await store.notices.later([notice.id], verdict.at);
        return null;
      case 'tell': {
        const { way, group, meeting, telling } = verdict;
        if (way === 'mention') return { way, batch: [notice], group, meeting, telling };
        return { way, notice, group, payload: directNotice(telling, group, words(group.language)) };
      }
    }
  };

  const send = (job: Job): Promise<void> =>
    job.way === 'mention'
      ? parts.inChannel(job.batch, job.group, job.meeting, job.telling)
      : parts.direct(job.notice, job.group, job.payload, () => parts.closed(job.notice));

  /** A notice that is itself at fault steps aside, so that it does not hold up those of others; the fault is thrown on. */
  const stepAside = async (notices: readonly Notice[], tries: PromiseSettledResult<unknown>): Promise<void> => {
    if (tries.status === 'fulfilled') return;
    const ids = notices.map(({ id }) => id);
    await store.notices.later(ids, clock.now() + afterFault);
    throw tries.reason;
  };

  const jobsDue = async (): Promise<readonly Job[]> => {
    const jobs: Job[] = [];
    const now = clock.now();
    const due = await store.notices.due(now, mostOver);
    const isOver = (one: Notice): boolean => one.until <= now && one.nonce === null && !ofRota.has(one.kind);
    // What nobody needs any more goes at once, so that a thousand of these hold up nobody.
    await store.notices.ended(
      due.filter(isOver).map(({ id }) => id),
      'dropped',
    );
    for (const notice of due.filter((one) => !isOver(one)).slice(0, looked)) {
      const [tried] = await Promise.allSettled([jobOf(notice)]);
      await stepAside([notice], tried);
      if (tried.status === 'fulfilled' && tried.value) addTo(jobs, tried.value);
    }
    return jobs;
  };

  const round = async (): Promise<void> => {
    const now = (await jobsDue()).slice(0, messagesAtOnce);
    if (now.length > 0) notBefore = clock.now() + pause;
    const tries = await Promise.allSettled(now.map(send));
    for (const [index, tried] of tries.entries()) {
      const job = now[index];
      if (job) await stepAside(job.way === 'dm' ? [job.notice] : job.batch, tried);
    }
  };

  return {
    name: 'notices',
    async nearest() {
      const nearest = await store.notices.nearest();
      return nearest === null ? null : Math.max(nearest, notBefore);
    },
    ring: () => (clock.now() < notBefore ? Promise.resolve() : round()),
  };
}

/** People of one group who are told the same thing in the same minute share a message; a repeat shares only its own. */
function addTo(jobs: Job[], job: Job): void {
  if (job.way === 'dm') {
    jobs.push(job);
    return;
  }
  const key = batchKey(job);
  const index = jobs.findIndex(
    (one) => one.way === 'mention' && batchKey(one) === key && one.batch.length < mostMentioned,
  );
  const known = jobs[index];
  if (known?.way !== 'mention') jobs.push(job);
  else jobs[index] = { ...known, batch: [...known.batch, ...job.batch] };
}

function batchKey({ batch: [first], telling }: Extract<Job, { readonly way: 'mention' }>): string {
  const { guild, group, kind, series, date, dueAt, nonce } = first;
  if (nonce !== null) return nonce;
  return [guild, group, kind, telling?.kind, series, date, Math.floor(dueAt / minutes(1))].join('/');
}
