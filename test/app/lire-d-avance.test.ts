import { DOSSIER_VIDE, lireClasseur, lireDAvance } from '../../src/app';
import { chargerCommunes, type Communes } from '../../src/referentiel';
import { liste, LIGNE_JUSTE } from '../../src/rules/cas';
import { snapshotFromRows } from '../../src/workbook';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

const classeur = () => snapshotFromRows(liste(LIGNE_JUSTE), 'ctg.xlsx');

test('un classeur lu d’avance n’est pas lu une deuxième fois', async () => {
  const snapshot = classeur();
  const premiere = await lireClasseur(snapshot, { communes });
  expect((await lireClasseur(snapshot, { communes })).lecture).not.toBe(premiere.lecture);
  await lireDAvance(snapshot, { communes });
  const { lecture } = await lireClasseur(snapshot, { communes });
  expect(lecture).toEqual(premiere.lecture);
  expect((await lireClasseur(snapshot, { communes })).lecture).toBe(lecture);
});

test('le classeur où quelque chose a changé est lu, même si celui d’avant l’était d’avance', async () => {
  const avant = classeur();
  await lireDAvance(avant, { communes });
  const apres = snapshotFromRows(liste(LIGNE_JUSTE, LIGNE_JUSTE), 'ctg.xlsx');
  expect((await lireClasseur(apres, { communes })).lecture.equipements).toHaveLength(2);
});

test('ce que l’utilisateur dit de ses tableaux passe avant ce qui fut lu d’avance', async () => {
  const snapshot = classeur();
  await lireDAvance(snapshot, { communes });
  const convention = { codeEpci: '200069037', nom: 'CA du Pays de Saint-Omer', periode: null };
  const dossier = { ...DOSSIER_VIDE, consignes: { ...DOSSIER_VIDE.consignes, convention } };
  const { lecture } = await lireClasseur(snapshot, { communes, dossier });
  expect(lecture.convention.codeEpci).toBe('200069037');
});

test('arrêtée, la lecture d’avance ne laisse rien', async () => {
  const snapshot = classeur();
  await expect(lireDAvance(snapshot, { communes, signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  });
  const { lecture } = await lireClasseur(snapshot, { communes });
  expect(lecture.equipements).toHaveLength(1);
});
