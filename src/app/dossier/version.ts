/** Of what the workbook keeps. A field that is only added does not change it. */
export const VERSION_DOSSIER = 1;
