import { controler } from '../../../src/app';
import { chargerCommunes } from '../../../src/referentiel';
import { liste, LIGNE_JUSTE } from '../../../src/rules/cas';
import { snapshotFromRows } from '../../../src/workbook';

/** Why the postcode of a row is not that of its commune. */
async function pourquoi(code: string, commune: string): Promise<string | undefined> {
  const ligne = [commune, 'LAEP', 'La Parenthèse', '15 rue de l’Étier', code, commune, 'Familles rurales'];
  const snapshot = snapshotFromRows(liste(LIGNE_JUSTE, ligne), 'ctg.xlsx');
  const { findings } = await controler(snapshot, { communes: await chargerCommunes() });
  return findings.find(({ rule }) => rule === 'equipement/code-postal-commune')?.pourquoi;
}

test('les communes d’un code postal sont nommées quand elles sont peu nombreuses', async () => {
  expect(await pourquoi('62510', 'Calais')).toBe('La Poste donne ce code à Arques.');
});

test('nombreuses, trois sont nommées et les autres comptées', async () => {
  expect(await pourquoi('56130', 'Muzillac')).toBe(
    'La Poste donne ce code à Camoël, Férel, Marzan et 5 autres communes.',
  );
});
