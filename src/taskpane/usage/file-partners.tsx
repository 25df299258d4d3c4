import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import { USAGE_WORDS } from '../text/usage-words';
import type { LoadEvent } from './load-event';
import { filesLackingPartner, partnerOf, type Material } from './load-state';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

/** Asks for the partner of each file that has no column for it: one file's name says nothing about another's. */
export function FilePartners({ material, dispatch }: FilePartnersProps): JSX.Element {
  const styles = useStyles();
  const { inspections, request } = material;
  const files = filesLackingPartner(inspections);
  const name = (partners: Readonly<Record<string, string>>): void => {
    dispatch({ kind: 'request-changed', change: { partners: { ...request.partners, ...partners } } });
  };
  const first = files.map((file) => partnerOf(request, file).trim()).find((partner) => partner !== '') ?? '';
  const open = files.filter((file) => partnerOf(request, file).trim() === '');
  return (
    <>
      {files.map((file) => (
        <Field
          key={file}
          label={files.length === 1 ? USAGE_WORDS.partner : USAGE_WORDS.partnerOf(file)}
          hint={USAGE_WORDS.partnerHint(file)}
          required
        >
          <Input
            value={partnerOf(request, file)}
            onChange={(_, { value }) => {
              name({ [file]: value });
            }}
          />
        </Field>
      ))}
      {first !== '' && open.length > 0 && (
        <Button
          className={styles.button}
          size="small"
          onClick={() => {
            name(Object.fromEntries(open.map((file) => [file, first])));
          }}
        >
          {USAGE_WORDS.samePartner(first, open.length)}
        </Button>
      )}
    </>
  );
}

/** The files, and what takes the name of a partner. */
export interface FilePartnersProps {
  readonly material: Material;
  readonly dispatch: Dispatch<LoadEvent>;
}
