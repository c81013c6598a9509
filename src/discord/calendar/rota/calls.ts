import type { Meeting, MeetingKey, RotaRole } from '#core/calendar/model.ts';
import { stateFor } from '#core/calendar/rota.ts';
import { quietForNews, restAt } from '#core/calendar/quiet-hours.ts';
import { type Candidate, carriedOn, saidNo, saidYes } from '#core/calendar/stand-ins.ts';
import type { Group } from '#core/groups/group.ts';
import { type GroupId, type GuildId, type MemberId, noticeId } from '#core/ids.ts';
import { days } from '#core/time.ts';
import type { Book } from '#runtime/book.ts';
import { newId } from '#store/new-id.ts';
import type { StandIn, StandInCall } from '#store/store.ts';
import type { CalendarHouse } from '../part.ts';
import type { FitOf } from './duties.ts';
import { did, type Job, no, type Outcome } from './outcome.ts';
import { type Settle, stillAhead } from './settle.ts';
import type { OnTheTeam } from './team.ts';

/** Far enough to find every call that is under way: meetings are planned 36 days ahead. */
const anyTime = days(60);

/** Looking for somebody to stand in, one person after the other. */
export interface Calls {
  readonly book: Book;
  /** Brings a call to where it should be, and writes it down. Within the turn of its server. */
  carryOn(call: StandInCall): Promise<StandInCall['state']>;
  /** Who could not come can after all. True when a call was going on. Within the turn of its server. */
  callOff(job: Job, who: MemberId): Promise<boolean>;
  answer(job: Job, who: MemberId, answer: 'yes' | 'no'): Promise<Outcome>;
  /** Takes an offer to stand in back; whoever is being asked just then is passed over at once. */
  withdraw(guild: GuildId, group: GroupId, who: MemberId): Promise<void>;
  /** Looks after all calls that are under way: what a crash left half done, and people who could not be reached. */
  minute(): Promise<void>;
}

