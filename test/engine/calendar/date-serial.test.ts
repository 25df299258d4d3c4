import { dayOfSerial, serialOf } from '../../../src/engine';

describe('date serials of the 1900 system', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [36585, '2000-02-29'],
    [45947, '2025-10-17'],
    [2958465, '9999-12-31'],
  ])('%s is %s', (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day);
    expect(serialOf(day)).toBe(serial);
  });

  it('cut a time of day off', () => {
    expect(dayOfSerial(45947.999)).toBe('2025-10-17');
  });

  it.each([0, 0.5, -1, 60, 60.5, 2958466, NaN, Infinity])('%s is no day', (serial) => {
    expect(dayOfSerial(serial)).toBeNull();
  });

  it('agree with the calendar of the machine on every day to 2200', () => {
    const disagreeing = Array.from({ length: 109_000 }, (_, index) => index + 61).filter((serial) => {
      const day = new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
      return dayOfSerial(serial) !== day || serialOf(day) !== serial;
    });
    expect(disagreeing).toEqual([]);
  });
});
