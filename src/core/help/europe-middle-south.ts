import { always, call, chat, unsure, whatsapp, type Entry } from './entry.ts';

/** Crisis lines in the middle and south of Europe. Nothing here was dialled; see `Entry` for what the grades mean. */
export const europeMiddleSouth: readonly Entry[] = [
  {
    country: 'DE',
    name: 'Germany',
    emergency: [call('112')],
    services: [
      {
        name: 'TelefonSeelsorge',
        ways: [call('0800 111 0 111'), call('0800 111 0 222'), call('116 123'), chat('telefonseelsorge.de')],
        hours: always,
      },
    ],
    grade: 'B',
    sources: [
      'https://www.spektrum.de/news/telefonseelsorge-erste-hilfe-fuer-die-seele/2055834',
      'http://ansbach-evangelisch.de/jeder-braucht-mal-hilfe/',
    ],
    reviewedOn: '2026-11-23',
    note: '2022 article: six dial attempts on average to get through.',
  },
  {
    country: 'AT',
    name: 'Austria',
    emergency: [call('112'), call('144')],
    services: [{ name: 'TelefonSeelsorge', ways: [call('142')], hours: always }],
    grade: 'A',
    sources: ['https://www.katholisch.at/telefonseelsorge', 'https://ooe.orf.at/stories/3204589/'],
    reviewedOn: '2026-11-23',
    note: '',
  },
  {
    country: 'CH',
    name: 'Switzerland (and Liechtenstein)',
    emergency: [call('112'), call('144')],
    services: [
      {
        name: 'Die Dargebotene Hand / La Main Tendue / Telefono Amico',
        ways: [call('143'), chat('143.ch')],
        hours: always,
      },
      { name: 'Pro Juventute', ways: [call('147', 'young people')], hours: always },
    ],
    grade: 'A',
    sources: [
      'https://www.143.ch/ticino/Consulenza/Servizio-di-consulenza/Notte',
      'https://kirchen-ihrer-region.ch/2022/11/10/bevor-sie-sich-das-leben-nehmen-rufen-sie-an/',
    ],
    reviewedOn: '2026-11-23',
    note: '',
  },
  {
    country: 'ES',
    name: 'Spain',
    emergency: [call('112')],
    services: [{ name: 'Línea 024', ways: [call('024', 'with sign-language access')], hours: always }],
    grade: 'B',
    sources: [
      'https://www.checkpointcanarias.com/en/suicide/',
      'https://www.surinenglish.com/spain/024-suicide-helpline-20220824122813-nt.html',
    ],
    reviewedOn: '2026-11-23',
    note: '',
  },
  {
    country: 'PT',
    name: 'Portugal',
    emergency: [call('112')],
    services: [{ name: 'Linha Nacional de Prevenção do Suicídio', ways: [call('1411')], hours: always }],
    grade: 'B',
    sources: [
      'https://24noticias.sapo.pt/atualidade/artigos/1411-linha-nacional-de-prevencao-do-suicidio-arranca-com-atendimento-24-horas',
    ],
    reviewedOn: '2026-11-23',
    note: 'New since 10 Sep 2025: most older lists miss it.',
  },
  {
    country: 'IT',
    name: 'Italy',
    emergency: [call('112')],
    services: [
      {
        name: 'Telefono Amico Italia',
        ways: [call('02 2327 2327'), whatsapp('324 011 7252')],
        hours: { kind: 'daily', from: '9:00', to: '24:00', zone: 'Italian time, by phone' },
      },
    ],
    grade: 'B',
    sources: ['https://www.agensir.it/?p=1502724'],
    reviewedOn: '2026-11-23',
    note: 'NOT 24/7. The number before was 199 284 284 - still in old articles.',
  },
  {
    country: 'PL',
    name: 'Poland',
    emergency: [call('112')],
    services: [
      { name: 'Centrum Wsparcia', ways: [call('800 70 2222')], hours: always },
      {
        name: 'Telefon dla dorosłych',
        ways: [call('116 123', 'adults')],
        hours: { kind: 'daily', from: '14:00', to: '22:00', zone: 'Polish time' },
      },
      { name: 'Line for young people', ways: [call('116 111', 'under 18')], hours: always },
    ],
    grade: 'C',
    sources: [
      'https://zdrowie.pap.pl/psyche/na-kryzys-telefon-800-70-2222',
      'https://zsb-t.pl/wpis/swiatowy-dzien-zdrowia-psychicznego-w-2025-roku-haslo-obchodow-zdrowe-poczatki-pelna-nadziei-przyszlosc',
    ],
    reviewedOn: '2026-11-23',
    note: '800 70 2222 source pre-2021; 116 123 hours from a 2025 school page.',
  },
  {
    country: 'CZ',
    name: 'Czechia',
    emergency: [call('112'), call('155')],
    services: [
      { name: 'Linka první psychické pomoci', ways: [call('116 123')], hours: unsure },
      {
        name: 'Line for children and students',
        ways: [call('116 111', 'children and students up to 26')],
        hours: always,
      },
    ],
    grade: 'C',
    sources: [
      'https://www.irozhlas.cz/zpravy-domov/bezplatna-linka-psychicke-pomoci-omezuje-provoz-prosinec-je-pritom_2412080600_job',
    ],
    reviewedOn: '2026-11-23',
    note: 'Suspended weekend service in Dec 2024 for lack of money.',
  },
];
