import { useSyncExternalStore } from 'react';
import { useDarkScheme } from './use-dark-scheme';

/** Excel has no event for its theme: changing it takes the user out of the pane, so it is read again on coming back. */
function subscribe(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

function excelTheme(): boolean | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.isDarkTheme;
}

/** Excel says which theme it shows; where it says nothing, the system does. */
export function useExcelDark(): boolean {
  const systemDark = useDarkScheme();
  return useSyncExternalStore(subscribe, excelTheme) ?? systemDark;
}
