/** A partner's name as people read it; usage that names none has a report too, and its button needs a name. */
export function partnerText(name: string): string {
  return name.trim() === '' ? '(no partner named)' : name;
}
