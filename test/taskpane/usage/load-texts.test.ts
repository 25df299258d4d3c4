import type { LoadQuestion, PartnerChange } from '../../../src/taskpane/desk/usage-views';
import { changedFirst, knowsMoney, rowTexts } from '../../../src/taskpane/usage/change-texts';
import { columnGroups, fieldsToMatch, withDecision } from '../../../src/taskpane/usage/column-choice';
import { controlTotalOf } from '../../../src/taskpane/usage/control-total';
import { fileSizeText } from '../../../src/taskpane/usage/file-size';
import { blockedBecause, rowsToLoad } from '../../../src/taskpane/usage/load-figures';
import { answeredForSample, isAnswered, questionsToShow } from '../../../src/taskpane/usage/load-questions';
import { decisionsFor } from '../../../src/taskpane/usage/load-state';
import { readSoFar } from '../../../src/taskpane/usage/read-so-far';
import { USAGE_WORDS } from '../../../src/taskpane/text/usage-words';
import { after, at, CHOSEN, INSPECTED, inspection, preview, READ } from './load-material';

describe('a control total', () => {
  it.each([
    ['126700', '126700', true],
    [' 126,700.5 ', '126700.5', true],
    ['1 234 567', '1234567', true],
    ['−5', '-5', true],
    ['', '', true],
    ['1,5', '', false],
    ['1,234 567', '', false],
    ['12.', '', false],
    ['many', '', false],
  ])('typed as %j is %j', (typed, value, isReadable) => {
    expect(controlTotalOf(typed)).toEqual({ value, isReadable });
  });
});

describe('the credits of a load', () => {
  it.each([
    [{ units: null, credits: '126700', withoutCredits: 0 }, '126,700'],
    [{ units: null, credits: null, withoutCredits: 0 }, '—'],
    [{ units: '5', credits: null, withoutCredits: 1 }, '—, 1 row without credits'],
    [{ units: '5', credits: null, withoutCredits: 1200 }, '—, 1,200 rows without credits'],
  ])('R4 of %j are %j', (totals, text) => {
    expect(USAGE_WORDS.creditsOf(totals)).toBe(text);
  });
});

describe('what a load came to', () => {
  it('agrees with its count', () => {
    expect([1, 2].map((rows) => USAGE_WORDS.loadedRows(rows, 1))).toEqual([
      '1 row of 1 partner is in the workbook.',
      '2 rows of 1 partner are in the workbook.',
    ]);
    expect([1, 2].map(USAGE_WORDS.loadedRejected)).toEqual([
      '1 rejected row stands in LMP_Rejected.',
      '2 rejected rows stand in LMP_Rejected.',
    ]);
  });
});

describe('the size of a file', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [812, '812 bytes'],
    [1240, '1.2 kB'],
    [9960, '10 kB'],
    [53_000_000, '53 MB'],
    [2_500_000_000, '2.5 GB'],
  ])('%d is %s', (bytes, text) => {
    expect(fileSizeText(bytes)).toBe(text);
  });
});

describe('how far a reading is', () => {
  it('stands beside each file, with the rows of all', () => {
    const files = ['a.csv', 'b.csv', 'c.csv', 'd.csv'].map((name) => ({ name, size: 100 }));
    const progress = [
      { file: 'a.csv', bytesRead: 120, bytes: 100, rows: 40 },
      { file: 'b.csv', bytesRead: 25, bytes: 100, rows: 10 },
      { file: 'c.csv', bytesRead: 0, bytes: 0, rows: 0 },
    ];
    const { rows, perFile } = readSoFar(files, progress);
    expect(rows).toBe(50);
    expect(perFile.map(({ share }) => share)).toEqual([1, 0.25, 1, null]);
  });
});

describe('the columns', () => {
  const same = [inspection({ file: 'a.csv' }), inspection({ file: 'b.csv' })];
  const other = inspection({ file: 'c.csv', columns: inspection().columns.slice(1) });
  const refused = inspection({ file: 'd.csv', refusal: 'No.' });

  it('of files with one header are matched once', () => {
    expect(columnGroups([...same, other, refused]).map(({ files }) => files)).toEqual([
      ['a.csv', 'b.csv'],
      ['c.csv'],
    ]);
  });

  it('are decided for all files with one header, and each holds one field', () => {
    const decide = (columns: Parameters<typeof withDecision>[0], field: 'used' | 'credits', header: string) =>
      withDecision(columns, { file: 'a.csv', field, header }, [...same, other]);
    const used = decide({}, 'used', 'How many');
    expect(used).toEqual({ 'a.csv': { used: 'How many' }, 'b.csv': { used: 'How many' } });
    expect(decide(used, 'credits', 'How many')['b.csv']).toEqual({ credits: 'How many' });
    expect(decide({ 'a.csv': { credits: 'Sum' } }, 'used', '')['a.csv']).toEqual({
      credits: 'Sum',
      used: '',
    });
  });

  it('that two names fit come first too', () => {
    expect(fieldsToMatch(inspection({ ambiguous: ['partner'] })).needed).toEqual(['partner']);
  });

  it('that are needed come first', () => {
    const { needed, others } = fieldsToMatch(inspection({ missing: [['credits', 'used']] }));
    expect(needed).toEqual(['used', 'credits']);
    expect(others).toHaveLength(10);
  });
});

