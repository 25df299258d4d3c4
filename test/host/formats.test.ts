import { inSheet } from './in-sheet';

describe('formats of cells', () => {
  it('keep fill, font, alignment and wrapping', async () => {
    await inSheet(async (context, sheet) => {
      const { format } = sheet.getRange('A1:B2');
      format.fill.color = '#D71920';
      format.font.bold = true;
      format.font.italic = true;
      format.font.color = 'white';
      format.font.size = 14;
      format.font.name = 'Arial';
      format.font.underline = 'Single';
      format.horizontalAlignment = 'Right';
      format.verticalAlignment = 'Top';
      format.wrapText = true;
      format.indentLevel = 2;
      format.load('horizontalAlignment,verticalAlignment,wrapText,indentLevel,fill/color');
      format.font.load('bold,italic,color,size,name,underline');
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: 'Right',
        verticalAlignment: 'Top',
        wrapText: true,
        indentLevel: 2,
        fill: { color: '#D71920' },
        font: { bold: true, italic: true, color: '#FFFFFF', size: 14, name: 'Arial', underline: 'Single' },
      });
    });
  });

  it('are null where cells differ', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      const { format } = sheet.getRange('A1:A2');
      format.font.load('bold');
      await context.sync();
      expect(format.font.bold).toBeNull();
    });
  });

  it('draw borders at edges and inside', async () => {
    await inSheet(async (context, sheet) => {
      const { borders } = sheet.getRange('B2:C3').format;
      const bottom = borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.weight = 'Thick';
      bottom.color = '#112233';
      borders.getItem('InsideHorizontal').style = 'Dash';
      const inner = sheet.getRange('B2').format.borders.getItem('EdgeBottom').load('style');
      const untouched = sheet.getRange('B2').format.borders.getItem('EdgeTop').load('style');
      bottom.load('style,weight,color');
      await context.sync();
      expect(bottom.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Thick', color: '#112233' });
      expect([inner.style, untouched.style]).toEqual(['Dash', 'None']);
    });
  });

  it('of whole columns hold for rows that come later', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('B:B').numberFormat = [['@']];
      sheet.getRange('B2000').values = [['=1+1']];
      const range = sheet.getRange('B2000').load('values,numberFormat,valueTypes');
      await context.sync();
      expect([range.values, range.numberFormat, range.valueTypes]).toEqual([
        [['=1+1']],
        [['@']],
        [['String']],
      ]);
    });
  });

  it('set widths and heights in points, and fit columns to their texts', async () => {
    await inSheet(async (context, sheet) => {
      const { format } = sheet.getRange('A1:B1');
      format.columnWidth = 90;
      format.rowHeight = 30;
      format.load('columnWidth,rowHeight');
      await context.sync();
      expect([format.columnWidth, format.rowHeight]).toEqual([90, 30]);
      sheet.getRange('A1').values = [['a rather long text that needs room']];
      format.autofitColumns();
      const wide = sheet.getRange('A1').format.load('columnWidth');
      const other = sheet.getRange('B1').format.load('columnWidth');
      await context.sync();
      expect(wide.columnWidth).toBeGreaterThan(150);
      expect(other.columnWidth).toBe(90);
    });
  });

  it('hide and show rows', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('2:3').rowHidden = true;
      const hidden = sheet.getRange('A2:A3').load('rowHidden,columnHidden');
      const some = sheet.getRange('A1:A3').load('rowHidden');
      await context.sync();
      expect([hidden.rowHidden, hidden.columnHidden, some.rowHidden]).toEqual([true, false, null]);
    });
  });

  it('refuse a colour that is none', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1').format.fill.color = 'reddish';
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  it('link cells', async () => {
    await inSheet(async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: "'LMP Daily'!A1", textToDisplay: 'Daily', screenTip: 'Days' };
      cell.load('hyperlink,values');
      const none = sheet.getRange('A2').load('hyperlink');
      await context.sync();
      expect(cell.hyperlink).toMatchObject({ documentReference: "'LMP Daily'!A1", textToDisplay: 'Daily' });
      expect([cell.values[0]?.[0], none.hyperlink]).toEqual(['Daily', null]);
    });
  });
});
