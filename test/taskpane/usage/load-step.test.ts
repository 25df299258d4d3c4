import type { LoadQuestion } from '../../../src/taskpane/desk/usage-views';
import { NOTHING_CHOSEN } from '../../../src/taskpane/usage/load-state';
import { loadStep } from '../../../src/taskpane/usage/load-step';
import { after, at, CHOSEN, file, INSPECTED, inspection, preview, READ, reading } from './load-material';

const duplicates = { keys: 2, rows: 5, example: 'row 3 and row 9' };
const DAYS: LoadQuestion = {
  kind: 'days',
  message: 'Fewer.',
  partner: 'Harbour IT',
  present: 31,
  contained: 12,
};

describe('a load', () => {
  it('goes from choosing to reading by itself where everything is recognised', () => {
    expect(after(CHOSEN).step).toBe('inspecting');
    expect(after(CHOSEN, INSPECTED)).toMatchObject({ step: 'reading', progress: [] });
  });

  it('stays where nothing was chosen', () => {
    expect(after({ ...CHOSEN, files: [] })).toBe(NOTHING_CHOSEN);
  });

  it('says why files could not be looked at, and begins anew', () => {
    expect(after(CHOSEN, { kind: 'failed', message: 'gone' })).toEqual({ step: 'choosing', problem: 'gone' });
  });

  it('ignores what does not belong to its step: a preview that comes while files are read', () => {
    const state = after(CHOSEN, INSPECTED);
    expect(loadStep(state, { kind: 'writing-begun' })).toBe(state);
    expect(loadStep(state, { kind: 'written', outcome: 'done' })).toBe(state);
    expect(loadStep(state, CHOSEN)).toBe(state);
  });
});

describe('a person is needed', () => {
  const missing = inspection({ missing: [['used', 'provisioned', 'credits']] });

  it('for a needed field without a column, and the files are read once it is matched', () => {
    const asked = after(CHOSEN, { kind: 'inspected', inspections: [missing] });
    expect(asked.step).toBe('matching');
    const decision = { file: 'usage.csv', field: 'used', header: 'How many' } as const;
    const matched = loadStep(asked, { kind: 'column-chosen', decision });
    expect(at('matching', matched)).toMatchObject({
      isInspected: false,
      material: { request: { columns: { 'usage.csv': { used: 'How many' } } } },
    });
    // Not before the columns were looked at again.
    expect(loadStep(matched, { kind: 'reading-begun' })).toBe(matched);
    expect(loadStep(loadStep(matched, INSPECTED), { kind: 'reading-begun' }).step).toBe('reading');
  });

  it('not again for columns that were matched in an earlier load, unless it is said otherwise', () => {
    const remembered = inspection({ choice: { day: 'When' }, choiceOf: { load: 3, file: 'september.csv' } });
    const begun = at('reading', after(CHOSEN, { kind: 'inspected', inspections: [remembered] }));
    expect(begun.material.request.columns).toEqual({ 'usage.csv': { day: 'When' } });
    const decision = { file: 'usage.csv', field: 'day', header: 'Day' } as const;
    const changed = [{ kind: 'cancelled' }, { kind: 'column-chosen', decision }] as const;
    expect(at('matching', changed.reduce(loadStep, begun)).material.request.columns).toEqual({
      'usage.csv': { day: 'Day' },
    });
  });

  it('for a file that cannot be read, until it is taken out', () => {
    const two = after(
      { kind: 'files-chosen', files: [file('usage.csv'), file('bad.xlsx')], isSample: false },
      { kind: 'inspected', inspections: [inspection(), inspection({ file: 'bad.xlsx', refusal: 'No.' })] },
    );
    expect(two.step).toBe('matching');
    expect(loadStep(two, { kind: 'reading-begun' })).toBe(two);
    const one = loadStep(two, { kind: 'file-removed', file: 'bad.xlsx' });
    expect(loadStep(one, { kind: 'reading-begun' }).step).toBe('reading');
    expect(loadStep(one, { kind: 'file-removed', file: 'usage.csv' })).toBe(NOTHING_CHOSEN);
  });

  it('for a field that several columns could be, though it is not needed', () => {
    const inspections = [inspection({ ambiguous: ['partner'] })];
    expect(after(CHOSEN, { kind: 'inspected', inspections }).step).toBe('matching');
  });

  it('for the partner of each file: the name for one file says nothing about another', () => {
    const columns = inspection().columns.slice(0, 1);
    const asked = after(
      { kind: 'files-chosen', files: [file('a.csv'), file('b.csv')], isSample: false },
      {
        kind: 'inspected',
        inspections: [inspection({ file: 'a.csv', columns }), inspection({ file: 'b.csv', columns })],
      },
    );
    const one = loadStep(asked, { kind: 'request-changed', change: { partners: { 'a.csv': 'Acme' } } });
    expect(loadStep(one, { kind: 'reading-begun' })).toBe(one);
  });

  it('for the partner where a file has no column for it', () => {
    const inspections = [inspection({ columns: inspection().columns.slice(0, 1) })];
    const asked = after(CHOSEN, { kind: 'inspected', inspections });
    expect(asked.step).toBe('matching');
    const named = loadStep(asked, {
      kind: 'request-changed',
      change: { partners: { 'usage.csv': 'Harbour IT' } },
    });
    expect(loadStep(named, { kind: 'reading-begun' }).step).toBe('reading');
  });
});

