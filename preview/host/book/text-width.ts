const PIXELS_PER_CHARACTER = 7;
const MARGIN = 14;

/** About how many pixels wide a cell must be to show a text in 11 point letters. */
export const cellWidth = (text: string): number =>
  text === '' ? 0 : Math.max(...text.split('\n').map((line) => line.length)) * PIXELS_PER_CHARACTER + MARGIN;
