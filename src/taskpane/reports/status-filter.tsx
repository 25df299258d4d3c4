import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import type { JSX } from 'react';
import { REPORT_WORDS } from '../text/report-words';
import type { StatusChoice } from './report-query';

const useStyles = makeStyles({ dropdown: { minWidth: 0, width: '100%' } });

/** Asks for the reports of one status. */
export function StatusFilter({ choices, chosen, onChoose }: StatusFilterProps): JSX.Element {
  const styles = useStyles();
  const textOf = ({ label, reports }: StatusChoice): string => REPORT_WORDS.choice(label, reports.length);
  return (
    <Field label={REPORT_WORDS.status}>
      <Dropdown
        className={styles.dropdown}
        value={textOf(chosen)}
        selectedOptions={[chosen.value]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onChoose(optionValue);
        }}
      >
        {choices.map((choice) => (
          <Option key={choice.value} value={choice.value} text={textOf(choice)}>
            {textOf(choice)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

interface StatusFilterProps {
  readonly choices: readonly StatusChoice[];
  readonly chosen: StatusChoice;
  readonly onChoose: (value: string) => void;
}
