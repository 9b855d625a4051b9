import type { Said } from '../language/language.ts';
import type { FileContent } from './file-shape.ts';

/** What each section is for, as an editor shows it beside the key. */
export const SECTION_HELP: Record<keyof FileContent, Said> = {
  settings: { nl: 'titel, taal, tijdzone en horizon', en: 'title, language, time zone and horizon' },
  departments: { nl: 'departementen', en: 'departments' },
  roles: { nl: 'functies, met of zonder persoon', en: 'roles, with or without a person' },
  groups: { nl: 'een naam voor meer functies', en: 'one name for several roles' },
  fora: { nl: 'gremia die vergaderen', en: 'bodies that meet' },
  calendar: { nl: 'feestdagen, sluitingsdagen en recessen', en: 'public holidays, closed days and recesses' },
  cycles: { nl: 'programma van stappen dat terugkomt', en: 'programmes of steps that come round' },
  teams: { nl: 'teams met sponsor en departementen', en: 'teams with sponsor and departments' },
  routes: { nl: 'wegen die een product langs gremia aflegt', en: 'ways that a deliverable takes along fora' },
  deliverables: { nl: 'producten van de teams', en: 'what the teams deliver' },
  travel: { nl: 'steden en de reistijd ertussen', en: 'towns and the travel time between them' },
  topics: { nl: 'rollende agenda: de longlist van onderwerpen', en: 'rolling agenda: the longlist of topics' },
  'month-plans': { nl: 'maandplannen: balken per programmalijn', en: 'month plans: bars for each line of a programme' },
  blocked: { nl: 'vaste tijden waarop iemand nooit kan', en: 'fixed times at which somebody never can' },
  absences: { nl: 'periodes waarin iemand er niet is', en: 'periods in which somebody is not there' },
  busy: {
    nl: 'agenda’s (.ics) waarin staat wanneer iemand bezet is',
    en: 'calendars (.ics) that tell when somebody is busy',
  },
  agendas: {
    nl: 'wat op de agenda van één overleg staat naast de stukken: mededelingen en kopie aan',
    en: 'what stands on the agenda of one meeting beside its items: announcements and copies',
  },
  annotations: {
    nl: 'wat alleen één bewindspersoon over een overleg leest',
    en: 'what only one member of government reads about a meeting',
  },
  actions: { nl: 'actielijst: wat een gremium van iemand vroeg', en: 'action list: what a forum asked of somebody' },
  changes: { nl: 'afgelast, verplaatst, ingelast, herstart', en: 'cancelled, moved, added, restarted' },
  accepted: { nl: 'knelpunten waarmee iemand kan leven', en: 'conflicts that somebody can live with' },
};
