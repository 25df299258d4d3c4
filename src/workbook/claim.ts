const CLAIM = 'LMP_Claim~';

/** Who writes where nobody says it. */
export const ONLY_PANE = 'pane';

/** Asks who writes; it is known after the next sync. Asked before `claim` in one batch, it does not tell of that. */
export function askForClaims(context: Excel.RequestContext): Excel.SettingCollection {
  const { settings } = context.workbook;
  settings.load('items/key');
  return settings;
}

/**
 * Notes that a pane is about to write. Excel carries a batch out as a whole, so of two panes that ask and claim in one
 * batch each, the second finds the first.
 */
export function claim(context: Excel.RequestContext, owner: string): void {
  context.workbook.settings.add(`${CLAIM}${owner}`, 'writing');
}

/** The claims of others, by their keys, after the sync. */
export function claimsOfOthers(asked: Excel.SettingCollection, owner: string): readonly string[] {
  return asked.items.flatMap(({ key }) => (key.startsWith(CLAIM) && key !== `${CLAIM}${owner}` ? [key] : []));
}

/** Takes a pane's claim back, if it is there; what fails here is tried once more. */
export async function releaseClaim(owner: string): Promise<void> {
  const release = (): Promise<void> =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const found = context.workbook.settings.getItemOrNullObject(`${CLAIM}${owner}`);
      found.load({ key: true });
      await context.sync();
      if (!found.isNullObject) found.delete();
      await context.sync();
    });
  await release()
    .catch(release)
    .catch(() => undefined);
}

/** Takes every claim back with the next sync: nobody writes any more. */
export function dropClaims(asked: Excel.SettingCollection): void {
  for (const item of asked.items) if (item.key.startsWith(CLAIM)) item.delete();
}

/** Takes a pane's own claim back with the next sync. */
export function dropClaim(context: Excel.RequestContext, owner: string): void {
  context.workbook.settings.getItem(`${CLAIM}${owner}`).delete();
}