describe('the questions', () => {
  const nfr = (partner: string, message = ''): LoadQuestion => ({
    kind: 'nfr',
    message,
    partner,
    customers: [],
  });
  const total: LoadQuestion = { kind: 'control-total', message: 'Differs by 5.' };

  it('stay in their first order with their newest text; a control total goes when it agrees', () => {
    const shown = questionsToShow([nfr('A'), nfr('B'), total], [nfr('B', 'new'), nfr('C')]);
    expect(shown).toEqual([nfr('A'), nfr('B', 'new'), nfr('C')]);
    expect(questionsToShow([], [total])).toEqual([total]);
  });

  it('of a zone or a partner are gone once the files were read again', () => {
    const zone: LoadQuestion = { kind: 'zone', message: 'Read again.' };
    expect(questionsToShow([zone], [])).toEqual([]);
  });

  it('of parts are answered by what becomes of them, in the sample month by the files', () => {
    const parts: LoadQuestion = {
      kind: 'parts',
      message: '',
      partner: 'A',
      services: ['Apex One'],
      customers: [],
      canKeep: true,
    };
    const decisions = decisionsFor('2025-10');
    expect(isAnswered(parts, decisions)).toBe(false);
    expect(isAnswered(parts, { ...decisions, parts: 'keep' })).toBe(true);
    expect(isAnswered({ ...parts, canKeep: false }, { ...decisions, parts: 'keep' })).toBe(false);
    expect(answeredForSample(decisions, [parts]).parts).toBe('replace');
  });

  it('of the NFR customer are answered by nobody too', () => {
    const decisions = decisionsFor('2025-10');
    expect(isAnswered(nfr('A'), decisions)).toBe(false);
    expect(isAnswered(nfr('A'), { ...decisions, nfrCustomers: { A: '' } })).toBe(true);
  });
});

describe('the load button', () => {
  const deciding = at('deciding', after(CHOSEN, INSPECTED, READ));
  const ready = { ...deciding, preview: preview(), previewOf: deciding.decisions };
  const questions: readonly LoadQuestion[] = [{ kind: 'no-used', message: '', products: [] }];

  it('counts the rows of its own cycle: 7 of 9', () => {
    expect(rowsToLoad(deciding)).toBe(7);
  });

  it.each([
    ['while nothing is worked out', deciding, null, 'Working out what will change …'],
    ['when all is said', ready, null, ''],
    ['with a question', { ...ready, preview: preview({ questions }) }, null, 'One question above is open.'],
    ['while another work is done', ready, 'Recomputing', 'Waits for: Recomputing.'],
    [
      'with a total that is no number',
      { ...ready, typed: { units: 'x', credits: '' } },
      null,
      'A control total above is not a number.',
    ],
    ['after a failure', { ...ready, problem: 'gone' }, null, 'It is not known what would change.'],
  ])('%s says why it waits', (_, reckoning, busy, reason) => {
    expect(blockedBecause(reckoning, busy)).toBe(reason);
  });
});

describe('what a load changes', () => {
  const change = (over: Partial<PartnerChange>): PartnerChange => ({
    partner: 'Harbour IT',
    isNew: false,
    rowsAdded: 0,
    rowsChanged: 0,
    rowsRemoved: 0,
    packsBefore: null,
    packsAfter: '142',
    totalBefore: null,
    totalAfter: null,
    ...over,
  });

  it('is said in words', () => {
    expect(rowTexts(change({ rowsAdded: 311, rowsRemoved: 1 }))).toEqual(['311 rows added', '1 row removed']);
    expect(rowTexts(change({}))).toEqual(['as it is']);
  });

  it('comes before what it does not change', () => {
    const [same, changed] = [change({}), change({ partner: 'Lakeside', rowsChanged: 2 })];
    expect(changedFirst([same, changed])).toEqual([changed, same]);
  });

  it('has no money where none is known', () => {
    expect(knowsMoney([change({})])).toBe(false);
    expect(knowsMoney([change({}), change({ totalAfter: '1,074.23 EUR' })])).toBe(true);
  });
});
