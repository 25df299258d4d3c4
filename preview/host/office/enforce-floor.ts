import { FLOOR, isWithin } from './requirement-sets';

/** The part of the client library that knows each member's requirement set. */
export interface OfficeExtensionRealm {
  readonly CommonUtility: {
    _doApiNotSupportedCheck: boolean;
    isSetSupported(name: string, version: string): boolean;
  };
}

/**
 * Strict mode: in this realm a member above the manifest's floor throws `ApiNotFound`, although
 * `isSetSupported` says truthfully that the host has it. So code without a fallback fails in a test, not
 * at a customer whose Excel is older. The library brings the check and every member's version; it is
 * off by default.
 */
export function enforceFloor(realm: OfficeExtensionRealm): void {
  const { CommonUtility } = realm;
  const announced = CommonUtility.isSetSupported.bind(CommonUtility);
  CommonUtility._doApiNotSupportedCheck = true;
  CommonUtility.isSetSupported = (name, version) => {
    const floor = FLOOR[name];
    return floor === undefined ? announced(name, version) : isWithin(version, floor);
  };
}
