import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    overflowWrap: 'anywhere',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThick,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

/** The heading of a step; it takes the focus when the step begins, so that reading goes on there. */
export function FocusHeading({ takesFocus = true, children }: FocusHeadingProps): JSX.Element {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}

/** A step's heading. */
export interface FocusHeadingProps {
  /** Not where the pane has just been opened. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}
