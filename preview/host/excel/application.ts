import type { Book } from '../book/book';
import { HostClass, unguarded } from '../wire/host-class';
import { notImplemented } from '../wire/host-error';

const numberFormat = new HostClass<Book>('NumberFormatInfo', {
  guard: unguarded,
  scalars: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
});

const cultureInfo = new HostClass<Book>('CultureInfo', {
  guard: unguarded,
  scalars: { Name: { get: () => 'en-US' } },
  links: { NumberFormat: (book) => numberFormat.wrap(book) },
});

export const application = new HostClass<Book>('Application', {
  guard: unguarded,
  scalars: {
    CalculationMode: {
      get: () => 'Automatic',
      set: (_book, value) => {
        if (value !== 'Automatic') throw notImplemented(`Application.calculationMode = ${String(value)}`);
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  links: { CultureInfo: (book) => cultureInfo.wrap(book) },
  reads: {
    Calculate: (book, args) => (args.optionalText(0) === 'Recalculate' ? book.settle() : book.calculateAll()),
    // Univer calculates and draws after the batch anyway.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
