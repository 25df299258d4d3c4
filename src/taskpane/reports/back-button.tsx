import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import { useReportPlace } from './report-place';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** The way back to what was shown before. */
export function BackButton({ children }: { readonly children: string }): JSX.Element {
  const styles = useStyles();
  const { goBack } = useReportPlace();
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.back}
      icon={<ArrowLeft16Regular />}
      onClick={goBack}
    >
      {children}
    </Button>
  );
}
