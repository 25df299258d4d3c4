import { z } from 'zod';

// Compiling a shape would make code of text, which the page's Content-Security-Policy forbids and reports.
z.config({ jitless: true });

export { z };
