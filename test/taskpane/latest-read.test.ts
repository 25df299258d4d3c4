import { latestRead } from '../../src/taskpane/selection/latest-read';

/** A read that is answered when the test says so. */
function slowReads() {
  const pending: ((value: string) => void)[] = [];
  const read = (): Promise<string> => new Promise((resolve) => pending.push(resolve));
  const answer = async (index: number, value: string): Promise<void> => {
    pending[index]?.(value);
    await new Promise(setImmediate);
  };
  return { read, answer, pending };
}

describe('the latest read', () => {
  it('reads once when asked once, and hands the result on', async () => {
    const { read, answer, pending } = slowReads();
    const seen: string[] = [];
    latestRead(read, (result) => void result.then((value) => seen.push(value))).ask();
    await answer(0, 'A1');
    expect(seen).toEqual(['A1']);
    expect(pending).toHaveLength(1);
  });

  it('never reads twice at a time, and ends with the newest: four moves are two reads', async () => {
    const { read, answer, pending } = slowReads();
    const seen: string[] = [];
    const reader = latestRead(read, (result) => void result.then((value) => seen.push(value)));
    for (let move = 0; move < 4; move += 1) reader.ask();
    expect(pending).toHaveLength(1);
    await answer(0, 'A1');
    await answer(1, 'A4');
    expect(seen).toEqual(['A4']);
    expect(pending).toHaveLength(2);
  });

  it('hands a failure on, and reads again when asked again', async () => {
    const outcomes: string[] = [];
    const reads = [() => Promise.reject(new Error('busy')), () => Promise.resolve('B2')];
    const reader = latestRead(
      () => reads.shift()?.() ?? Promise.reject(new Error('too many reads')),
      (result) =>
        void result.then(
          (value) => outcomes.push(value),
          (error: unknown) => outcomes.push(String(error)),
        ),
    );
    reader.ask();
    await new Promise(setImmediate);
    reader.ask();
    await new Promise(setImmediate);
    expect(outcomes).toEqual(['Error: busy', 'B2']);
  });

  it('hands nothing on once it is stopped', async () => {
    const { read, answer, pending } = slowReads();
    const seen: string[] = [];
    const reader = latestRead(read, (result) => void result.then((value) => seen.push(value)));
    reader.ask();
    reader.stop();
    await answer(0, 'A1');
    reader.ask();
    await new Promise(setImmediate);
    expect(seen).toEqual([]);
    expect(pending).toHaveLength(1);
  });
});
