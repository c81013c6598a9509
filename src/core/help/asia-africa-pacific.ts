import { always, call, callOrText, chat, textTo, unsure, whatsapp, type Entry } from './entry.ts';

/** Crisis lines in Asia, Africa and the Pacific. Nothing here was dialled; see `Entry` for what the grades mean. */
export const asiaAfricaPacific: readonly Entry[] = [
  {
    country: 'IL',
    name: 'Israel',
    emergency: [call('101')],
    services: [{ name: 'ERAN', ways: [call('1201')], hours: unsure }],
    grade: 'C',
    sources: [
      'https://fr.timesofisrael.com/la-hotline-eran-a-recu-4-fois-plus-dappels-la-nuit-derniere-que-la-precedente/',
      'https://jerusaleminstitute.org.il/en/blog/with-days-like-this/',
    ],
    reviewedOn: '2026-11-23',
    note: 'Number seen only on the older, undated source.',
  },
  {
    country: 'ZA',
    name: 'South Africa',
    emergency: [call('112'), call('10177')],
    services: [{ name: 'SADAG', ways: [call('0800 567 567'), call('0800 456 789'), textTo('31393')], hours: unsure }],
    grade: 'C',
    sources: [
      'https://ewn.co.za/2019/09/11/sadag-receiving-more-calls-to-do-talks-on-suicide-at-primary-schools',
      'https://www.sabcnews.com/sabcnews/sadag-encourages-the-mentally-fatigued-to-reach-out-amid-world-suicide-prevention-day/',
    ],
    reviewedOn: '2026-11-23',
    note: 'Different articles print different SADAG numbers: confirm at sadag.org.',
  },
  {
    country: 'IN',
    name: 'India',
    emergency: [call('112')],
    services: [{ name: 'Tele-MANAS', ways: [call('14416'), call('1-800-891-4416', '20 languages')], hours: always }],
    grade: 'B',
    sources: [
      'https://theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/',
      'https://crackittoday.com/current-affairs/tele-manas/',
    ],
    reviewedOn: '2026-11-23',
    note: 'Government line.',
  },
  {
    country: 'SG',
    name: 'Singapore',
    emergency: [call('995')],
    services: [
      { name: 'Samaritans of Singapore', ways: [call('1767'), whatsapp('9151 1767')], hours: always },
      { name: 'national mindline', ways: [call('1771'), whatsapp('6669 1771')], hours: always },
    ],
    grade: 'B',
    sources: [
      'https://www.straitstimes.com/singapore/national-mental-health-call-and-textline-launched',
      'https://mothership.sg/2022/09/sos-24h-whatsapp-service',
    ],
    reviewedOn: '2026-11-23',
    note: '1771 launched 18 Jun 2025.',
  },
  {
    country: 'MY',
    name: 'Malaysia',
    emergency: [call('999')],
    services: [
      {
        name: 'HEAL Line',
        ways: [call('15555')],
        hours: { kind: 'daily', from: '8:00', to: '24:00', zone: 'Malaysian time' },
      },
    ],
    grade: 'B',
    sources: [
      'https://www.malaymail.com/news/malaysia/2026/01/06/about-80-malaysians-a-day-turn-to-heal-15555-mental-health-hotline-for-help-says-dzulkefly/204492',
      'https://vietnamnews.vn/world/1763284/malaysia-sees-record-surge-in-mental-health-calls.html',
    ],
    reviewedOn: '2026-11-23',
    note: 'NOT 24/7.',
  },
  {
    country: 'HK',
    name: 'Hong Kong',
    emergency: [call('999')],
    services: [{ name: 'Mental Health Support Hotline', ways: [call('18111')], hours: always }],
    grade: 'A',
    sources: ['https://news.gov.hk/eng/2023/12/20231227/20231227_162155_701.html'],
    reviewedOn: '2026-11-23',
    note: '',
  },
  {
    country: 'KR',
    name: 'South Korea',
    emergency: [call('119')],
    services: [{ name: 'Suicide prevention hotline', ways: [call('109')], hours: always }],
    grade: 'B',
    sources: ['http://koreabizwire.com/?p=303235'],
    reviewedOn: '2026-11-23',
    note: 'Merged from several older numbers in 2024.',
  },
  {
    country: 'JP',
    name: 'Japan',
    emergency: [call('119'), call('110')],
    services: [
      { name: 'Yorisoi Hotline', ways: [call('0120-279-338')], hours: always },
      { name: 'Unified dial', ways: [call('0570-064-556')], hours: unsure },
      { name: 'TELL', ways: [call('03-5774-0992', 'English')], hours: unsure },
    ],
    grade: 'C',
    sources: [
      'https://meikikai-home.com/%e3%80%90%ef%bc%93%e6%9c%88%e3%81%af%e8%87%aa%e6%ae%ba%e5%af%be%e7%ad%96%e5%bc%b7%e5%8c%96%e6%9c%88%e9%96%93%e3%81%a7%e3%81%99%e3%80%91/',
      'https://telljp.com/toll-free-suicide-awareness-month-2024/',
    ],
    reviewedOn: '2026-11-23',
    note: 'Sources 2017-2024; other lists mislabel these numbers.',
  },
  {
    country: 'PH',
    name: 'Philippines',
    emergency: [call('911')],
    services: [
      {
        name: 'NCMH Crisis Hotline',
        ways: [call('1553', 'landline'), call('0917-899-8727'), call('0919-057-1553')],
        hours: always,
      },
    ],
    grade: 'C',
    sources: [
      'https://rappler.com/nation/national-center-mental-health-crisis-hotline-now-open-may-2-2019',
      'https://www.gr888.co/en/review/63928',
    ],
    reviewedOn: '2026-11-23',
    note: '1553 seen only on a weak 2025 source; confirm at doh.gov.ph.',
  },
  {
    country: 'AU',
    name: 'Australia',
    emergency: [call('000')],
    services: [
      { name: 'Lifeline', ways: [call('13 11 14'), textTo('0477 13 11 14'), chat('lifeline.org.au')], hours: always },
    ],
    grade: 'B',
    sources: [
      'https://lifeinmind.org.au/news/lifelines-crisis-text-service-now-available-24-7',
      'https://www.orygen.org.au/chatsafe/about',
    ],
    reviewedOn: '2026-11-23',
    note: 'Sector portal, funded by government.',
  },
  {
    country: 'NZ',
    name: 'New Zealand',
    emergency: [call('111')],
    services: [
      { name: '1737 Need to talk?', ways: [callOrText('1737')], hours: always },
      { name: 'Suicide Crisis Helpline', ways: [call('0508 828 865')], hours: unsure },
    ],
    grade: 'B',
    sources: ['https://www.pegasus.health.nz/?p=6300', 'https://nzfamilies.org.nz/?p=1578'],
    reviewedOn: '2026-11-23',
    note: '',
  },
];
