import { ExcelHost } from '../hosts/excel';

/** Takes our marks off the workbook, from the ribbon. Excel waits for `completed`, whatever happened. */
async function oterMarques(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await new ExcelHost().clearMarks();
  } finally {
    event.completed();
  }
}

void Office.onReady(() => Office.actions.associate('oterMarques', oterMarques));
