import { main } from '../../src/main.ts';
import { type FakeIo, fakeIo } from '../support/fake-io.ts';

// Every command that reads, in every form.

/** The files of a workspace by path, with definitions in `cycles`. */
export type Files = Readonly<Record<string, string>>;

/** Names that occur in a workspace. */
export interface Names {
  meetings: string[];
  fora: string[];
  roles: string[];
}

/** A machine in memory after a run, with how that ended. */
export type Answer = FakeIo & { exit: number };

/** What is asked, with a choice of what it is about. */
export const READING: readonly ((name: (list: readonly string[]) => string, names: Names) => string[])[] = [
  () => ['agenda'],
  () => ['agenda', '--current', '--format', 'json'],
  (one, { meetings }) => ['agenda', one(meetings)],
  () => ['agenda', '--weeks', '30', '--format', 'markdown'],
  () => ['agenda', '--format', 'docx', '--output', 'agendas'],
  () => ['overview', '--parts', 'all', '--format', 'html', '--output', 'overzicht.html'],
  () => ['overview', '--parts', 'load', '--format', 'csv'],
  (one, { meetings, roles }) => ['annotation', one(meetings), '--person', one(roles)],
  (one, { meetings }) => ['decisions', one(meetings)],
  () => ['actions', '--lang', 'en'],
  () => ['schedule', '--weeks', '60', '--format', 'json'],
  () => ['schedule', '--format', 'xlsx', '--output', 'planning.xlsx'],
  (one, { roles }) => ['schedule', '--person', one(roles), '--weeks', '30'],
  () => ['plan'],
  () => ['plan', '--original', '--format', 'json'],
  (one, { fora }) => ['plan', '--lead', `${one(fora)}=3 werkdagen`],
  (one, { roles }) => ['attendance', '--person', one(roles), '--weeks', '20'],
  () => ['attendance', '--weeks', '20', '--format', 'json'],
  () => ['check', '--lang', 'en'],
  () => ['check'],
  () => ['check', '--format', 'markdown'],
  () => ['solve'],
  (one, { meetings }) => ['why', one(meetings)],
  (one, { meetings }) => ['why', one(meetings), '--format', 'json'],
  () => ['changes', '--since', 'before'],
  () => ['topics'],
  () => ['months'],
  () => ['months', '--format', 'csv'],
  () => ['teams', '--lang', 'en'],
  () => ['members', '--format', 'json'],
  (one, { roles }) => ['members', '--person', one(roles)],
  () => ['mail', 'papers'],
  () => ['mail', 'agenda', '--drafts', 'drafts'],
  () => ['mail', 'change', '--since', 'before'],
  () => ['mail', 'reminder'],
  () => ['export', '--output', 'alles.ics', '--deadlines', 'timed'],
  () => ['export', '--profile', 'feed', '--output', 'feeds'],
  () => ['export', '--profile', 'invitations', '--output', 'uitnodigingen'],
  () => ['export', '--profile', 'changes', '--output', 'changes.ics'],
  () => ['publish'],
  () => ['publications'],
  () => ['send', '--drafts', 'drafts', '--yes', '--lang', 'en'],
  () => ['serve'],
  (one, { meetings }) => ['move', one(meetings), '--to', '2020-11-05', '--reason', 'x', '--dry-run'],
  (one, { meetings }) => ['cancel', one(meetings), '--reason', 'x', '--dry-run'],
  (one, { fora }) => ['add', one(fora), '--to', '2020-11-05', '--reason', 'x', '--dry-run'],
  (one, { fora }) => ['restart', one(fora), '--from', '2020-11-30', '--dry-run'],
  (one, { fora }) => ['accept', 'role-double-booked', '--about', one(fora), '--reason', 'x', '--dry-run'],
  () => ['undo', '--dry-run'],
];

/** The names that the workspace had before anything happened to it. */
export async function namesIn(files: Files): Promise<Names> {
  const { said } = await run(['schedule', '--format', 'json', '--weeks', '60'], files);
  const { meetings } = JSON.parse(said.stdout) as { meetings: { forum: string; date: string }[] };
  const members = JSON.parse((await run(['members', '--format', 'json'], files)).said.stdout) as unknown;
  const roles = [...JSON.stringify(members).matchAll(/"role":"([^"]+)"/g)].map(([, role]) => role!);
  return {
    meetings: meetings.map(({ forum, date }) => `${forum} ${date}`),
    fora: meetings.map(({ forum }) => forum),
    roles: [...roles, 'minister'],
  };
}

/** Gives a command in a workspace, of which the files stay as they are. */
export async function run(args: readonly string[], files: Files): Promise<Answer> {
  const io = fakeIo({ files: { ...files }, answer: 'nee' });
  return Object.assign(io, { exit: await main(args, io) });
}
