import { codesOf, day, messagesOf, october, type Row } from '../months';

const credits = (more: Partial<Row> = {}): Row => ({ day: day(1), credits: '100', ...more });

describe('what a report says of its usage', () => {
  it('R7 says only that nothing was received where nothing was', () => {
    const report = october([]);
    expect(codesOf(report)).toEqual(['usage.not-received']);
    expect([report.services, report.nfr, report.smb]).toEqual([null, null, null]);
    expect(report.missingDays).toHaveLength(31);
  });

  it('R7 names the missing days while the partner is active, from the 30th on', () => {
    const report = october([credits({ day: day(30) })], { partner: { activeFrom: day(30) } });
    expect(report.missingDays).toEqual([day(31)]);
    expect(messagesOf(report, 'usage.missing-days')[0]).toContain('1 day without any row');
  });

  it('R7 says nothing of a full month', () => {
    const rows = Array.from({ length: 31 }, (_, index) =>
      credits({ day: day(index + 1), credits: String(index) }),
    );
    expect(october(rows).missingDays).toEqual([]);
    expect(codesOf(october(rows))).not.toContain('usage.missing-days');
  });

  it('R14 leaves mixed rows of one key blocked', () => {
    const report = october([credits(), { day: day(1), used: '5', requirement: '20' }]);
    expect(codesOf(report)).toContain('usage.mixed');
    expect(report.isComplete).toBe(false);
  });

  it('R17 says that every row was taken as Full and Monthly where no column says it', () => {
    expect(messagesOf(october([credits()]), 'usage.taken-as-full')[0]).toContain(
      'no license version or subscription type',
    );
    const versioned = october([credits({ licenseVersion: 'Full' })]);
    expect(messagesOf(versioned, 'usage.taken-as-full')[0]).toContain('no subscription type');
    const stated = october([credits({ licenseVersion: 'Full', subscriptionType: 'Monthly plan' })]);
    expect(codesOf(stated)).not.toContain('usage.taken-as-full');
  });

  it.each([
    ['monthly only', ['Monthly plan', 'Monthly plan'], 0],
    ['annual only', ['Annual license', 'Annual license'], 0],
    ['annual and unstated', ['Annual license', undefined], 0],
    ['monthly and annual', ['Monthly plan', 'Annual license'], 1],
  ] as const)('R17 asks of a customer with rows of both subscriptions: %s', (_, [first, second], asked) => {
    const rows = [first, second].map((subscriptionType, index) =>
      credits({ day: day(index + 1), ...(subscriptionType === undefined ? {} : { subscriptionType }) }),
    );
    expect(messagesOf(october(rows), 'usage.subscription-mixed')).toHaveLength(asked);
  });

  it('R17 says nothing of columns that only some of the rows leave blank', () => {
    const stated = credits({ licenseVersion: 'Full', subscriptionType: 'Monthly plan' });
    expect(codesOf(october([stated, credits({ customer: 'B' })]))).not.toContain('usage.taken-as-full');
  });

  it('R17 lists the customers set aside by name, whatever their ids', () => {
    const report = october([
      credits({ customer: 'D', customerId: '1', licenseVersion: 'Trial' }),
      credits({ customer: 'C', customerId: '2', licenseVersion: 'Trial' }),
    ]);
    expect(messagesOf(report, 'usage.set-aside')[0]).toContain('C, D');
  });

  it('R8 asks nothing of one customer with the NFR license and rows', () => {
    const report = october([credits(), credits({ customer: 'Lab' })], { nfr: ['Lab'] });
    expect(codesOf(report).filter((code) => code.startsWith('nfr.'))).toEqual([]);
  });

  it('R17 counts and lists what was set aside: 2 Trial keys, 1 annual', () => {
    const report = october([
      credits(),
      credits({ customer: 'T', licenseVersion: 'Trial' }),
      credits({ customer: 'T', day: day(2), licenseVersion: 'Trial' }),
      credits({ customer: 'Y', subscriptionType: 'Annual license' }),
    ]);
    const messages = messagesOf(report, 'usage.set-aside');
    expect(messages[0]).toContain('2 rows of T');
    expect(messages[1]).toContain('1 row of Y');
    expect(report.services?.figures?.allocatedCredits.value.toFixed()).toBe('100');
  });

  it('R17 bills nothing where everything was set aside, and is complete', () => {
    const report = october([credits({ licenseVersion: 'Trial' })]);
    expect(report.services).toBeNull();
    expect(report.isComplete).toBe(true);
  });

  it('R8 R17 finds no NFR customer among Trial rows', () => {
    const report = october([credits(), credits({ customer: 'Lab', licenseVersion: 'Trial' })], {
      nfr: ['Lab'],
    });
    expect(messagesOf(report, 'nfr.without-rows')[0]).toContain('Lab');
  });

  it('R14 lists look-alike services and customers, and merges neither', () => {
    const report = october([
      credits({ customer: 'Acme', service: 'Email Sensor' }),
      credits({ customer: 'ACME', service: 'Email sensor' }),
    ]);
    expect(messagesOf(report, 'name.look-alike')).toHaveLength(2);
    expect(report.services?.lines).toHaveLength(2);
  });

  it('R14 lists billing units that differ only in case: they are two lines', () => {
    const report = october([credits({ billingUnit: 'endpoint' }), credits({ billingUnit: 'Endpoint' })]);
    expect(report.services?.lines).toHaveLength(2);
    expect(codesOf(report)).toContain('name.look-alike');
  });

  it('R14 takes a customer id with two names as one, and says so', () => {
    const report = october([
      credits({ customerId: '7', customer: 'Acme' }),
      credits({ customerId: '7', customer: 'Beta', day: day(2), credits: '90' }),
    ]);
    expect(messagesOf(report, 'customer.several-names')[0]).toContain('“Acme”, “Beta”');
    expect(codesOf(report)).not.toContain('usage.customer-gaps');
  });

  it('R4 counts disagreements by service, over keys: 3 rows', () => {
    const report = october([
      credits({ used: '5', requirement: '21' }),
      credits({ used: '5', requirement: '21' }),
      credits({ used: '5', requirement: '21', day: day(2) }),
      credits({ used: '5', requirement: '21', service: 'Email Sensor' }),
    ]);
    expect(messagesOf(report, 'credits.disagree').map((message) => message.slice(0, 29))).toEqual([
      '1 row of Email Sensor with cr',
      '3 rows of XDR for Endpoints w',
    ]);
  });
});
