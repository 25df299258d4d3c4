import { CannotBill } from './cannot-bill';
import { isSystemError, writingProblem } from './file-problem';
import { main } from './main';

/** Standard output, each write waited for, so that a long answer does not pile up in memory. */
const stdout = {
  write: (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => {
        // A reader that has seen enough, as `head`, closes the pipe: that is no error of ours.
        if (error == null || (isSystemError(error) && error.code === 'EPIPE')) resolve();
        else reject(new CannotBill(writingProblem('standard output', error)));
      });
    }),
};

// Each write hears of its own failure; without a listener the stream would end the program with a stack trace.
process.stdout.on('error', () => undefined);

void main(process.argv.slice(2), { stdout, stderr: process.stderr }).then((exitCode) => {
  process.exitCode = exitCode;
});
