import type { Session } from '#core/session/model.ts';
import { queueNow } from '#core/session/plan.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { button, buttons, choice, select, type Row } from './parts.ts';
import { pressOf, showPanel } from './press-of.ts';

/** What the thumb needs most: the turn, and the hands that wait. Nothing in parts without turns. */
export function pocketTurnRow(session: Session, text: Catalogue): Row | null {
  if (queueNow(session) === 'none') return null;
  const { labels } = text;
  const runs = session.pocket.turn !== null;
  return buttons(
    runs
      ? button(labels.thankNext, pressOf(session, 'thank-next'), 'main')
      : button(labels.nextTurn, pressOf(session, 'next-turn'), 'main'),
    runs ? button(labels.plusMinute, pressOf(session, 'plus-minute')) : null,
    runs ? button(labels.stopTurn, pressOf(session, 'stop-turn')) : null,
    button(labels.oneMoreWaiting, pressOf(session, 'one-more-waiting')),
    session.pocket.waiting > 0 ? button(labels.oneLessWaiting, pressOf(session, 'one-less-waiting')) : null,
  );
}

/** What frames the meeting. *I take over* is for whoever is handed the phone. */
export function pocketMeetingRow(session: Session, text: Catalogue): Row | null {
  const { labels } = text;
  const takeOver = button(labels.takeOver, pressOf(session, 'take-over'));
  const steps = button(labels.steps, showPanel(session, 'steps'));
  switch (session.stage.kind) {
    case 'doors':
      return buttons(
        button(labels.start, pressOf(session, 'start', session.theme ?? ''), 'main'),
        takeOver,
        button(labels.end, pressOf(session, 'end')),
        steps,
      );
    case 'running':
    case 'paused':
      return buttons(
        session.stage.kind === 'paused'
          ? button(labels.resume, pressOf(session, 'resume'), 'main')
          : button(labels.next, pressOf(session, 'next'), queueNow(session) === 'none' ? 'main' : 'plain'),
        session.stage.kind === 'paused' ? null : button(labels.pause, pressOf(session, 'pause')),
        takeOver,
        button(labels.end, pressOf(session, 'end')),
        steps,
      );
    case 'after':
    case 'closed':
      return buttons(steps);
  }
}

/** The countdown, and what short turns make possible. */
export function pocketCueRow(session: Session, text: Catalogue): Row | null {
  const { labels } = text;
  const short = session.cues.some(({ kind }) => kind === 'turns-short');
  const over = session.cues.some(({ kind }) => kind === 'phase-over');
  return buttons(
    session.countdown === 'shown'
      ? button(labels.hideCountdown, pressOf(session, 'hide-countdown'))
      : button(labels.showCountdown, pressOf(session, 'show-countdown')),
    short || over ? button(labels.longerPhase, pressOf(session, 'stretch')) : null,
    short && !session.shorterRound ? button(labels.shorterRound, pressOf(session, 'shorten')) : null,
  );
}

/** Few enough for one select; `/session head-count` takes any other number. */
const headCounts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 25, 30, 35, 40, 50, 75, 100];
const speakerCounts = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 30, 40];

export function headCountRow(session: Session, text: Catalogue): Row | null {
  const { pocket } = text.calendar;
  return select(
    pocket.howMany,
    pressOf(session, 'head-count'),
    headCounts.map((n) => choice(pocket.people(n), String(n))),
  );
}

export function speakersRow(session: Session, text: Catalogue): Row | null {
  const { pocket } = text.calendar;
  return select(pocket.howManySpeak, pressOf(session, 'speakers'), [
    choice(pocket.noNumber, 'format', pocket.noNumberAbout),
    ...speakerCounts.map((n) => choice(pocket.people(n), String(n))),
  ]);
}
