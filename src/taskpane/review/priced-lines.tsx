import { Button, mergeClasses } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { PricedLineView } from '../desk/review-views';
import { PRICING_WORDS } from '../text/pricing-words';
import { BidEditor } from './bid-editor';
import { BidStatus } from './bid-status';
import { discountText, firstOfProducts, lineFigures, totalText, unverifiedText } from './pricing-texts';
import { usePricingStyles } from './pricing-styles';
import type { SectionProps } from './section';

/** How many columns of figures there are; a line's name stands above them, so that they fit a narrow pane. */
const COLUMNS = 4;

/** The priced lines in the official columns, with what is entered on them. */
export function PricedLines({ view, act }: SectionProps): JSX.Element {
  const look = usePricingStyles();
  const [showsAll, setShowsAll] = useState(false);
  const { priced, currency } = view;
  const first = firstOfProducts(priced);
  const { chargeable, unitPrice, channelMargin, subtotal, inCurrency } = PRICING_WORDS;
  const headers = [
    chargeable,
    inCurrency(unitPrice, currency),
    channelMargin,
    inCurrency(subtotal, currency),
  ];
  return (
    <div className={mergeClasses(look.tight, look.frame)}>
      <table className={look.table}>
        <caption className={look.unseen}>{PRICING_WORDS.lines}</caption>
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col" className={look.head}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        {priced.map((line) => (
          <Line
            key={`${line.tab} ${line.product} ${line.units}`}
            {...{ line, view, act, showsAll }}
            isFirst={first.includes(line)}
          />
        ))}
        <tfoot>
          <tr className={look.line}>
            <th scope="row" colSpan={2} className={look.name}>
              {PRICING_WORDS.total}
            </th>
            <td colSpan={2} className={mergeClasses(look.number, look.total)}>
              {totalText(view)}
            </td>
          </tr>
        </tfoot>
      </table>
      <div>
        <Button
          appearance="subtle"
          size="small"
          aria-expanded={showsAll}
          onClick={() => {
            setShowsAll(!showsAll);
          }}
        >
          {showsAll ? PRICING_WORDS.fewerColumns : PRICING_WORDS.moreColumns}
        </Button>
      </div>
    </div>
  );
}

function Line({ line, view, act, showsAll, isFirst }: LineProps): JSX.Element {
  const look = usePricingStyles();
  const [isOpen, setIsOpen] = useState(false);
  const { product, tiers } = line;
  const canEnter =
    view.editable.includes('Bid Desk Number') &&
    view.actions.some(({ action }) => action === 'enter-bid-desk-number');
  return (
    <tbody className={look.line}>
      <tr>
        <th scope="rowgroup" colSpan={COLUMNS} className={look.name}>
          {product}
          {line.tab !== 'smb' && ` · ${line.units}`}
        </th>
      </tr>
      <tr>
        {lineFigures(line, view.currency).map((figure, column) => (
          <td key={column} className={look.number}>
            {figure}
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={COLUMNS} className={look.below}>
          <div className={look.tight}>
            <BidStatus line={line} why={unverifiedText(line, view)} />
            {!showsAll && tiers.length > 0 && (
              <span className={look.small}>
                {PRICING_WORDS.volumeDiscount} {discountText(line, view)}
              </span>
            )}
            {showsAll && <OtherColumns line={line} view={view} />}
            {canEnter && isFirst && (
              <div>
                <Button
                  size="small"
                  aria-label={PRICING_WORDS.enterBidOf(product)}
                  aria-expanded={isOpen}
                  onClick={() => {
                    setIsOpen(!isOpen);
                  }}
                >
                  {PRICING_WORDS.enterBid}
                </Button>
              </div>
            )}
            {canEnter && !isFirst && (
              <span className={mergeClasses(look.small, look.quiet)}>{PRICING_WORDS.asAbove}</span>
            )}
            {canEnter && isFirst && isOpen && <BidEditor line={line} view={view} act={act} />}
          </div>
        </td>
      </tr>
    </tbody>
  );
}

interface LineProps extends SectionProps {
  readonly line: PricedLineView;
  readonly showsAll: boolean;
  /** Of its product. */
  readonly isFirst: boolean;
}

function OtherColumns({ line, view }: Pick<LineProps, 'line' | 'view'>): JSX.Element {
  const look = usePricingStyles();
  const facts = [
    [PRICING_WORDS.units, line.units],
    [PRICING_WORDS.bidDeskNumber, line.bidDeskNumber === '' ? PRICING_WORDS.none : line.bidDeskNumber],
    [PRICING_WORDS.volumeDiscount, discountText(line, view)],
  ] as const;
  return (
    <dl className={mergeClasses(look.facts, look.small)}>
      {facts.map(([label, value]) => [
        <dt key={label} className={look.quiet}>
          {label}
        </dt>,
        <dd key={`${label} is`} className={look.fact}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
