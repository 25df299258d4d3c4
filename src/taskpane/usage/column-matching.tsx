import { Body1, Button, Caption1, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { useId, useState, type JSX } from 'react';
import type { UsageField } from '../../intake/columns/labels';
import type { ColumnView } from '../desk/usage-views';
import { USAGE_WORDS } from '../text/usage-words';
import {
  columnOf,
  fieldLabel,
  fieldsToMatch,
  headersOf,
  type ColumnDecision,
  type ColumnGroup,
} from './column-choice';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  samples: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  value: { margin: 0 },
  select: { minWidth: 0 },
  toggle: { alignSelf: 'flex-start' },
});

/** Says which column of a file holds which of our fields; one matching serves all files with the same columns. */
export function ColumnMatching({ group, onDecide }: ColumnMatchingProps): JSX.Element {
  const styles = useStyles();
  const { inspection, files } = group;
  const { needed, others: rest } = fieldsToMatch(inspection);
  // A field that was asked for stays where it is once it is matched: its samples are to be seen, and it has the focus.
  const [asked, setAsked] = useState(needed);
  if (needed.some((field) => !asked.includes(field))) setAsked([...new Set([...asked, ...needed])]);
  const others = rest.filter((field) => !asked.includes(field));
  const [isOpen, setIsOpen] = useState(needed.length === 0);
  const id = useId();
  const decide = (field: UsageField, header: string): void => {
    onDecide({ file: inspection.file, field, header });
  };
  return (
    <section className={styles.group} aria-labelledby={`${id}-title`}>
      <Body1 as="h3" id={`${id}-title`} className={styles.title}>
        {USAGE_WORDS.matchingFiles(inspection.file, files.length - 1)}
      </Body1>
      {inspection.missing.map((fields) => (
        <Body1 key={fields.join()}>{USAGE_WORDS.needs(fields.map(fieldLabel))}</Body1>
      ))}
      {inspection.ambiguous.map((field) => (
        <Body1 key={field}>{USAGE_WORDS.ambiguous(fieldLabel(field))}</Body1>
      ))}
      {asked.map((field) => (
        <FieldMatch key={field} {...{ field, group, onDecide: decide }} isNeeded />
      ))}
      <Button
        className={styles.toggle}
        appearance="subtle"
        size="small"
        icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={isOpen}
        aria-controls={`${id}-others`}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {USAGE_WORDS.otherFields(others.length)}
      </Button>
      <div id={`${id}-others`} hidden={!isOpen}>
        <div className={styles.fields}>
          {isOpen &&
            others.map((field) => <FieldMatch key={field} {...{ field, group, onDecide: decide }} />)}
        </div>
      </div>
    </section>
  );
}

/** Files with the same columns, and what takes a person's decision. */
export interface ColumnMatchingProps {
  readonly group: ColumnGroup;
  readonly onDecide: (decision: ColumnDecision) => void;
}

interface FieldMatchProps {
  readonly field: UsageField;
  readonly group: ColumnGroup;
  readonly isNeeded?: boolean;
  readonly onDecide: (field: UsageField, header: string) => void;
}

/** One of our fields, their column, three of its values, and what we made of them. */
function FieldMatch({ field, group, isNeeded = false, onDecide }: FieldMatchProps): JSX.Element {
  const styles = useStyles();
  const column = columnOf(group.inspection, field);
  return (
    <div>
      <Field label={fieldLabel(field)}>
        <Select
          className={styles.select}
          value={column?.header ?? ''}
          onChange={(_, { value }) => {
            onDecide(field, value);
          }}
        >
          {/* What a name says can be taken back: a column called Version may hold another version. */}
          <option value="">{isNeeded ? USAGE_WORDS.chooseColumn : USAGE_WORDS.noColumn}</option>
          {headersOf(group.inspection).map((header) => (
            <option key={header} value={header}>
              {header}
            </option>
          ))}
        </Select>
      </Field>
      {column !== null && <Samples column={column} />}
    </div>
  );
}

function Samples({ column }: { readonly column: ColumnView }): JSX.Element {
  const styles = useStyles();
  const rows = [
    [USAGE_WORDS.inFile, column.samples.map((sample) => (sample === '' ? USAGE_WORDS.emptySample : sample))],
    [USAGE_WORDS.readAs, column.readAs],
  ] as const;
  return (
    <dl className={styles.samples}>
      {rows.map(([term, values]) => (
        <Pair key={term} term={term} text={values.join(' · ')} />
      ))}
    </dl>
  );
}

function Pair({ term, text }: { readonly term: string; readonly text: string }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <dt>
        <Caption1>{term}</Caption1>
      </dt>
      <dd className={styles.value}>
        <Caption1>{text}</Caption1>
      </dd>
    </>
  );
}
