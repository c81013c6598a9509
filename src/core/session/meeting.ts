import type { Intent, Standing } from './intents.ts';
import { openFloor, recordTurn } from './floor.ts';
import { watchHost } from './host-lost.ts';
import type { Session } from './model.ts';
import type { Moment, Result } from './moment.ts';
import { dropCues } from './cues.ts';
import { isHere } from './people.ts';
import { closeSession, endMeeting, enterPhase } from './phases.ts';
import { clearPocket } from './pocket.ts';
import { emptyRound } from './round.ts';
import type { MemberId } from '../ids.ts';

/** The meeting begins with its first phase. Whoever starts it is the host, unless one was named and is here. */
export function start(session: Session, by: MemberId, theme: string | null, moment: Moment): Result {
  if (session.stage.kind === 'running' || session.stage.kind === 'paused') return 'already-started';
  if (session.stage.kind !== 'doors') return 'session-over';
  const { host } = session.roles;
  // In person nobody arrives for us, so a named host is taken to be there.
  const isThere = host !== undefined && (session.place.room === null || isHere(session, host));
  // Somebody else who starts helps to host: nobody may begin a meeting and then not be able to go on.
  const team = isThere && host !== by ? { host, co_host: session.roles.co_host ?? by } : { host: by };
  const running: Session = {
    ...dropCues(session, 'too-few'),
    stage: { kind: 'running' },
    startedAt: moment.at,
    theme: theme ?? session.theme,
    roles: { ...session.roles, ...team },
  };
  return watchHost(enterPhase(running, 0, moment), moment);
}

/** The meeting ends. Doors that never became a meeting just close. */
export function end(session: Session, moment: Moment): Session {
  return session.stage.kind === 'doors' ? closeSession(session, 'ended', moment) : endMeeting(session, moment);
}

/** Few came, and they would rather just talk: no turns and free voices for the rest. At the doors this also starts. */
export function openConversation(session: Session, by: MemberId, moment: Moment): Result {
  if (session.conversation === 'open') return 'nothing-to-do';
  const open: Session = { ...session, conversation: 'open' };
  const begun = open.stage.kind === 'doors' ? start(open, by, null, moment) : open;
  if (typeof begun === 'string') return begun;
  moment.tell({ kind: 'say', where: 'room', line: { say: 'open-conversation' }, to: null });
  const quiet = clearPocket(openFloor(recordTurn(begun, 'thanked', moment.at), moment.at));
  return { ...dropCues(quiet, 'too-few', 'turns-short', 'last-call', 'invite-unheard'), round: emptyRound };
}

/** Too few came: closed kindly and aloud, never silently. */
export function postpone(session: Session, moment: Moment): Session {
  moment.tell({ kind: 'say', where: 'room', line: { say: 'postponed' }, to: null });
  return closeSession(session, 'postponed', moment);
}

/** A moderator or the house closes the room; people who can run the meeting may close it once it is over. */
export function close(session: Session, by: MemberId | null, standing: Standing, moment: Moment): Result {
  if (session.stage.kind === 'closed') return 'session-over';
  if (by !== null && standing !== 'moderator' && session.stage.kind !== 'after') return 'not-moderator';
  return closeSession(session, 'ended', moment);
}

type Mode = Extract<Intent, { kind: 'mode' }>['mode'];

/** Gentle and strict may be exchanged; a stage is a different room and stays one. */
export function changeMode(session: Session, mode: Mode): Result {
  if (mode === session.mode) return 'nothing-to-do';
  return mode === 'stage' || session.mode === 'stage' ? 'no-mode-change' : { ...session, mode };
}
