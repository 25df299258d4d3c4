/** Who acts on a report: the distributor, the partner, or the program by a rule (R30, R31). */
export const ROLES = ['Tier 1', 'Tier 2', 'system'] as const;
export type Role = (typeof ROLES)[number];

/** Who does something, as they say of themselves. */
export interface Person {
  readonly name: string;
  readonly company: string;
  readonly role: Role;
}

/** The program, where a rule makes it act. */
export const SYSTEM: Person = { name: 'system', company: '', role: 'system' };

/** A role as the subject of a sentence. */
export function roleInWords(role: Role): string {
  return role === 'system' ? 'the system' : role;
}

/** A person as a history names them: name, company, role; the system by its role alone. */
export function personInWords({ name, company, role }: Person): string {
  if (role === 'system') return roleInWords(role);
  return [name, company, role].filter((part) => part.trim() !== '').join(', ');
}

/** Whether two entries name one person; a name is self-declared, so case and spaces do not tell people apart. */
export function isSamePerson(a: Person, b: Person): boolean {
  return a.role !== 'system' && b.role !== 'system' && plain(a.name) === plain(b.name);
}

function plain(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
