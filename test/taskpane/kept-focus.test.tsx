/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Screen } from '../../src/taskpane/parts/screen';

/** Messages that a press closes: one in the screen, one among its actions. */
function Messages() {
  const [closed, setClosed] = useState<readonly string[]>([]);
  const message = (name: string) =>
    !closed.includes(name) && (
      <button onClick={() => setClosed([...closed, name])}>{`Fermer ${name}`}</button>
    );
  return (
    <main>
      <Screen label="Points relevés" actions={<>{message('en bas')}</>}>
        {message('en haut')}
      </Screen>
    </main>
  );
}

test.each(['Fermer en haut', 'Fermer en bas'])('« %s » : le focus reste dans l’écran', async (name) => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  render(<Messages />);
  await userEvent.click(screen.getByRole('button', { name }));
  expect(screen.getByRole('region', { name: 'Points relevés' })).toHaveFocus();
});

test('le focus qui est dans la feuille n’est jamais pris', async () => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(false);
  render(<Messages />);
  await userEvent.click(screen.getByRole('button', { name: 'Fermer en haut' }));
  expect(document.body).toHaveFocus();
});
