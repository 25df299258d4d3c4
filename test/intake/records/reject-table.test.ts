import { REJECT_TABLE } from '../../../src/intake/records/reject-table';

test.each(Object.entries(REJECT_TABLE))(
  '%s has a sentence for the problem and one for the remedy',
  (_, texts) => {
    const { message, suggestion } = texts;
    for (const sentence of [message, suggestion]) expect(sentence).toMatch(/^[A-Z{][^\n]*\.$/);
  },
);
