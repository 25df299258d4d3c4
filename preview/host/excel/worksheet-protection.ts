import type { Worksheet } from '@univerjs/core';
import { bookOf } from '../book/book';
import type { Book } from '../book/book';
import { HostClass, unguarded } from '../wire/host-class';
import { refuse } from '../wire/host-error';

const DEFAULTS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

const partsOf = (sheet: Worksheet) => bookOf(sheet).parts.sheet(sheet.getSheetId());

export const worksheetProtection = new HostClass<Worksheet>('WorksheetProtection', {
  guard: unguarded,
  scalars: {
    Protected: { get: (sheet) => partsOf(sheet).protection !== null },
    Options: { get: (sheet) => ({ ...DEFAULTS, ...partsOf(sheet).protection?.options }) },
  },
  writes: {
    Protect: (sheet, args) => {
      const parts = partsOf(sheet);
      // Excel refuses it too (office-js issue 6784): `protected` must be loaded first.
      if (parts.protection) throw refuse('InvalidOperation', 'The worksheet is protected already.');
      const given = Object.entries(args.record(0)).filter(([, value]) => value !== null);
      parts.protection = { options: Object.fromEntries(given), password: args.optionalText(1) };
      bookOf(sheet).parts.touch();
    },
    Unprotect: (sheet, args) => {
      const parts = partsOf(sheet);
      if (!parts.protection) throw refuse('InvalidOperation', 'The worksheet is not protected.');
      checkPassword(parts.protection.password, args.optionalText(0));
      parts.protection = null;
      bookOf(sheet).parts.touch();
    },
  },
});

export const workbookProtection = new HostClass<Book>('WorkbookProtection', {
  guard: unguarded,
  scalars: { Protected: { get: ({ parts }) => parts.structurePassword !== undefined } },
  writes: {
    Protect: ({ parts }, args) => {
      if (parts.structurePassword !== undefined) {
        throw refuse('InvalidOperation', 'The workbook is protected already.');
      }
      parts.structurePassword = args.optionalText(0);
      parts.touch();
    },
    Unprotect: ({ parts }, args) => {
      if (parts.structurePassword === undefined) {
        throw refuse('InvalidOperation', 'The workbook is not protected.');
      }
      checkPassword(parts.structurePassword, args.optionalText(0));
      parts.structurePassword = undefined;
      parts.touch();
    },
  },
});

function checkPassword(set: string | null, given: string | null): void {
  if ((set ?? '') !== (given ?? '')) {
    throw refuse('InvalidArgument', 'The password you supplied is not correct.');
  }
}
