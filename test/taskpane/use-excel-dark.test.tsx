/** @jest-environment ./test/once/page.cjs */
import { act, renderHook } from '@testing-library/react';
import { useExcelDark } from '../../src/taskpane/use-excel-dark';

function excelShows(officeTheme: { isDarkTheme: boolean } | undefined): void {
  Object.assign(globalThis, { Office: { context: { officeTheme } } });
}

function systemIsDark(matches: boolean): void {
  window.matchMedia = () =>
    ({
      matches,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
}

beforeEach(() => systemIsDark(false));

test('the theme of Excel is followed when it changes while the pane is open', () => {
  excelShows({ isDarkTheme: false });
  const { result } = renderHook(() => useExcelDark());
  expect(result.current).toBe(false);
  excelShows({ isDarkTheme: true });
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(result.current).toBe(true);
  excelShows({ isDarkTheme: false });
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(result.current).toBe(false);
});

test('where Excel says nothing of its theme, the system does', () => {
  excelShows(undefined);
  systemIsDark(true);
  expect(renderHook(() => useExcelDark()).result.current).toBe(true);
});
