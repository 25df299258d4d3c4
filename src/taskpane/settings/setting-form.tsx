import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import type { SettingView } from '../desk/report-views';
import { usePane } from '../shared/pane-context';
import { SETTINGS_WORDS } from '../text/settings-words';
import { choicesOf, choiceText, isDefault } from './setting-groups';
import { useSettingsStyles } from './settings-styles';

/** Changes one setting. Nothing is written before *Apply*; a value that is refused stays, with the reason beside it. */
export function SettingForm({ setting, onClose }: SettingFormProps): JSX.Element {
  const look = useSettingsStyles();
  const { busy } = usePane();
  const form = useRef<HTMLFormElement>(null);
  const { draft, edit, apply, problem } = useDraft(setting, onClose);
  const isUnchanged = draft.trim() === setting.value.trim();
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <form
      ref={form}
      className={look.tight}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isUnchanged && busy === null) void apply(draft);
      }}
    >
      <Field
        label={setting.name}
        hint={tierHint(setting.name, draft)}
        validationState={problem === '' ? 'none' : 'error'}
        validationMessage={problem === '' ? null : problem}
      >
        <Control setting={setting} draft={draft} onEdit={edit} />
      </Field>
      <div className={look.row}>
        <Button
          type="submit"
          appearance="primary"
          size="small"
          disabledFocusable={isUnchanged || busy !== null}
        >
          {SETTINGS_WORDS.apply}
        </Button>
        <Button size="small" onClick={onClose}>
          {SETTINGS_WORDS.cancel}
        </Button>
        {!isDefault(setting) && (
          <Button
            appearance="subtle"
            size="small"
            disabledFocusable={busy !== null}
            onClick={() => void apply(setting.byDefault)}
          >
            {SETTINGS_WORDS.toDefault}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The setting, and what to do when the change is done or given up. */
export interface SettingFormProps {
  readonly setting: SettingView;
  readonly onClose: () => void;
}

interface Draft {
  readonly draft: string;
  readonly edit: (value: string) => void;
  readonly apply: (value: string) => Promise<void>;
  readonly problem: string;
}

function useDraft(setting: SettingView, onClose: () => void): Draft {
  const { actions } = usePane();
  const [draft, setDraft] = useState(setting.value);
  const [problem, setProblem] = useState(setting.problem);
  return {
    draft,
    problem,
    edit: (value) => {
      setDraft(value);
      setProblem('');
    },
    apply: async (value) => {
      const outcome = await actions.changeSetting(setting.name, value.trim());
      if (outcome.kind === 'failed') setProblem(outcome.message);
      else if (outcome.kind !== 'cancelled') onClose();
    },
  };
}

function Control({ setting, draft, onEdit }: ControlProps): JSX.Element {
  const look = useSettingsStyles();
  if (setting.choices === null) {
    return (
      <Input
        value={draft}
        onChange={(_, { value }) => {
          onEdit(value);
        }}
      />
    );
  }
  return (
    <Select
      root={{ className: look.narrow }}
      className={look.narrow}
      value={draft}
      onChange={(_, { value }) => {
        onEdit(value);
      }}
    >
      {choicesOf(setting).map((choice) => (
        <option key={choice} value={choice}>
          {choiceText(choice)}
        </option>
      ))}
    </Select>
  );
}

interface ControlProps {
  readonly setting: SettingView;
  readonly draft: string;
  readonly onEdit: (value: string) => void;
}

/** What a tier means, before it is taken. */
function tierHint(name: string, draft: string): string | null {
  if (name !== 'Tier') return null;
  return draft === 'Tier 1' || draft === 'Tier 2' ? SETTINGS_WORDS.tier[draft] : null;
}
