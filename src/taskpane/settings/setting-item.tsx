import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { SettingView } from '../desk/report-views';
import { usePane } from '../shared/pane-context';
import { SETTINGS_WORDS } from '../text/settings-words';
import { ProblemText } from './problem-text';
import { SettingForm } from './setting-form';
import { defaultText } from './setting-groups';
import { useSettingsStyles } from './settings-styles';

/** One setting: a sentence with its value, the default, where it comes from, and the way to change it. */
export function SettingItem({ setting }: { readonly setting: SettingView }): JSX.Element {
  const look = useSettingsStyles();
  const { busy } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The focus comes back to where the change began.
    if (wasOpen.current && !isOpen) item.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const { name, value, sentence, source, problem } = setting;
  return (
    <li ref={item} className={look.item}>
      <div className={mergeClasses(look.row, look.spread)}>
        <span className={look.strong}>{name}</span>
        {!isOpen && (
          <Button
            appearance="subtle"
            size="small"
            aria-label={SETTINGS_WORDS.changeWhat(name)}
            disabledFocusable={busy !== null}
            onClick={() => {
              setIsOpen(true);
            }}
          >
            {SETTINGS_WORDS.change}
          </Button>
        )}
      </div>
      <span>{sentence === '' ? value : sentence}</span>
      {problem !== '' && !isOpen && <ProblemText>{problem}</ProblemText>}
      {isOpen && (
        <SettingForm
          setting={setting}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
      <span className={mergeClasses(look.small, look.quiet)}>
        {defaultText(setting)} · {source}
      </span>
    </li>
  );
}
