import { type MemberId, memberId } from '#core/ids.ts';
import type { Standing } from '#core/session/intents.ts';
import type { Session } from '#core/session/model.ts';
import { hostTeam } from '#core/session/people.ts';
import type { Words } from '#text/catalogue.ts';
import type { Payload } from './payload.ts';
import { agreementsPanel } from './render/agreements.ts';
import { comeInPanel } from './render/come-in-panel.ts';
import { handOverPanel } from './render/hand-over-panel.ts';
import { ladderPanel } from './render/ladder-panel.ts';
import { morePanel } from './render/more-panel.ts';
import type { NameOf } from './render/names.ts';
import { plain } from './render/plain.ts';
import { type PanelName, panelNames } from './render/press-of.ts';
import { secondRoomPanel } from './render/second-room-panel.ts';
import { soundPanel } from './render/sound-panel.ts';
import { stepsPanel } from './render/steps-panel.ts';

/** Who asks for a panel, and what they chose in the select that opened it. */
export interface Asking {
  readonly member: MemberId;
  readonly standing: Standing;
  readonly chosen: string | null;
  /** The reader's language. */
  readonly locale: string;
}

/** The private panels behind the buttons: only the person who pressed sees them. */
export interface Panels {
  show(name: string, session: Session, asking: Asking): Payload;
}

const forHosts: ReadonlySet<PanelName> = new Set<PanelName>(['hand-over', 'ladder', 'steps', 'second-room']);

export function createPanels(words: Words, nameOf: (session: Session) => NameOf): Panels {
  const draw = (panel: PanelName, session: Session, { member, chosen, locale }: Asking): Payload => {
    const text = words(locale);
    switch (panel) {
      case 'more':
        return morePanel(session, member, text, nameOf(session));
      case 'agreements':
        return agreementsPanel(session, text);
      case 'come-in':
        return comeInPanel(session, text);
      case 'hand-over':
        return handOverPanel(session, text, nameOf(session));
      case 'ladder':
        return chosen === null ? plain(text.house.oldCard) : ladderPanel(session, memberId(chosen), text);
      case 'steps':
        return stepsPanel(session, text);
      case 'second-room':
        return secondRoomPanel(session, text, nameOf(session));
      case 'sound':
        return soundPanel(session, text);
    }
  };
  return {
    show(name, session, asking) {
      const text = words(asking.locale);
      const panel = panelNames.find((one) => one === name);
      if (!panel) return plain(text.house.oldCard);
      const host = asking.standing !== 'member' || hostTeam(session).includes(asking.member);
      return forHosts.has(panel) && !host ? plain(text.house.deskOnly) : draw(panel, session, asking);
    },
  };
}
