import type { Issue, Person } from '../../engine';

/** A person as a history names them: name, company, role; the system by its role alone. */
export function personText({ name, company, role }: Person): string {
  if (role === 'system') return 'the system';
  return [name, company, role].filter((part) => part.trim() !== '').join(', ');
}

/**
 * What an issue of a report is about, as the name of its line; '' where its sentence names it already.
 *
 * @example Harbour IT/smb/Email Encryption → Email Encryption
 */
export function placeOf({ path, message }: Pick<Issue, 'path' | 'message'>, partner: string): string {
  const inReport =
    path === partner ? '' : path.startsWith(`${partner}/`) ? path.slice(partner.length + 1) : path;
  const place = inReport.replace(/^(?:services|nfr|smb)(?:\/|$)/, '');
  return message.includes(place) ? '' : place;
}
