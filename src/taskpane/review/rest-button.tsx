import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { usePreparingStyles } from './preparing-styles';

/** Shows the rest of a list, and hides it again; nothing where there is no rest. */
export function RestButton({ rest, showsAll, onToggle, words }: RestButtonProps): JSX.Element | null {
  const look = usePreparingStyles();
  if (rest <= 0) return null;
  return (
    <Button
      appearance="transparent"
      size="small"
      className={look.start}
      aria-expanded={showsAll}
      onClick={onToggle}
    >
      {showsAll ? words.fewer : words.more(rest)}
    </Button>
  );
}

/** How many are left, and whether they are shown. */
export interface RestButtonProps {
  readonly rest: number;
  readonly showsAll: boolean;
  readonly onToggle: () => void;
  readonly words: { readonly fewer: string; readonly more: (rest: number) => string };
}
