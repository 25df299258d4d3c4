import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Self } from '../desk/report-views';
import { PaneSection } from '../shared/pane-section';
import { usePane } from '../shared/pane-context';
import { SETTINGS_WORDS } from '../text/settings-words';
import { useSettingsStyles } from './settings-styles';

const NOBODY: Self = { name: '', company: '' };

/** Who works in this pane: kept on this computer, so that two people in one workbook act under their own names. */
export function SelfForm({ self }: { readonly self: Self | null }): JSX.Element {
  const look = useSettingsStyles();
  const { actions, busy } = usePane();
  const [draft, setDraft] = useState(self ?? NOBODY);
  const name = draft.name.trim();
  const stands = self ?? NOBODY;
  const isUnchanged = name === stands.name && draft.company.trim() === stands.company;
  return (
    <PaneSection title={SETTINGS_WORDS.self}>
      <span className={mergeClasses(look.small, look.quiet)}>{SETTINGS_WORDS.selfSays}</span>
      <form
        className={look.tight}
        onSubmit={(event) => {
          event.preventDefault();
          const said = { name, company: draft.company.trim() };
          if (!isUnchanged && busy === null) void actions.iAm(name === '' ? null : said);
        }}
      >
        <Field label={SETTINGS_WORDS.selfName}>
          <Input
            value={draft.name}
            onChange={(_, { value }) => {
              setDraft({ ...draft, name: value });
            }}
          />
        </Field>
        <Field label={SETTINGS_WORDS.selfCompany}>
          <Input
            value={draft.company}
            onChange={(_, { value }) => {
              setDraft({ ...draft, company: value });
            }}
          />
        </Field>
        <div className={look.row}>
          <Button type="submit" size="small" disabledFocusable={isUnchanged || busy !== null}>
            {SETTINGS_WORDS.applySelf}
          </Button>
        </div>
      </form>
    </PaneSection>
  );
}
