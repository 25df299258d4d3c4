import { File as NodeFile } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paneActions } from '../../src/taskpane/actions/pane-actions';
import { PaneStore } from '../../src/taskpane/actions/pane-store';
import { createDesk } from '../../src/taskpane/desk/create-desk';
import type { ReferenceTable } from '../../src/taskpane/desk/desk';
import type { LoadDecisions, ReadRequest } from '../../src/taskpane/desk/usage-views';
import type { PaneActions } from '../../src/taskpane/shared/pane-context';
import { showDailyChart } from '../../src/workbook/daily-chart';
import { writeExportSheet } from '../../src/workbook/export-sheet';
import { failureText } from '../../src/workbook/failure-text';
import { followChanges } from '../../src/workbook/follow-changes';
import { readTables } from '../../src/workbook/read-tables';
import { recover } from '../../src/workbook/recover';
import { showTable } from '../../src/workbook/table-sheet';
import { writeChange } from '../../src/workbook/write-change';

/** The pane without its picture: store and actions over the real workbook, the desk beside them. */
export interface PaneOnWorkbook {
  readonly store: PaneStore;
  readonly actions: PaneActions;
}

/** Puts a pane together as index.tsx does, with a clock that stands still. */
export function paneOnWorkbook(now = new Date('2025-11-03T09:00:00Z')): PaneOnWorkbook {
  const desk = createDesk({ now: () => now, program: 'test', zone: () => 'Europe/Berlin' });
  const door = {
    recover: () => recover({ patience: 0 }),
    readTables,
    writeChange,
    showTable,
    showDailyChart,
    writeExportSheet,
    followChanges,
    failureText,
  };
  const store = new PaneStore(desk, door);
  return { store, actions: paneActions(store) };
}

/** A file of the pane with this text. */
export function textFile(name: string, text: string): File {
  return new NodeFile([text], name) as unknown as File;
}

/** A file of the sample month. */
export function sample(name: string): string {
  return readFileSync(join(__dirname, '../../assets/samples', name), 'utf8');
}

/** What nobody has matched, decided or typed. */
export const PLAIN: ReadRequest = { columns: {}, duplicates: 'ask', signed: false, partners: {} };

/** Nothing was asked, or the sensible answer given. */
export function decisions(cycle: string, more: Partial<LoadDecisions> = {}): LoadDecisions {
  return {
    cycle,
    days: null,
    parts: null,
    nfrCustomers: {},
    acceptsNoUsed: false,
    controlTotal: { units: '', credits: '' },
    ...more,
  };
}

/** Loads a reference file as the Settings tab does. */
export async function loadReference(
  { store, actions }: PaneOnWorkbook,
  table: ReferenceTable,
  text: string,
): Promise<void> {
  await actions.refresh();
  const reading = await store.desk.readReference(table, textFile(`${table}.csv`, text));
  const outcome = await actions.loadReference(reading);
  if (outcome.kind !== 'done') throw new Error(`${outcome.kind}: ${outcome.message}`);
}

/** Loads a usage file as the Usage tab does, and answers with the outcome. */
export async function loadUsage(
  { store, actions }: PaneOnWorkbook,
  text: string,
  decided: LoadDecisions,
): ReturnType<PaneActions['loadUsage']> {
  await actions.refresh();
  await store.desk.read([textFile('usage-2025-10.csv', text)], PLAIN, () => undefined);
  return actions.loadUsage(decided);
}
