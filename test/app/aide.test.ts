import { aideDeRegle } from '../../src/app';
import { CE_QUI_EST_VERIFIE } from '../../src/app/aide/ce-qui-est-verifie';
import { regles } from '../../src/rules';

test('l’aide d’une règle dit ce qu’elle vérifie, et montre un exemple de chaque côté', async () => {
  const aide = await aideDeRegle('equipement/code-postal-invalide');
  expect(aide).toMatchObject({
    titre: 'Code postal impossible',
    gravite: 'error',
    verifie: 'Vérifie qu’un code postal a cinq chiffres et qu’il est celui d’un département.',
    signale: { nom: 'Un chiffre de trop', feuille: 'Annexe 2' },
    neSignalePas: { nom: 'Un code juste', point: null },
  });
  const { lignes, point } = aide!.signale!;
  expect(point?.quoi).toContain('623730');
  expect(lignes.map(({ numero }) => numero)).toEqual([1, 2]);
  const visees = lignes.flatMap(({ cellules }) => cellules.filter(({ visee }) => visee));
  expect(visees).toEqual([{ texte: '623730', visee: true }]);
});

test('chaque règle a sa phrase', () => {
  expect(regles.map(({ meta }) => meta.id).filter((id) => !(id in CE_QUI_EST_VERIFIE))).toEqual([]);
  for (const phrase of Object.values(CE_QUI_EST_VERIFIE)) expect(phrase).toMatch(/^\p{Lu}.{20,140}\.$/u);
});

test('une règle qui n’existe pas n’a pas d’aide', async () => {
  expect(await aideDeRegle('equipement/licorne')).toBeNull();
});
