const officeOnCdn = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"']*\/office\.js/g;

/** The script that hands the workbook's host to the frame; it must run before office.js, which looks for it once. */
const shim = '<script src="/page/office-shim.js"></script>';

/** The add-in's page as built for production, with office.js from this machine and the host before it. */
export function hostedTaskpanePage(html: string): string {
  const local = html.replace(officeOnCdn, '/office/office.js');
  const firstScript = local.search(/<script\b/);
  if (firstScript < 0) throw new Error('The add-in’s page has no script: office.js should be its first one.');
  return local.slice(0, firstScript) + shim + local.slice(firstScript);
}
