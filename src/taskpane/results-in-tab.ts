import type { KeptText } from './modele';

const RESULTS = 'ctg-annexes:resultats:';

/** The points of a workbook, known by its address: kept while Excel keeps the page. */
export function resultsInTab(workbook: string): KeptText {
  const key = RESULTS + workbook;
  return {
    read: () => {
      try {
        return sessionStorage.getItem(key);
      } catch {
        return null;
      }
    },
    keep: (text) => {
      try {
        if (text === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, text);
      } catch {
        // Storage full or refused: the pane opened again will begin anew.
      }
    },
  };
}