export function createCalls(
  house: Pick<CalendarHouse, 'store' | 'clock' | 'inTurn' | 'look'>,
  { fitOf, settle, onTheTeam }: { readonly fitOf: FitOf; readonly settle: Settle; readonly onTheTeam: OnTheTeam },
): Calls {
  const { store, clock, inTurn, look } = house;

  const candidates = async (group: Group, meeting: Meeting, call: StandInCall): Promise<readonly Candidate[]> => {
    const now = clock.now();
    const offers = await stillOffered(group);
    // Somebody who is asked about one job of a meeting is not asked about another one of it as well.
    const busy = await askedAtMeeting(group.guild, meeting, call.role);
    return Promise.all(
      offers
        .filter(({ member }) => !busy.has(member))
        .map(async ({ member }): Promise<Candidate> => {
          const wish = await store.wishes.find(group.guild, group.id, member);
          const fit = await fitOf(group, meeting, call.role, member);
          const rest = restAt(now, quietForNews(wish?.quiet ?? null), wish?.zone ?? group.zone);
          return { member, fit, quietUntil: rest?.ends ?? null };
        }),
    );
  };

  /** Offers of people who run the group no more, or left the server, are taken back. */
  const stillOffered = async (group: Group): Promise<readonly StandIn[]> => {
    const offers = await store.rota.standIns(group.guild, group.id);
    const there = await Promise.all(offers.map(({ member }) => onTheTeam(group, member)));
    for (const [n, { member }] of offers.entries()) {
      if (there[n] === 'no') await store.rota.withdraw(group.guild, group.id, member);
    }
    return offers.filter((_offer, n) => there[n] !== 'no');
  };

  const askedAtMeeting = async (guild: GuildId, key: MeetingKey, but: RotaRole): Promise<ReadonlySet<MemberId>> => {
    const duties = await store.rota.ofMeeting(guild, key);
    const others = await Promise.all(
      (['host', 'co_host'] as const).filter((role) => role !== but).map((role) => store.rota.call(guild, key, role)),
    );
    return new Set([...duties.map(({ member }) => member), ...others.flatMap((call) => call?.tried ?? [])]);
  };

  /**
   * Their direct message: one for each time they are asked, however often a crash makes us come by here. `failed`: none gets through to
   * them.
   */
  const tell = async (call: StandInCall): Promise<'failed' | 'on-its-way'> => {
    const { guild, group, series, date, asked, askedUntil } = call;
    if (asked === null || askedUntil === null) return 'on-its-way';
    const dueAt = clock.now();
    const about = { guild, group, member: asked, kind: 'stand-in', series, date } as const;
    await store.notices.want(guild, [{ ...about, id: noticeId(newId()), dueAt, until: askedUntil }]);
    const there = (await store.notices.ofMeeting(guild, call)).find(
      (one) => one.kind === 'stand-in' && one.member === asked,
    );
    // They were asked about this meeting before, and this is a new question: somebody who stood in cannot come either.
    const isOld = there !== undefined && there.until !== askedUntil;
    if (isOld && there.state !== 'sending') await store.notices.renew([{ id: there.id, dueAt, until: askedUntil }]);
    return !isOld && there?.state === 'failed' ? 'failed' : 'on-its-way';
  };

  /** They are not asked at the desk instead: the team would learn who cannot come before anybody has said yes. */
  const canAnswer = async (call: StandInCall): Promise<boolean> => {
    // Taken back with everything else somebody is told, or just before a crash.
    const offers = await store.rota.standIns(call.guild, call.group);
    return offers.some(({ member }) => member === call.asked) && (await tell(call)) !== 'failed';
  };

  const carryOn: Calls['carryOn'] = async (call) => {
    const { guild, role } = call;
    const group = await store.groups.find(guild, call.group);
    const meeting = await store.meetings.find(guild, call);
    const holder = (await store.rota.ofMeeting(guild, call)).find((duty) => duty.role === role)?.member ?? call.instead;
    // Somebody took it meanwhile, or a crash came between the two writes of a yes.
    if (holder !== call.instead) return end(call, 'found');
    if (!group || !meeting || !stillAhead(meeting, clock.now())) return end(call, 'nobody');
    const next = { ...call, ...carriedOn(call, await candidates(group, meeting, call), meeting.startsAt, clock.now()) };
    if (next.state === 'nobody') {
      await store.rota.remove(guild, call, role);
      return end(next, 'nobody');
    }
    await store.rota.putCall(next);
    await tell(next);
    await settle(guild, call);
    return next.state;
  };

  const end = async (call: StandInCall, state: 'found' | 'nobody'): Promise<StandInCall['state']> => {
    await store.rota.putCall({ ...call, askedUntil: null, state });
    await settle(call.guild, call);
    return state;
  };

  const accept = async (job: Job, call: StandInCall, who: MemberId): Promise<Outcome> => {
    const { group, meeting, role } = job;
    const said = saidYes(call, who);
    if (said.kind === 'already') return did('stand-in-yes');
    if (said.kind !== 'found') return said.kind === 'late' ? did('stand-in-late') : no('not-asked');
    const duty = (await store.rota.ofMeeting(group.guild, meeting)).find((one) => one.role === role);
    if (duty?.member === who && duty.state !== 'asked') {
      await end({ ...call, ...said.call }, 'found');
      return did('stand-in-yes');
    }
    if (duty && duty.member !== call.instead && duty.state !== 'asked') return did('stand-in-late');
    const fit = await fitOf(group, meeting, role, who);
    if (fit === 'elsewhere') {
      await carryOn({ ...call, ...saidNo(call, who, clock.now()) });
      return no('host-elsewhere');
    }
    const { guild, id } = group;
    const { series, date } = meeting;
    await store.rota.put({ guild, group: id, series, date, role, member: who, state: stateFor(fit) });
    await end({ ...call, ...said.call }, 'found');
    return did(fit === 'second' ? 'second' : 'stand-in-yes');
  };

  return {
    carryOn,
    async callOff({ group, meeting, role }, who) {
      const call = await store.rota.call(group.guild, meeting, role);
      if (call?.state !== 'asking' || call.instead !== who) return false;
      await end({ ...call, asked: null }, 'found');
      return true;
    },
    answer: (job, who, answer) =>
      inTurn.do(`rota/${job.group.guild}`, async () => {
        const call = await store.rota.call(job.group.guild, job.meeting, job.role);
        const meeting = await store.meetings.find(job.group.guild, job.meeting);
        if (!meeting || !stillAhead(meeting, clock.now())) return no('no-such-meeting');
        if (!call || !call.tried.includes(who)) return no('not-asked');
        if (answer === 'yes') return accept({ ...job, meeting }, call, who);
        if (call.asked === who && call.state === 'asking')
          await carryOn({ ...call, ...saidNo(call, who, clock.now()) });
        return did('declined');
      }),
    withdraw: (guild, group, who) =>
      inTurn.do(`rota/${guild}`, async () => {
        await store.rota.withdraw(guild, group, who);
        const calls = await store.rota.callsDue(clock.now() + anyTime);
        for (const call of calls.filter((one) => one.guild === guild && one.group === group && one.asked === who)) {
          await carryOn({ ...call, ...saidNo(call, who, clock.now()) });
        }
      }),
    book: {
      name: 'calls',
      nearest: () => store.rota.nearestCall(),
      async ring(now) {
        for (const call of await store.rota.callsDue(now)) await again(call);
        look();
      },
    },
    async minute() {
      for (const call of await store.rota.callsDue(clock.now() + anyTime)) {
        await inTurn.do(`rota/${call.guild}`, async () => {
          const now = await store.rota.call(call.guild, call, call.role);
          if (now?.state !== 'asking') return;
          if (now.asked !== null && !(await canAnswer(now)))
            await carryOn({ ...now, ...saidNo(now, now.asked, clock.now()) });
          else await settle(now.guild, now);
        });
      }
    },
  };

  /** Read anew within the turn: an answer may have come meanwhile. */
  function again(due: StandInCall): Promise<unknown> {
    return inTurn.do(`rota/${due.guild}`, async () => {
      const call = await store.rota.call(due.guild, due, due.role);
      return call?.state === 'asking' ? carryOn(call) : null;
    });
  }
}
