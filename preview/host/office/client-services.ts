import { HostClass, unguarded } from '../wire/host-class';
import type { HostObject } from '../wire/host-object';
import { appRuntimePersistenceService, appRuntimeService } from './app-runtime';
import type { PaneState } from './app-runtime';

/** What the client tells the host by itself while it starts. Nothing here waits for it. */
const READY = 0;

/** The client's word that `Office.actions.associate` has filled its table. */
const addinInternalService = new HostClass<object>('AddinInternalService', {
  guard: unguarded,
  reads: { NotifyActionHandlerReady: () => READY },
});

/** The client's word that its custom functions can be called; the page calls them directly. */
const customFunctions = new HostClass<object>('CustomFunctions', {
  guard: unguarded,
  reads: {
    _GetEnabledFeatures: () => null,
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    SetInvocationArrayResults: () => null,
    SetInvocationResults: () => null,
  },
});

/** The services beside the workbook, by the names under which the client asks for them. */
export const clientServices = (pane: PaneState): ReadonlyMap<string, HostObject> =>
  new Map([
    ['Microsoft.AppRuntime.AppRuntimeService', appRuntimeService.wrap(pane)],
    ['Microsoft.AppRuntime.AppRuntimePersistenceService', appRuntimePersistenceService.wrap(pane)],
    ['Microsoft.InternalService.AddinInternalService', addinInternalService.wrap({})],
    ['Microsoft.ExcelServices.CustomFunctions', customFunctions.wrap({})],
  ]);
