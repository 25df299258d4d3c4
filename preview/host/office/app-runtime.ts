import { HostClass, unguarded } from '../wire/host-class';

/** The pane, as the shared runtime sees it: shown, or running behind the scenes. */
export interface PaneState {
  visible: boolean;
  startsWithDocument: boolean;
  onChange(visible: boolean): void;
}

// Microsoft's numbers of states and visibility.
const INACTIVE = 'Inactive';
const BACKGROUND = 'Background';
const VISIBLE = 'Visible';

export const appRuntimeService = new HostClass<PaneState>('AppRuntimeService', {
  guard: unguarded,
  reads: {
    GetAppRuntimeState: ({ visible }) => (visible ? VISIBLE : BACKGROUND),
    SetAppRuntimeState: (pane, args) => {
      const visible = args.text(0) === VISIBLE;
      if (visible === pane.visible) return;
      pane.visible = visible;
      pane.onChange(visible);
    },
  },
});

export const appRuntimePersistenceService = new HostClass<PaneState>('AppRuntimePersistenceService', {
  guard: unguarded,
  reads: {
    GetAppRuntimeStartState: ({ startsWithDocument }) => (startsWithDocument ? BACKGROUND : INACTIVE),
    SetAppRuntimeStartState: (pane, args) => {
      pane.startsWithDocument = args.text(0) !== INACTIVE;
    },
  },
});