describe('the reading', () => {
  const begun = after(CHOSEN, INSPECTED);

  it('keeps what was last heard of each file', () => {
    const heard = (rows: number) =>
      ({ kind: 'progressed', progress: { file: 'usage.csv', bytesRead: rows, bytes: 9, rows } }) as const;
    const state = loadStep(loadStep(begun, heard(3)), heard(7));
    expect(at('reading', state).progress).toEqual([heard(7).progress]);
  });

  it('keeps the files when it is cancelled, and says why when it fails', () => {
    expect(loadStep(begun, { kind: 'cancelled' })).toMatchObject({
      step: 'matching',
      problem: '',
      material: { files: [{ name: 'usage.csv' }] },
    });
    expect(loadStep(begun, { kind: 'failed', message: 'A quote is open.' })).toMatchObject({
      step: 'matching',
      problem: 'A quote is open.',
    });
  });

  it('ends with the cycle that has most rows', () => {
    expect(at('deciding', loadStep(begun, READ)).decisions).toMatchObject({ cycle: '2025-10', days: null });
  });

  it('R14 is done again with the answer where rows share a key', () => {
    const asked = loadStep(begun, { kind: 'was-read', reading: reading({ duplicates }) });
    expect(asked.step).toBe('deciding');
    expect(loadStep(asked, { kind: 'read-again', change: { duplicates: 'reject' } })).toMatchObject({
      step: 'reading',
      material: { request: { duplicates: 'reject' } },
    });
  });

  it('R14 asks again when files are added', () => {
    const summed = loadStep(loadStep(begun, { kind: 'was-read', reading: reading({ duplicates }) }), {
      kind: 'read-again',
      change: { duplicates: 'sum' },
    });
    const more = loadStep(loadStep(summed, READ), { ...CHOSEN, files: [file('b.csv')] });
    expect(at('inspecting', more).material.request.duplicates).toBe('ask');
    expect(at('inspecting', more).material.files).toHaveLength(2);
  });
});

describe('the decisions', () => {
  const deciding = at('deciding', after(CHOSEN, INSPECTED, READ));
  const previewed = (questions: readonly LoadQuestion[]) =>
    at(
      'deciding',
      loadStep(deciding, {
        kind: 'previewed',
        decisions: deciding.decisions,
        preview: preview({ questions }),
      }),
    );

  it('take the preview of the present decisions, and no other', () => {
    const later = loadStep(deciding, { kind: 'decided', change: { days: 'add' } });
    const late = loadStep(later, { kind: 'previewed', decisions: deciding.decisions, preview: preview() });
    expect(late).toBe(later);
    expect(previewed([]).previewOf).toBe(deciding.decisions);
  });

  it('keep an answered question in sight', () => {
    const answered = at(
      'deciding',
      loadStep(previewed([DAYS]), { kind: 'decided', change: { days: 'add' } }),
    );
    const again = loadStep(answered, {
      kind: 'previewed',
      decisions: answered.decisions,
      preview: preview(),
    });
    expect(at('deciding', again)).toMatchObject({ asked: [DAYS], preview: { questions: [] } });
  });

  it('are forgotten with the cycle they are about', () => {
    const answered = loadStep(previewed([DAYS]), { kind: 'decided', change: { days: 'add' } });
    expect(loadStep(answered, { kind: 'cycle-chosen', cycle: '2025-09' })).toMatchObject({
      decisions: { cycle: '2025-09', days: null },
      asked: [],
      preview: null,
    });
  });

  it('take a control total that is a number, and stay what they are while it is none', () => {
    const typed = (units: string) =>
      at('deciding', loadStep(deciding, { kind: 'total-typed', typed: { units, credits: '' } }));
    expect(typed('12,345.5').decisions.controlTotal.units).toBe('12345.5');
    expect(typed('12,3').decisions).toBe(deciding.decisions);
    expect(typed('12,3').typed.units).toBe('12,3');
  });
});

describe('the writing', () => {
  const deciding = after(CHOSEN, INSPECTED, READ);
  const writing = loadStep(deciding, { kind: 'writing-begun' });

  it.each([
    ['done', 'done', true],
    ['nothing', 'done', false],
  ] as const)('that comes to %s is %s', (outcome, step, changed) => {
    expect(loadStep(writing, { kind: 'written', outcome })).toMatchObject({ step, changed });
  });

  it.each(['cancelled', 'failed'] as const)('that is %s leaves everything decided as it was', (outcome) => {
    expect(loadStep(writing, { kind: 'written', outcome })).toEqual(deciding);
  });

  it('leads to the next cycle of the same files', () => {
    const done = loadStep(writing, { kind: 'written', outcome: 'done' });
    expect(loadStep(done, { kind: 'cycle-chosen', cycle: '2025-09' })).toMatchObject({
      step: 'deciding',
      decisions: { cycle: '2025-09' },
    });
    expect(at('inspecting', loadStep(done, CHOSEN)).material.files).toHaveLength(1);
    expect(loadStep(done, { kind: 'started-over' })).toBe(NOTHING_CHOSEN);
  });
});
