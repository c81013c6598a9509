import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithURL,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { Hours, Service, Way } from '#core/help/entry.ts';
import { helpCountries, helpFor, type Help } from '#core/help/help-for.ts';
import type { Instant } from '#core/time.ts';
import type { Catalogue } from '#text/catalogue.ts';
import type { Payload } from '../payload.ts';
import { heading, small } from '#text/marks.ts';
import { block, choice, frame, mostChoices, privateMessage, select } from './parts.ts';

/**
 * The help card (RR-3): emergency number, lines, and the page for every country, in this order. Private, from bundled
 * data alone; it needs no session, no store and no network but Discord's answer itself.
 * @param country as the person or their group chose it; null asks, and never guesses.
 */
export function helpCard(country: string | null, now: Instant, text: Catalogue): Payload {
  const help = helpFor(country, now);
  return privateMessage([
    block([
      text.help.title(help.country?.name ?? null),
      heading(text.help.danger(emergency(help, text))),
      text.help.orNear,
    ]),
    frame(block(lines(help, text)), link(help, text)),
    block([small(text.help.private), ...checked(help, text)]),
    ...chooser(text),
  ]);
}

function emergency(help: Help, text: Catalogue): string {
  return help.emergency.length === 0
    ? text.help.localEmergency
    : help.emergency.map((way) => wayWords(way)).join(text.help.or);
}

function lines(help: Help, text: Catalogue): readonly string[] {
  switch (help.lines.kind) {
    case 'shown':
      return [
        text.help.reach,
        ...help.lines.services.map((service) => serviceWords(service, text)),
        text.help.busy(emergency(help, text)),
        text.help.international,
      ];
    case 'hidden':
      return [text.help.hidden, text.help.international];
    case 'not-listed':
      return [text.help.notListed, text.help.international];
    case 'no-country':
      return [text.help.choose, text.help.international];
  }
}

const checked = (help: Help, text: Catalogue): readonly string[] =>
  help.lines.kind === 'shown' ? [small(text.help.checked(help.lines.reviewedAt))] : [];

const serviceWords = (service: Service, text: Catalogue): string =>
  `- ${text.help.service(
    service.name,
    service.ways.map((way) => `${text.help.by[way.by]}${wayWords(way)}`).join(text.help.or),
    hoursWords(service.hours, text),
  )}`;

/** Numbers are printed as code: Chile's *4141 would lose its asterisk otherwise. */
const wayWords = (way: Way): string => (way.hint === undefined ? `\`${way.to}\`` : `\`${way.to}\` (${way.hint})`);

function hoursWords(hours: Hours, text: Catalogue): string {
  switch (hours.kind) {
    case 'always':
      return text.help.allHours;
    case 'daily':
      return text.help.daily(hours.from, hours.to, hours.zone);
    case 'unsure':
      return text.help.hoursVary;
  }
}

const link = (help: Help, text: Catalogue): APIActionRowComponent<APIButtonComponentWithURL> => ({
  type: ComponentType.ActionRow,
  components: [
    { type: ComponentType.Button, style: ButtonStyle.Link, label: text.help.internationalLabel, url: help.page },
  ],
});

/** Discord takes 25 countries in one select, so they come in as many as are needed, by name. */
function chooser(text: Catalogue): readonly (APIMessageTopLevelComponent | null)[] {
  const all = helpCountries();
  const parts = Math.ceil(all.length / mostChoices);
  const size = Math.ceil(all.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const some = all.slice(part * size, (part + 1) * size);
    const [from, to] = [some.at(0)?.name ?? '', some.at(-1)?.name ?? ''];
    const press = { kind: 'help', session: null, epoch: 0, arg: `part${part + 1}` } as const;
    return select(
      text.help.chooseCountry(from, to),
      press,
      some.map(({ code, name }) => choice(name, code)),
    );
  });
}
