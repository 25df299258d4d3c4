import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useEffect, useMemo, useSyncExternalStore, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { paneActions } from './actions/pane-actions';
import { PaneStore } from './actions/pane-store';
import type { WorkbookDoor } from './actions/workbook-door';
import type { Desk } from './desk/desk';
import { keptSelf } from './host/kept-self';
import type { HostFacts } from './host/host-facts';
import type { WorkbookReader } from './selection/workbook-reader';
import type { Pane, PaneActions } from './shared/pane-context';
import { PaneShell } from './shell/pane-shell';
import { usePaneTheme } from './theme/pane-theme';

/** What the pane is put together from. */
export interface PaneInput {
  /** Null outside of Excel. */
  readonly facts: HostFacts | null;
  readonly background: string | null;
  readonly workbook: WorkbookDoor & WorkbookReader;
  readonly startDesk: () => Desk;
}

/** Shows the pane in the page. */
export function mountPane({ facts, background, workbook, startDesk }: PaneInput): void {
  const place = document.getElementById('pane');
  if (place === null) throw new Error('taskpane.html has no place for the pane.');
  const store = facts === null ? null : new PaneStore(startDesk(), workbook);
  createRoot(place).render(
    <StrictMode>
      <Themed background={background}>
        {store === null ? (
          <PaneShell facts={null} pane={null} />
        ) : (
          <PaneInExcel facts={facts} store={store} workbook={workbook} />
        )}
      </Themed>
    </StrictMode>,
  );
}

function Themed({
  background,
  children,
}: Pick<PaneInput, 'background'> & { readonly children: JSX.Element }): JSX.Element {
  return <FluentProvider theme={usePaneTheme(background)}>{children}</FluentProvider>;
}

interface InExcel {
  readonly facts: HostFacts | null;
  readonly store: PaneStore;
  readonly workbook: WorkbookReader;
}

function PaneInExcel({ facts, store, workbook }: InExcel): JSX.Element {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const actions = useMemo(() => paneActions(store), [store]);
  useFirstReading(store, actions);
  const { overview, busy, outcome, chosenCycle } = state;
  const cycles = overview?.cycles ?? [];
  const pane: Pane = {
    desk: store.desk,
    workbook,
    actions,
    overview,
    busy,
    outcome,
    cycle: cycles.find(({ cycle }) => cycle === chosenCycle) ?? cycles[0] ?? null,
    chooseCycle: (cycle) => {
      store.set({ chosenCycle: cycle });
    },
  };
  return <PaneShell facts={facts} pane={pane} />;
}

/** Reads the workbook when the pane opens, and anew after people have changed a table of ours. */
function useFirstReading(store: PaneStore, actions: PaneActions): void {
  useEffect(() => {
    // Before the first reading, which shows who works here.
    store.desk.iAm(keptSelf()).catch(() => undefined);
    void actions.refresh();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const following = store.door.followChanges(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void actions.refresh(), PAUSE_MS);
    });
    // A pane that cannot follow is refreshed by every action.
    following.catch(() => undefined);
    return () => {
      clearTimeout(waiting);
      void following.then((stop) => stop()).catch(() => undefined);
    };
  }, [store, actions]);
}

/** Typing comes in bursts; the tables are read when it pauses. */
const PAUSE_MS = 800;
