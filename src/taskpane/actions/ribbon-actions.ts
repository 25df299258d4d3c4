/**
 * Ties the buttons of the ribbon that call a function to what they do; manifest.xml names them.
 *
 * loadUsage: shows the pane, which opens with its tab Usage.
 */
export function associateRibbonActions(): void {
  Office.actions.associate('loadUsage', (event: Office.AddinCommands.Event) => {
    // Excel greys the button out until it is told that the action is over, however it went.
    void Office.addin.showAsTaskpane().finally(() => {
      event.completed();
    });
  });
}
