const KEY = 'LMP_Written';

/** Asks for the note that the last write left; it is known after the next sync. */
export function askForNote(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load({ value: true });
  return setting;
}

/** The note that was asked for, after the sync; '' where there is none. */
export function noteOf(setting: Excel.Setting): string {
  return setting.isNullObject ? '' : String(setting.value);
}

/** Leaves a note with the next sync, in place of the one before; without one, that stays. */
export function leaveNote(context: Excel.RequestContext, note: string | undefined): void {
  if (note !== undefined) context.workbook.settings.add(KEY, note);
}
