/** A sentence that names what is wrong, and one that says what to do. {column} and {value} are the row's own. */
interface RejectTexts {
  readonly message: string;
  readonly suggestion: string;
}

/** Every reason for which a row is rejected. */
export const REJECT_TABLE = {
  'row.empty': {
    message: 'Every field of the row is empty.',
    suggestion: 'Delete the row, or fill it in.',
  },
  'row.fields': {
    message: 'The row has {found} and the header has {expected}.',
    suggestion: 'Put a field that holds the delimiter in quotes, and give every column a field.',
  },
  'row.quotes': {
    message: 'In {column} text follows the closing quote{extent}: {value}.',
    suggestion: 'Double a quote that belongs to a quoted field: "5"" disk".',
  },
  'value.missing': {
    message: '{column} is missing: the field says {value}.',
    suggestion: 'Fill it in.',
  },
  'text.too-long': {
    message: '{column} {value} has {length} characters, and a cell holds 32,767.',
    suggestion: 'Shorten it, or map another column.',
  },
  'text.control-character': {
    message: '{column} {value} holds the control character {character}.',
    suggestion: 'Remove the character.',
  },
  'cell.error': {
    message: '{column} {value} is an error of the workbook, where text belongs.',
    suggestion: 'Mend the formula, or write the text itself.',
  },
  'number.unreadable': {
    message: '{column} {value} is not a number.',
    suggestion: 'Write digits with a point before the decimals, as 1234.5.',
  },
  'number.not-finite': {
    message: '{column} {value} is not a finite number.',
    suggestion: 'Write the figure, or leave the field empty where there is none.',
  },
  'number.hexadecimal': {
    message: '{column} {value} is a hexadecimal number.',
    suggestion: 'Write it in decimal digits.',
  },
  'number.thousands': {
    message: '{column} {value} has thousands separators.',
    suggestion: 'Write {plain}.',
  },
  'number.decimal-comma': {
    message: '{column} {value} has a decimal comma.',
    suggestion: 'Write {plain}.',
  },
  'number.ambiguous-comma': {
    message: '{column} {value} has a comma that may part thousands or decimals.',
    suggestion: 'Write {thousands} or {decimals}.',
  },
  'number.currency': {
    message: '{column} {value} has a currency beside the number.',
    suggestion: 'Write the number alone.',
  },
  'number.percent': {
    message: '{column} {value} is a percentage where a plain number belongs.',
    suggestion: 'Write the number without the percent sign.',
  },
  'number.too-long': {
    message: '{column} {value} has more than 20 digits before the point or 22 after it.',
    suggestion: 'Round it before loading.',
  },
  'number.negative': {
    message: '{column} {value} is negative.',
    suggestion: 'Correct it, or say that the load holds signed corrections.',
  },
  'ratio.out-of-range': {
    message: '{column} {value} is outside 0 % to 100 %.',
    suggestion: 'Write a fraction or a percentage, as 0.2 or 20 %.',
  },
  'day.format': {
    message: '{column} {value} is not a day in ISO form.',
    suggestion: 'Write it as 2025-10-17.',
  },
  'day.not-in-calendar': {
    message: '{column} {value} is not a day of the calendar.',
    suggestion: 'Correct the day, the month or the year.',
  },
  'day.time': {
    message: '{column} {value} has no such time of day or zone.',
    suggestion: 'Write a time from 00:00:00 to 23:59:59 and a zone up to 14 hours, or the day alone.',
  },
  'choice.unknown': {
    message: '{column} {value} is none of {choices}.',
    suggestion: 'Write one of them, or leave the field empty.',
  },
  'currency.unknown': {
    message: '{column} {value} is not a currency of ISO 4217.',
    suggestion: 'Write its three letters, as USD.',
  },
  'unit.number': {
    message: '{column} {value} is a number where the name of a unit belongs.',
    suggestion: 'If the column holds quantities, match it to Used.',
  },
  'usage.no-quantity': {
    message: 'The row states no used units, no provisioned units and no credits.',
    suggestion: 'Fill in one of them; a credit requirement alone is no quantity.',
  },
  'usage.duplicate': {
    message: '{customer} has {service} on {day} more than once, first in {place}.',
    suggestion: 'Keep one row, or have the rows summed.',
  },
  'usage.exact': {
    message: '{column} {value} is not what a load wrote there.',
    suggestion: "Clear the cell, and the row's own numbers count; or load the file again.",
  },
  'usage.condensed-customer': {
    message: '{column} {value} stands in a row that is a total of several customers.',
    suggestion: 'Clear the cell, or load the file again.',
  },
  'validity.order': {
    message: '{column} {value} is not after {from}, from which on the row holds.',
    suggestion: 'The last day is excluded: write the day after it.',
  },
  'tier.terms': {
    message: 'The tier states {stated}.',
    suggestion: 'Fill in either the discount or the price per pack.',
  },
  'bid.terms': {
    message: 'The bid states no unit price and no channel margin.',
    suggestion: 'Fill in one of them, or both.',
  },
  'partner.twice': {
    message: '{column} {value} stands in row {first} already.',
    suggestion: 'Keep one row for each partner.',
  },
} as const satisfies Readonly<Record<string, RejectTexts>>;

export type RejectCode = keyof typeof REJECT_TABLE;
