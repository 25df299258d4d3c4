import type { Args } from '../wire/args';

/** The events each class has. The host sends them to whoever listens, so that registering does nothing. */
const EVENTS = {
  Worksheet: ['ActivatedEvent', 'DataChangedEvent', 'DeactivatedEvent', 'SelectionChangedEvent'],
  WorksheetCollection: [
    'ActivatedEvent',
    'AddedEvent',
    'DataChangedEvent',
    'DeactivatedEvent',
    'DeletedEvent',
    'SelectionChangedEvent',
  ],
  Table: ['DataChangedEvent', 'SelectionChangedEvent'],
  TableCollection: ['AddedEvent', 'DataChangedEvent', 'DeletedEvent'],
} as const;

/** The calls with which the client starts and stops to listen to a class's events. */
export const eventCalls = (
  className: keyof typeof EVENTS,
): Readonly<Record<string, (self: object, args: Args) => null>> =>
  Object.fromEntries(
    EVENTS[className].flatMap((event) => [
      [`_Register${event}`, () => null],
      [`_Unregister${event}`, () => null],
    ]),
  );
