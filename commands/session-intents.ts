import type { Intent } from '#core/session/intents.ts';
import type { Session } from '#core/session/model.ts';
import type { Ms } from '#core/time.ts';
import type { Call } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { picked, typedMember } from './typed.ts';

const { options } = textFor('en').commands;

/** What was typed after /session, as an intent; null when something needed is missing or is not one of the choices. */
export function intentOf(call: Call): SessionIntent | null {
  const by = call.member;
  const subcommand = call.subcommand ?? '';
  switch (subcommand) {
    case 'start':
      return { kind: 'start', by, theme: call.options.text('theme') };
    case 'next':
    case 'resume':
    case 'end':
      return { kind: subcommand, by };
    case 'pause': {
      const length = call.options.number('break');
      return length === null ? { kind: 'pause', by } : { kind: 'break', by, minutes: length };
    }
    case 'mode': {
      const mode = picked(options.modes, call.options.text('mode'));
      return mode && { kind: 'mode', by, mode };
    }
    case 'handover': {
      const to = typedMember(call, 'to');
      return to && { kind: 'hand-over', by, to };
    }
    case 'role': {
      const role = picked(options.roles, call.options.text('role'));
      return role && { kind: 'role', by, role, to: typedMember(call, 'who') };
    }
    case 'head-count': {
      const count = call.options.number('number');
      return count === null ? null : { kind: 'head-count', by, count };
    }
    default:
      return null;
  }
}

type SessionIntent = Intent & {
  readonly kind: 'start' | 'next' | 'resume' | 'end' | 'pause' | 'break' | 'mode' | 'hand-over' | 'role' | 'head-count';
};

/** What happened, and what comes next, for the person who typed it. */
export function answerTo(intent: SessionIntent, now: Session, locale: string): string {
  const { answer } = textFor(locale).commands.session;
  switch (intent.kind) {
    case 'start':
      return whereWeAre(now, locale, answer.started);
    case 'next':
    case 'end':
      return whereWeAre(now, locale, answer.moved);
    case 'pause':
      return answer.paused;
    case 'break':
      return now.stage.kind === 'paused' && now.stage.until !== null ? answer.onBreak(now.stage.until) : answer.paused;
    case 'resume':
      return answer.resumed;
    case 'mode':
      return answer.mode[intent.mode];
    case 'hand-over':
      return now.roles.host === intent.to ? answer.nowHost(intent.to) : answer.asked(intent.to);
    case 'head-count':
      return textFor(locale).calendar.pocket.counted(intent.count);
    case 'role':
      return intent.to === null ? answer.roleEmpty(intent.role) : answer.roleGiven(intent.role, intent.to);
  }
}

/** The part that runs now, or how the meeting ended: *Next* after the last part ends it. */
function whereWeAre(now: Session, locale: string, say: (part: string, length: Ms) => string): string {
  const { answer, part } = textFor(locale).commands.session;
  if (now.stage.kind === 'after') return answer.after(now.stage.closesAt);
  const phase = now.phase === null ? undefined : now.format.phases[now.phase];
  const run = now.phases.find(({ index }) => index === now.phase);
  if (!phase || !run) return answer.closed;
  // As planned for this evening, which may be longer or shorter than the format says.
  return say(part(phase.kind), run.endsAt - run.startedAt);
}
