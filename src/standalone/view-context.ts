import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ViewState, WorkbookView } from './workbook-view';

export const ViewContext = createContext<WorkbookView | null>(null);

export function useView(): WorkbookView {
  const view = useContext(ViewContext);
  if (!view) throw new Error('A part of the page is shown outside of a workbook.');
  return view;
}

export function useViewState(): ViewState {
  const view = useView();
  return useSyncExternalStore(view.subscribe, view.getState);
}
