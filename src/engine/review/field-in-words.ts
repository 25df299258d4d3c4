import { unit } from '../issues/wording';
import type { ReviewField } from './review-field';

/**
 * A field of a report as people name it.
 *
 * Edges:   frozen figures and inputs are named by their own keys: whose they are, the engine does not know.
 * @example smb/Apex One/seat: Chargeable units → Apex One (seat), Chargeable units
 */
export function fieldInWords(field: ReviewField): string {
  switch (field.of) {
    case 'report':
      return field.label;
    case 'line':
      return `${field.name}${unit(field.billingUnit)}, ${field.label}`;
    case 'product':
      return `${field.product}, ${field.label}`;
    case 'exception':
      return 'Cleared';
    case 'approved':
    case 'billed':
    case 'restored':
      return field.key;
    case 'input':
      return field.name;
  }
}
