/**
 * The path that issues of a report's line have, as `Northwind/smb/Apex One`.
 *
 * Edges: what has no name is left out; two lines of one name in other billing units have one path.
 */
export function linePath(
  partner: string,
  { tab, name }: { readonly tab: string; readonly name: string },
): string {
  return [partner, tab, name].filter((part) => part !== '').join('/');
}
