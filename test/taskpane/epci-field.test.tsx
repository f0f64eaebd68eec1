/** @jest-environment ./test/once/page.cjs */
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import { EpciField } from '../../src/taskpane/settings/territory/epci-field';
import { technician } from './technician';

const field = (nom: string) => (
  <EpciField
    epci={{ code: '200069037', nom }}
    communes={null}
    describedBy="note"
    onChoose={() => undefined}
  />
);

test('le nom complet qui arrive avec la liste des communes ne se glisse pas sous ce qu’elle tape', async () => {
  const { rerender } = render(field('Communauté d’agglomération du Pays de Saint-Omer'));
  const user = technician();
  await user.click(screen.getByRole('combobox'));
  rerender(field('CA du Pays de Saint-Omer'));
  expect(screen.getByRole('combobox')).toHaveValue('Communauté d’agglomération du Pays de Saint-Omer');
  await user.tab();
  expect(screen.getByRole('combobox')).toHaveValue('CA du Pays de Saint-Omer');
});
