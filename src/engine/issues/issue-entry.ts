/** How heavy a problem is: mended before anything goes on, cleared with a reason, or only said. */
export type Weight = 'blocking' | 'exception' | 'notice';

/** What is known of a code: its weight, and its sentence from what was found. */
export interface IssueEntry<Details> {
  readonly weight: Weight;
  readonly sentence: (details: Details) => string;
}

/** One code of a table of issues. */
export function entry<Details>(weight: Weight, sentence: (details: Details) => string): IssueEntry<Details> {
  return { weight, sentence };
}

/** The parts of a sentence, or several sentences, with spaces between them. */
export function sentences(...parts: readonly string[]): string {
  return parts.join(' ');
}
