import type { AskedAction, AskedInputs, ReviewView } from '../desk/review-views';
import type { ReviewOutcome } from '../shared/pane-context';

/** What every part of a report's review is given. */
export interface SectionProps {
  readonly view: ReviewView;
  /** Takes an action on the report as it is shown. */
  readonly act: (action: AskedAction, inputs?: AskedInputs) => Promise<ReviewOutcome>;
}
