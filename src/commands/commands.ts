import { ExcelHost } from '../hosts/excel';

/** Takes our marks off the workbook, from the ribbon. Excel waits for `completed`, whatever happened. */
function oterMarques(event: Office.AddinCommands.Event): void {
  const complete = () => event.completed();
  new ExcelHost().clearMarks().then(complete, complete);
}

void Office.onReady(() => Office.actions.associate('oterMarques', oterMarques));
