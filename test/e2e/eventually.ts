/** Calculation takes its time; what it must come to is waited for, and shown if it does not come. */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  let last = await read();
  while (JSON.stringify(last) !== JSON.stringify(expected) && Date.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = await read();
  }
  expect(last).toEqual(expected);
}
