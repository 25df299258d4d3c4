import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useId, useState, type JSX } from 'react';
import type { ColumnView, FileInspection } from '../desk/usage-views';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import { fieldLabel } from './column-choice';
import { fileSizeText } from './file-size';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  row: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  about: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: tokens.fontSizeBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  header: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});

/** One file: its name, its size, what was recognised of it; why it cannot be read, where it cannot. */
export function FileCard({ inspection, onRemove }: FileCardProps): JSX.Element {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { file, bytes, refusal, columns, choiceOf } = inspection;
  const known = columns.filter(({ field }) => field !== null).length;
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        {refusal === null && (
          <Button
            appearance="subtle"
            size="small"
            icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-label={USAGE_WORDS.showColumns(file)}
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => {
              setIsOpen(!isOpen);
            }}
          />
        )}
        <div className={styles.about}>
          <span>
            <span className={styles.name}>{file}</span>{' '}
            <Caption1 className={styles.quiet}>{fileSizeText(bytes)}</Caption1>
          </span>
          {refusal === null && (
            <Caption1 className={styles.quiet}>
              {USAGE_WORDS.recognised({ ...inspection, known, columns: columns.length })}
            </Caption1>
          )}
          {choiceOf !== null && (
            <Caption1 className={styles.quiet}>{USAGE_WORDS.matchedAs(choiceOf)}</Caption1>
          )}
        </div>
        {onRemove !== undefined && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={USAGE_WORDS.remove(file)}
            onClick={onRemove}
          />
        )}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <ColumnTable columns={columns} />}
      </div>
      {refusal !== null && <ProblemBar title={USAGE_WORDS.refused(file)}>{refusal}</ProblemBar>}
    </li>
  );
}

/** A file, and what takes it out of the load. */
export interface FileCardProps {
  readonly inspection: FileInspection;
  readonly onRemove?: (() => void) | undefined;
}

function ColumnTable({ columns }: { readonly columns: readonly ColumnView[] }): JSX.Element {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr className={styles.header}>
          <th className={styles.cell} scope="col">
            {USAGE_WORDS.columnHeader}
          </th>
          <th className={styles.cell} scope="col">
            {USAGE_WORDS.columnField}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ header, field, by, samples }, index) => (
          <tr key={index}>
            <td className={styles.cell}>
              {header}
              <Caption1 block className={styles.quiet}>
                {samples.filter((sample) => sample !== '').join(' · ')}
              </Caption1>
            </td>
            <td className={styles.cell}>
              {field === null ? USAGE_WORDS.notRead : fieldLabel(field)}
              {by === 'person' && (
                <Caption1 block className={styles.quiet}>
                  {USAGE_WORDS.byPerson}
                </Caption1>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
