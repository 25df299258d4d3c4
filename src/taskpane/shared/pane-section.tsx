import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, type JSX, type ReactNode } from 'react';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
  },
  note: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

/** A part of the pane under its heading. */
export function PaneSection({ title, note, children }: PaneSectionProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.heading}>
        <Subtitle2 as="h2" id={id}>
          {title}
        </Subtitle2>
        <Caption1 className={styles.note}>{note}</Caption1>
      </div>
      {children}
    </section>
  );
}

/** A heading, a note beside it, and what stands under it. */
export interface PaneSectionProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}
