import { parseArgs } from 'node:util';
import { openBrowser } from './open-browser';
import { startPreview } from './start-preview';

/** `npm start`: the preview on this machine. `npm start -- --no-open` leaves the browser closed, `--port 0` takes a free port. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { 'no-open': { type: 'boolean' }, port: { type: 'string', default: '3000' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port ${values.port}: a port is a whole number up to 65535.`);
  }
  const { address } = await startPreview(port);
  process.stdout.write(`\nThe preview is at ${address} (Ctrl+C ends it)\n`);
  if (values['no-open'] !== true && process.env['CI'] === undefined) openBrowser(address);
}

main().catch((error: unknown) => {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const sentence = inUse
    ? 'Port 3000 is in use, perhaps by another preview. End that, or choose: npm start -- --port 3001'
    : error instanceof Error
      ? error.message
      : String(error);
  process.stderr.write(`The preview did not start. ${sentence}\n`);
  process.exitCode = 1;
});
