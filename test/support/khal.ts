import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The calendar of a person: a folder of events that khal shows, and that vdirsyncer keeps up with a subscription. */
export interface KhalCalendar {
  /** Where the file stands that is subscribed to. */
  feed: string;
  /** Where an event stands, each in a file of its own. */
  events: string;
  /** Fetches the feed. */
  sync(): void;
  /** What goes on from a day on, for so many days. */
  list(from: string, days: number): string[];
  remove(): void;
}

/** @param zone of the person */
export function khalCalendar(zone: string): KhalCalendar {
  const home = fs.mkdtempSync(join(tmpdir(), 'cyclus-khal-'));
  const at = (name: string) => join(home, name);
  for (const name of ['events', 'status']) fs.mkdirSync(at(name));
  fs.writeFileSync(
    at('khal.conf'),
    `[calendars]\n[[cal]]\npath = ${at('events')}\n[locale]\nlocal_timezone = ${zone}\ndefault_timezone = ${zone}\n` +
      'timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n' +
      `datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${at('khal.db')}\n`,
  );
  fs.writeFileSync(
    at('vdirsyncer.conf'),
    `[general]\nstatus_path = "${at('status')}"\n[pair p]\na = "feed"\nb = "events"\ncollections = null\n` +
      `[storage feed]\ntype = "singlefile"\npath = "${at('feed.ics')}"\nread_only = true\n` +
      `[storage events]\ntype = "filesystem"\npath = "${at('events')}"\nfileext = ".ics"\n`,
  );
  const run = (program: string, ...words: string[]) =>
    execFileSync(program, words, {
      encoding: 'utf8',
      env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  let known = false;
  return {
    feed: at('feed.ics'),
    events: at('events'),
    sync() {
      if (!known) run('vdirsyncer', '-c', at('vdirsyncer.conf'), 'discover');
      known = true;
      run('vdirsyncer', '-c', at('vdirsyncer.conf'), 'sync', '--force-delete');
    },
    list(from, days) {
      const format = '{status}|{categories}|{start-date} {start-time}|{end-date} {end-time}|{uid}';
      const words = ['list', '--once', '--day-format', '', '--format', format, from, `${days}d`];
      const lines = run('khal', '-c', at('khal.conf'), ...words).split('\n');
      return lines
        .filter((line) => line.includes('|') && !line.startsWith('CANCELLED'))
        .map((line) => {
          const [, categories, start, end] = line.split('|') as [string, string, string, string];
          return `${categories.split(',')[0]} ${start.trim()} - ${end.trim()}`;
        })
        .sort();
    },
    remove: () => fs.rmSync(home, { recursive: true, force: true }),
  };
}
