import { always, call, chat, textTo, unsure, type Entry } from './entry.ts';

/** Crisis lines in the north and west of Europe. Nothing here was dialled; see `Entry` for what the grades mean. */
export const europeNorthWest: readonly Entry[] = [
  {
    country: 'GB',
    name: 'United Kingdom',
    emergency: [call('999'), call('112')],
    services: [
      { name: 'Samaritans', ways: [call('116 123')], hours: always },
      { name: 'Shout', ways: [textTo('85258', 'text SHOUT')], hours: always },
    ],
    grade: 'A',
    sources: [
      'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
      'https://fullfact.org/online/samaritans-text-message-service/',
    ],
    reviewedOn: '2026-11-23',
    note: "Samaritans' own text service closed Feb 2020 but is still copied around.",
  },
  {
    country: 'IE',
    name: 'Ireland',
    emergency: [call('112'), call('999')],
    services: [
      { name: 'Samaritans', ways: [call('116 123')], hours: always },
      { name: 'Text 50808', ways: [textTo('50808', 'text TALK')], hours: always },
    ],
    grade: 'B',
    sources: [
      'https://www.samaritans.org/how-we-can-help/contact-samaritan/',
      'https://todayfm.com/news/247-mental-health-text-support-service-officially-launched-1031466',
    ],
    reviewedOn: '2026-11-23',
    note: 'Text line source is from 2020; confirm keyword.',
  },
  {
    country: 'FR',
    name: 'France',
    emergency: [call('15'), call('112')],
    services: [{ name: '3114 – numéro national de prévention du suicide', ways: [call('3114')], hours: always }],
    grade: 'B',
    sources: [
      'https://axaprevention.fr/fr/article/prevention-suicide-journee-mondiale',
      'https://www.francetvinfo.fr/sante/psycho-bien-etre/sante-mentale/suicides-le-numero-national-de-prevention-3114-a-recu-34000-appels-en-quatre-mois_4943130.html',
    ],
    reviewedOn: '2026-11-23',
    note: 'Staffed by health professionals.',
  },
  {
    country: 'BE',
    name: 'Belgium',
    emergency: [call('112')],
    services: [
      { name: 'Zelfmoordlijn', ways: [call('1813', 'Dutch'), chat('zelfmoord1813.be')], hours: always },
      { name: 'Centre de Prévention du Suicide', ways: [call('0800 32 123', 'French')], hours: always },
      { name: 'In English', ways: [call('02 648 40 14')], hours: unsure },
    ],
    grade: 'B',
    sources: [
      'https://www.brusselstimes.com/belgium/1952875/belgiums-centre-for-suicide-prevention-calls-for-volunteers',
    ],
    reviewedOn: '2026-11-23',
    note: 'Show both languages or neither. Source 2026; line says it cannot answer every call.',
  },
  {
    country: 'NL',
    name: 'Netherlands',
    emergency: [call('112')],
    services: [
      { name: '113 Zelfmoordpreventie', ways: [call('113'), call('0800-0113'), chat('113.nl')], hours: always },
    ],
    grade: 'B',
    sources: ['https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt'],
    reviewedOn: '2026-11-23',
    note: '113 free since Oct 2025. In 2019 people died after dialling a number that was not yet connected - the reason for our staleness rule.',
  },
  {
    country: 'SE',
    name: 'Sweden',
    emergency: [call('112')],
    services: [
      { name: 'Hjälplinjen', ways: [call('90 390', 'adults')], hours: always },
      { name: 'Mind Självmordslinjen', ways: [call('90101'), chat('mind.se')], hours: unsure },
    ],
    grade: 'B',
    sources: [
      'https://alwaysmind.se/heja-regeringens-nya-hjalplinjen',
      'http://www.kronprinsessparetsstiftelse.se/projekt/sjalvmordsupplysningen.html',
    ],
    reviewedOn: '2026-11-23',
    note: 'Hjälplinjen opened 12 Dec 2024, adults 18+. 90101 went 24/7 in 2020 on a 3-year grant.',
  },
  {
    country: 'NO',
    name: 'Norway',
    emergency: [call('113', 'medical')],
    services: [
      { name: 'Mental Helse Hjelpetelefonen', ways: [call('116 123')], hours: unsure },
      { name: 'Kirkens SOS', ways: [call('22 40 00 40')], hours: unsure },
    ],
    grade: 'C',
    sources: [
      'https://www.tv2.no/a/11115544',
      'https://www.helsenorge.no/en/psykisk-helse/suicidal-thoughts-and-suicide/how-to-help-others/',
    ],
    reviewedOn: '2026-11-23',
    note: '113 confirmed by helsenorge.no; line hours need a fresh check.',
  },
  {
    country: 'DK',
    name: 'Denmark',
    emergency: [call('112')],
    services: [{ name: 'Livslinien', ways: [call('70 201 201')], hours: unsure }],
    grade: 'C',
    sources: [
      'https://www.socialtindblik.dk/kun-et-ud-af-ti-opkald-bliver-besvaret-hos-livslinien-den-selvmordsforebyggende-indsats-halter-fortsat-bagud-i-danmark/',
      'https://cphpost.dk/2015-10-26/news/suicide-prevention-lifeline-gets-funding-to-stay-open-at-night/',
    ],
    reviewedOn: '2026-11-23',
    note: 'Reported to answer about one call in ten (2021-22). Never promise an answer.',
  },
  {
    country: 'FI',
    name: 'Finland',
    emergency: [call('112')],
    services: [
      { name: 'MIELI Crisis Helpline', ways: [call('09 2525 0111', 'Finnish')], hours: always },
      {
        name: 'MIELI in other languages',
        ways: [
          call('09 2525 0116', 'English'),
          call('09 2525 0112', 'Swedish'),
          call('09 2525 0114', 'Ukrainian'),
          call('09 2525 0115', 'Russian'),
        ],
        hours: unsure,
      },
    ],
    grade: 'A',
    sources: ['http://mieli.fi/helpline', 'https://mentalhealth.fi/where-to-go-in-an-emergency'],
    reviewedOn: '2026-11-23',
    note: 'The English number differs between two pages (0113 / 0116) - take it from mieli.fi.',
  },
];
