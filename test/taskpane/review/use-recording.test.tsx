import { renderToStaticMarkup } from 'react-dom/server';
import type { SectionProps } from '../../../src/taskpane/review/section';
import { useRecording, type Recording } from '../../../src/taskpane/review/use-recording';
import { PaneContext, type Busy } from '../../../src/taskpane/shared/pane-context';
import { PRICING_WORDS } from '../../../src/taskpane/text/pricing-words';
import { overviewOf, paneOf } from '../reports/pane';

/** What records in a pane that does this, and what was asked of it. */
function recordingIn(busy: Busy | null): { readonly recording: Recording; readonly asked: string[] } {
  const asked: string[] = [];
  const act: SectionProps['act'] = (action) => {
    asked.push(action);
    return Promise.resolve({ kind: 'done', message: '', refusals: [] });
  };
  const found: Recording[] = [];
  function Field(): null {
    found.push(useRecording(act));
    return null;
  }
  renderToStaticMarkup(
    <PaneContext value={{ ...paneOf(overviewOf({})), busy }}>
      <Field />
    </PaneContext>,
  );
  const [recording] = found;
  if (recording === undefined) throw new Error('Nothing was rendered.');
  return { recording, asked };
}

describe('recording from a field', () => {
  it('asks for the action where the pane is free', async () => {
    const { recording, asked } = recordingIn(null);
    expect(await recording.record('enter-po-number', { poNumber: 'PO-1' })).toBe(true);
    expect(asked).toEqual(['enter-po-number']);
  });

  it('asks for nothing while the pane is busy, and does not count as recorded: the field keeps what was typed', async () => {
    const { recording, asked } = recordingIn({ label: 'Computing', share: null, canCancel: false });
    expect(await recording.record('enter-po-number', { poNumber: 'PO-1' })).toBe(false);
    expect(asked).toEqual([]);
    expect(PRICING_WORDS.busy).toMatch(/^Not recorded yet/);
  });
});
