import { cpus, totalmem } from 'node:os';

/** What is measured goes to standard output as Markdown, to be read there or pasted into README.md. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The machine and the day, because no figure means anything without them. */
export function sayMachine(): void {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const day = new Date().toISOString().slice(0, 10);
  say(`${day}, ${cpus().length} cores (${model}), ${memory}, Node ${process.version}\n`);
}

/** A Markdown table; every column but the first is set to the right. */
export function sayTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = header.map((name, column) =>
    Math.max(name.length, 3, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => padded(cell, column, widths[column] ?? 0)).join(' | ')} |`;
  say(line(header));
  say(
    `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`,
  );
  for (const row of rows) say(line(row));
  say('');
}

function padded(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** Seconds from milliseconds. */
export function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

/** A whole number of milliseconds. */
export function whole(milliseconds: number): string {
  return Math.round(milliseconds).toString();
}
