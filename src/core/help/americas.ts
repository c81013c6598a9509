import { always, call, callOrText, chat, textTo, type Entry } from './entry.ts';

/** Crisis lines in the Americas. Nothing here was dialled; see `Entry` for what the grades mean. */
export const americas: readonly Entry[] = [
  {
    country: 'US',
    name: 'United States',
    emergency: [call('911')],
    services: [
      { name: '988 Suicide & Crisis Lifeline', ways: [callOrText('988'), chat('988lifeline.org')], hours: always },
      { name: 'Crisis Text Line', ways: [textTo('741741', 'text HOME or DISCORD')], hours: always },
    ],
    grade: 'A',
    sources: [
      'https://hcfl.gov/residents/parks-and-leisure/mindful-mondays/national-crisis-help-line',
      'https://discord.com/safety/an-update-on-our-mental-health-belonging-work',
    ],
    reviewedOn: '2026-11-23',
    note: "The separate 'press 3' LGBTQ+ youth option ended 17 Jul 2025 - do not list it.",
  },
  {
    country: 'CA',
    name: 'Canada',
    emergency: [call('911')],
    services: [
      { name: '9-8-8 Suicide Crisis Helpline', ways: [callOrText('988', 'English and French')], hours: always },
    ],
    grade: 'B',
    sources: ['https://dailyhive.com/canada/988-suicide-crisis-helpline-launch'],
    reviewedOn: '2026-11-23',
    note: 'Replaced the 10-digit Talk Suicide number (1-833-456-4566) on 30 Nov 2023; old number still circulates in code.',
  },
  {
    country: 'MX',
    name: 'Mexico',
    emergency: [call('911')],
    services: [{ name: 'Línea de la Vida', ways: [call('800 911 2000')], hours: always }],
    grade: 'B',
    sources: [
      'https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/',
    ],
    reviewedOn: '2026-11-23',
    note: 'Also covers substance use. Source dated 24 Dec 2025.',
  },
  {
    country: 'BR',
    name: 'Brazil',
    emergency: [call('192', 'ambulance')],
    services: [{ name: 'CVV', ways: [call('188'), chat('cvv.org.br')], hours: always }],
    grade: 'B',
    sources: [
      'https://www.opantaneiro.com.br/saude/conversar-pode-salvar-vidas-alerta-cvv-no-setembro-amarelo/229719/',
    ],
    reviewedOn: '2026-11-23',
    note: 'Replaced 141. Source Sep 2025.',
  },
  {
    country: 'CL',
    name: 'Chile',
    emergency: [call('131', 'ambulance')],
    services: [
      { name: 'Línea de Prevención del Suicidio', ways: [call('*4141', 'from mobile phones')], hours: always },
    ],
    grade: 'B',
    sources: [
      'https://www.latercera.com/nacional/noticia/fono-4141-de-prevencion-del-suicidio-mas-de-227000-llamadas-atendidas-en-tres-anos/',
    ],
    reviewedOn: '2026-11-23',
    note: 'Reported as reachable from mobile phones. Source Oct 2025.',
  },
];
