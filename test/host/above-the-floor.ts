/** Runs code that has asked for a newer API: the one place where a test may leave strict mode. */
export async function aboveTheFloor(act: () => Promise<void>): Promise<void> {
  const { CommonUtility } = OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = false;
  try {
    await act();
  } finally {
    CommonUtility._doApiNotSupportedCheck = true;
  }
}
