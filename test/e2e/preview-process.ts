import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const checkout = resolve(__dirname, '../..');

export interface PreviewProcess {
  readonly address: string;
  stop(): void;
}

/** Runs what `npm start` runs, on a free port, and waits for the address that it prints. */
export function startPreviewProcess(): Promise<PreviewProcess> {
  const script = resolve(checkout, 'preview/server/start.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, '--no-open', '--port', '0'], {
    cwd: checkout,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((done, reject) => {
    let said = '';
    const hear = (text: Buffer): void => {
      said += text.toString();
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address !== undefined) done({ address, stop: () => child.kill() });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => {
      reject(new Error(`The preview did not start:\n${said}`));
    });
    endWithThisProcess(child);
  });
}

function endWithThisProcess(child: ChildProcess): void {
  process.once('exit', () => child.kill());
}
