import type { LoadQuestion } from '../../../src/taskpane/desk/usage-views';
import { loadStep } from '../../../src/taskpane/usage/load-step';
import { after, at, INSPECTED, preview, READ, reading, SAMPLE } from './load-material';

const duplicates = { keys: 2, rows: 5, example: 'row 3 and row 9' };
const DAYS: LoadQuestion = {
  kind: 'days',
  message: 'Fewer.',
  partner: 'Harbour IT',
  present: 31,
  contained: 12,
};

describe('the sample month', () => {
  it('has its duplicates summed', () => {
    const state = after(SAMPLE, INSPECTED, { kind: 'was-read', reading: reading({ duplicates }) });
    expect(at('reading', state).material.request.duplicates).toBe('sum');
  });

  it('has its questions answered, and is worked out anew with the answers', () => {
    const asked = at('deciding', after(SAMPLE, INSPECTED, READ));
    const noUsed: LoadQuestion = { kind: 'no-used', message: 'Unknown.', products: [] };
    const state = at(
      'deciding',
      loadStep(asked, {
        kind: 'previewed',
        decisions: asked.decisions,
        preview: preview({ questions: [DAYS, noUsed] }),
      }),
    );
    expect(state.decisions).toMatchObject({ days: 'replace', acceptsNoUsed: true });
    expect(state.previewOf).not.toBe(state.decisions);
  });
});
