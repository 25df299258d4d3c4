import { Button, mergeClasses, Spinner } from '@fluentui/react-components';
import { ArrowUpload16Regular, Table16Regular } from '@fluentui/react-icons';
import { useRef, type JSX } from 'react';
import type { InputTableView } from '../desk/report-views';
import { countText } from '../shared/amount';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { SETTINGS_WORDS } from '../text/settings-words';
import { ProblemList } from './problem-list';
import { ProblemText } from './problem-text';
import { ReferenceSummary } from './reference-summary';
import { useSettingsStyles } from './settings-styles';
import type { ReferenceFile } from './use-reference-file';

/** One input table: how full it is, what is wrong with its rows, and the ways to fill it. */
export function InputTable({ input, file }: InputTableProps): JSX.Element {
  const look = useSettingsStyles();
  const { actions, busy } = usePane();
  const { table, rows, problems } = input;
  const title = SETTINGS_WORDS.table[table];
  const isBusy = busy !== null || file.state.kind === 'reading';
  return (
    <li className={look.item}>
      <div className={mergeClasses(look.row, look.spread)}>
        <span className={look.strong}>{title}</span>
        <span className={look.figures}>{rows === 0 ? SETTINGS_WORDS.noRows : countText(rows, 'row')}</span>
      </div>
      <span className={mergeClasses(look.small, look.quiet)}>{SETTINGS_WORDS.tableSays[table]}</span>
      {problems.length > 0 && (
        <ProblemText>{SETTINGS_WORDS.rowProblems(countText(problems.length, 'row'))}</ProblemText>
      )}
      <ProblemList problems={problems} />
      <div className={look.row}>
        <Button
          size="small"
          icon={<Table16Regular />}
          aria-label={SETTINGS_WORDS.openWhat(title)}
          disabledFocusable={isBusy}
          onClick={() => void actions.showTable(table)}
        >
          {SETTINGS_WORDS.openTable}
        </Button>
        <FileButton
          label={SETTINGS_WORDS.loadWhat(title)}
          isBusy={isBusy}
          onFile={(chosen) => void file.read(table, chosen)}
        />
      </div>
      <FileResult table={table} file={file} />
    </li>
  );
}

/** The table, and the file that was chosen last. */
export interface InputTableProps {
  readonly input: InputTableView;
  readonly file: ReferenceFile;
}

function FileButton({ label, isBusy, onFile }: FileButtonProps): JSX.Element {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        icon={<ArrowUpload16Regular />}
        aria-label={label}
        disabledFocusable={isBusy}
        onClick={() => {
          chooser.current?.click();
        }}
      >
        {SETTINGS_WORDS.loadFile}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          // The same file may be chosen again once it was corrected.
          currentTarget.value = '';
          if (chosen !== undefined) onFile(chosen);
        }}
      />
    </>
  );
}

interface FileButtonProps {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

function FileResult({
  table,
  file,
}: Pick<InputTableProps, 'file'> & Pick<InputTableView, 'table'>): JSX.Element {
  const { state } = file;
  const isHere = state.kind !== 'none' && state.table === table;
  return (
    <div aria-live="polite">
      {isHere && state.kind === 'reading' && (
        <Spinner size="tiny" label={SETTINGS_WORDS.readingFile(state.file)} />
      )}
      {isHere && state.kind === 'failed' && (
        <ProblemBar title={SETTINGS_WORDS.unread(state.file)} onDismiss={file.drop}>
          {state.message} {SETTINGS_WORDS.tryAnother}
        </ProblemBar>
      )}
      {isHere && state.kind === 'read' && <ReferenceSummary reading={state.reading} file={file} />}
    </div>
  );
}
