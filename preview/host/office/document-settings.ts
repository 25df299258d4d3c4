import type { Parts } from '../book/parts';
import type { SettingsPort } from './host-info';

const OK = 0;

/** `document.settings` over the workbook's settings: the client speaks JSON texts there. */
export const documentSettings = (parts: Parts): SettingsPort => ({
  Read: (keys, values) => {
    for (const [key, value] of parts.settings) {
      keys.push(key);
      values.push(JSON.stringify(value));
    }
  },
  WriteAsync: (keys, values, done) => {
    parts.settings.clear();
    for (const [index, key] of keys.entries())
      parts.settings.set(key, JSON.parse(values[index] ?? 'null') as unknown);
    parts.touch();
    done(OK);
  },
  RefreshAsync: (done) => {
    done(OK);
  },
});
