/** As much of Papa Parse as is used: the checks of the root then need no peer to be installed. */
declare module 'papaparse' {
  interface Chunk {
    readonly data: readonly (readonly string[])[];
  }

  interface StreamOptions {
    readonly skipEmptyLines: boolean;
    readonly chunk: (chunk: Chunk) => void;
    readonly complete: () => void;
    readonly error: (error: Error) => void;
  }

  const Papa: { readonly parse: (stream: NodeJS.ReadableStream, options: StreamOptions) => void };
  export default Papa;
}
