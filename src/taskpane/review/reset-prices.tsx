import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { usePane } from '../shared/pane-context';
import { PRICING_WORDS } from '../text/pricing-words';
import { resetTexts } from './pricing-texts';
import { usePricingStyles } from './pricing-styles';
import type { SectionProps } from './section';

/** *Reset Unit Prices and Channel Margins*: names what it takes back before it does (R27). */
export function ResetPrices({ view, act }: SectionProps): JSX.Element | null {
  const look = usePricingStyles();
  const { busy } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const taken = resetTexts(view);
  if (taken.length === 0 || !view.actions.some(({ action }) => action === 'reset-prices')) return null;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        setIsOpen(open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button disabledFocusable={busy !== null}>{PRICING_WORDS.reset}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{PRICING_WORDS.resetTitle}</DialogTitle>
          <DialogContent>
            {PRICING_WORDS.resetSays}
            <ul className={look.list}>
              {taken.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{PRICING_WORDS.cancel}</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              onClick={() => {
                setIsOpen(false);
                void act('reset-prices');
              }}
            >
              {PRICING_WORDS.resetNow}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
