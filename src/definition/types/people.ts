import type { Dated, Named } from './named.ts';

export interface Department extends Named {}

export interface Role extends Named {
  department: string | null;
  holders: Dated<Person>[];
  substitutes: Dated<string>[];
}

export interface Person {
  name: string | null;
  email: string | null;
}

export interface Team extends Named {
  topic: string;
  sponsors: Dated<string>[];
  departments: Dated<string>[];
  /** The roles that departments supply to the team. */
  delegates: Dated<string>[];
  leads: Dated<string>[];
  secretaries: Dated<string>[];
}
