import { expose } from 'comlink';
import packageJson from '../../../package.json';
import { createDesk } from './create-desk';

/** The desk in a worker of its own. */
expose(
  createDesk({
    now: () => new Date(),
    program: packageJson.version,
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  }),
);
