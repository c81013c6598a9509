import { answerStore } from './answers.ts';
import type { Db } from './database.ts';
import { deskWordStore } from './desk-words.ts';
import { feedStore } from './feeds.ts';
import { meetingStore } from './meetings.ts';
import { mirrorStore } from './mirrors.ts';
import { noticeStore } from './notices.ts';
import { rotaStore } from './rota.ts';
import { seriesStore } from './series.ts';
import type { CalendarStores } from './store.ts';
import { taskStore } from './tasks.ts';
import { tellingStore } from './tellings.ts';
import { wishStore } from './wishes.ts';

export function calendarStores(db: Db): CalendarStores {
  return {
    series: seriesStore(db),
    meetings: meetingStore(db),
    tellings: tellingStore(db),
    mirrors: mirrorStore(db),
    answers: answerStore(db),
    wishes: wishStore(db),
    notices: noticeStore(db),
    rota: rotaStore(db),
    tasks: taskStore(db),
    deskWords: deskWordStore(db),
    feeds: feedStore(db),
  };
}
