/** @jest-environment ./test/once/page.cjs */
import { act, renderHook } from '@testing-library/react';
import { chosenAmong } from '../../src/standalone/given-files';
import { useGivenFiles } from '../../src/standalone/page/use-given-files';

function dragged(type: string, types: readonly string[], relatedTarget: EventTarget | null = null): Event {
  return Object.assign(new Event(type, { cancelable: true }), {
    dataTransfer: { types, files: [] },
    relatedTarget,
  });
}

function send(event: Event): void {
  act(() => void document.dispatchEvent(event));
}

test('un texte glissé d’un endroit à l’autre de la page n’est pas pris pour un fichier', () => {
  const { result } = renderHook(() => useGivenFiles(async () => undefined));
  send(dragged('dragover', ['text/plain']));
  send(dragged('dragleave', ['text/plain'], document.body));
  expect(result.current).toBe(false);
});

test('un fichier tenu au-dessus de la page le reste d’un élément à l’autre, jusqu’à ce qu’il la quitte', () => {
  const { result } = renderHook(() => useGivenFiles(async () => undefined));
  send(dragged('dragover', ['Files']));
  send(dragged('dragleave', ['Files'], document.body));
  expect(result.current).toBe(true);
  send(dragged('dragleave', ['Files']));
  expect(result.current).toBe(false);
});

test('de plusieurs fichiers, le premier classeur s’ouvre, et l’on dit ce que deviennent les autres', () => {
  const given = (...names: string[]) =>
    chosenAmong(names.map((name) => ({ name, arrayBuffer: async () => new ArrayBuffer(0) })));
  expect(given('a.xlsx')?.note).toBeNull();
  expect(given('a.pdf', 'b.xlsx')).toMatchObject({
    file: { name: 'b.xlsx' },
    note: expect.stringMatching(/Ouvrez l’autre ensuite\.$/),
  });
  expect(given('a.xlsx', 'b.xlsx', 'c.xlsx')?.note).toMatch(/Ouvrez les autres ensuite\.$/);
});
