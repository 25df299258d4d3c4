import { Button, mergeClasses, Spinner } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import type { Overview, SettingView } from '../desk/report-views';
import { countText } from '../shared/amount';
import { PaneSection } from '../shared/pane-section';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { SETTINGS_WORDS } from '../text/settings-words';
import { InputTables } from './input-tables';
import { SelfForm } from './self-form';
import { SettingItem } from './setting-item';
import { inputsFor, settingGroups, sheetsText } from './setting-groups';
import { useSettingsStyles } from './settings-styles';

/** The rules in force, who and where the workbook is, and the tables that people fill. */
export function SettingsTab({ children }: SettingsTabProps): JSX.Element {
  const look = useSettingsStyles();
  const { overview } = usePane();
  return (
    <div className={look.column}>
      {overview === null ? <Spinner label={SETTINGS_WORDS.reading} /> : <Settings overview={overview} />}
      {children}
    </div>
  );
}

/** What stands at the end, as facts of the host. */
export interface SettingsTabProps {
  readonly children?: ReactNode;
}

function Settings({ overview }: { readonly overview: Overview }): JSX.Element {
  const { settings, tier, self, inputs, moneyLeft, rejected } = overview;
  const { account, review, rules } = settingGroups(settings, tier);
  return (
    <>
      <Group title={SETTINGS_WORDS.account} says={SETTINGS_WORDS.accountSays} settings={account} />
      <SelfForm self={self} />
      {moneyLeft.length > 0 && (
        <ProblemBar title={SETTINGS_WORDS.moneyStands} intent="warning">
          {SETTINGS_WORDS.moneyStays(sheetsText(moneyLeft))}
        </ProblemBar>
      )}
      <PaneSection title={SETTINGS_WORDS.inputs}>
        <Says>{SETTINGS_WORDS.inputsSays}</Says>
        <InputTables inputs={inputsFor(inputs, tier)} />
        {rejected > 0 && <Rejected count={rejected} />}
      </PaneSection>
      <Group title={SETTINGS_WORDS.review} says={SETTINGS_WORDS.reviewSays} settings={review} />
      <Group title={SETTINGS_WORDS.rules} says={SETTINGS_WORDS.rulesSays} settings={rules} />
    </>
  );
}

function Group({ title, says, settings }: GroupProps): JSX.Element | null {
  const look = useSettingsStyles();
  if (settings.length === 0) return null;
  return (
    <PaneSection title={title}>
      <Says>{says}</Says>
      <ul className={look.list}>
        {settings.map((setting) => (
          <SettingItem key={setting.name} setting={setting} />
        ))}
      </ul>
    </PaneSection>
  );
}

interface GroupProps {
  readonly title: string;
  readonly says: string;
  readonly settings: readonly SettingView[];
}

function Says({ children }: { readonly children: string }): JSX.Element {
  const look = useSettingsStyles();
  return <span className={mergeClasses(look.small, look.quiet)}>{children}</span>;
}

/** The rows of usage that no load took. */
function Rejected({ count }: { readonly count: number }): JSX.Element {
  const look = useSettingsStyles();
  const { actions, busy } = usePane();
  return (
    <div className={look.item}>
      <span className={look.strong}>{SETTINGS_WORDS.rejectedRows(countText(count, 'row'))}</span>
      <Says>{SETTINGS_WORDS.rejectedSays}</Says>
      <div>
        <Button
          size="small"
          disabledFocusable={busy !== null}
          onClick={() => void actions.showTable('LMP_Rejected')}
        >
          {SETTINGS_WORDS.openRejected}
        </Button>
      </div>
    </div>
  );
}
