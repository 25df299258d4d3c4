import { main } from './main';

// A reader that has seen enough, as `head`, closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2), process).then((exitCode) => {
  process.exitCode = exitCode;
});
