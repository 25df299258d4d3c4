/** The answer to a call, or its refusal: whoever waits for one must not have to catch the other elsewhere. */
export function answered<T>(answer: () => T | Promise<T>): Promise<T> {
  return new Promise((resolve) => {
    resolve(answer());
  });
}
