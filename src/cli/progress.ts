/** Where a run is, for a person who waits. */
export interface Progress {
  readonly tell: (file: string, share: number | null) => void;
  readonly clear: () => void;
}

/** Progress on one line of a terminal; nothing where the output is not one. */
export function progressOn(output: { write(text: string): unknown; readonly isTTY?: boolean }): Progress {
  const startOfLine = '\r\u001b[K';
  const write = (text: string): void => {
    if (output.isTTY === true) output.write(startOfLine + text);
  };
  return {
    tell: (file, share) => {
      write(`Reading ${file}${share === null ? '' : ` ${Math.floor(share * 100)} %`}`);
    },
    clear: () => {
      write('');
    },
  };
}
