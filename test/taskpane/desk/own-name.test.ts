import { credits, PaperWorkbook } from './paper-workbook';

const ACME = { cycle: '2025-10', partner: 'Acme' };

async function named(): Promise<PaperWorkbook> {
  const workbook = new PaperWorkbook();
  await workbook.load(credits(['2025-10-03', 'Acme', '500']));
  await workbook.carryOut(await workbook.desk.planSetting('Name', 'Anna'));
  await workbook.carryOut(await workbook.desk.planSetting('Company', 'Distributor'));
  return workbook;
}

describe('who works in a pane', () => {
  it('R35 is in the history by the name of this pane, before the one of the workbook', async () => {
    const workbook = await named();
    await workbook.desk.iAm({ name: 'Carla', company: 'Branch' });
    const inputs = { comments: 'on the phone' };
    const { revision, head } = await workbook.desk.review(ACME);
    const planned = await workbook.desk.planReview([
      { ...ACME, action: 'submit', seenRevision: revision, seenHead: head, inputs },
    ]);
    expect(planned.refusals).toEqual([]);
    await workbook.carryOut(planned);
    const { history, person } = await workbook.desk.review(ACME);
    expect(history[0]).toMatchObject({
      action: 'submit',
      by: { name: 'Carla', company: 'Branch', role: 'Tier 1' },
    });
    expect(person.name).toBe('Carla');
    expect(await workbook.desk.overview()).toMatchObject({
      person: { name: 'Carla' },
      self: { name: 'Carla' },
    });
    expect(workbook.rows('LMP_Settings')).toContainEqual(
      expect.objectContaining({ Setting: 'Name', Value: 'Anna' }),
    );
  });

  it('is who loaded a file, and the workbook’s again once nobody says so', async () => {
    const workbook = await named();
    await workbook.desk.iAm({ name: 'Carla', company: '' });
    await workbook.load(credits(['2025-11-03', 'Acme', '500']), { cycle: '2025-11' });
    expect(workbook.rows('LMP_Loads').map(({ By }) => By)).toEqual(['', 'Carla']);
    await workbook.desk.iAm(null);
    expect(await workbook.desk.overview()).toMatchObject({
      person: { name: 'Anna', company: 'Distributor' },
      self: null,
    });
  });
});
