import type { ExcelHost } from '../../src/hosts/excel';

type Command = (event: { completed: () => void }) => void;

const clearMarks = jest.fn<ReturnType<ExcelHost['clearMarks']>, []>();
jest.mock('../../src/hosts/excel', () => ({
  ExcelHost: class {
    clearMarks = clearMarks;
  },
}));

const commands = new Map<string, Command>();

beforeAll(async () => {
  const associate = (name: string, command: Command) => commands.set(name, command);
  const onReady = (ready: () => void) => Promise.resolve().then(ready);
  Object.assign(globalThis, { Office: { onReady, actions: { associate } } });
  await import('../../src/commands/commands');
});

/** Presses the button of the ribbon; settles once Excel was told that it is done. */
function press(name: string): Promise<void> {
  const command = commands.get(name);
  if (!command) throw new Error(`no command « ${name} »`);
  return new Promise((resolve) => command({ completed: resolve }));
}

test('the button of the ribbon takes the marks off', async () => {
  clearMarks.mockResolvedValueOnce();
  await press('oterMarques');
  expect(clearMarks).toHaveBeenCalledTimes(1);
});

test('Excel is told that the command is done even when the marks could not be taken off', async () => {
  clearMarks.mockRejectedValueOnce(new Error('protected sheet'));
  await expect(press('oterMarques')).resolves.toBeUndefined();
});
