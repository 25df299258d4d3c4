import { mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { InputTableView } from '../desk/report-views';
import { InputTable } from './input-table';
import { useSettingsStyles } from './settings-styles';
import { useReferenceFile } from './use-reference-file';

/** The tables that people fill, paste into, or load from files. One file is read at a time. */
export function InputTables({ inputs }: { readonly inputs: readonly InputTableView[] }): JSX.Element {
  const look = useSettingsStyles();
  const file = useReferenceFile();
  return (
    <ul className={mergeClasses(look.list)}>
      {inputs.map((input) => (
        <InputTable key={input.table} input={input} file={file} />
      ))}
    </ul>
  );
}
