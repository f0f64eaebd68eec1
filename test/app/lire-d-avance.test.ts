import { DOSSIER_VIDE, lireClasseur, lireDAvance } from '../../src/app';
import { chargerCommunes, type Communes } from '../../src/referentiel';
import { liste, LIGNE_JUSTE } from '../../src/rules/cas';
import { snapshotFromRows } from '../../src/workbook';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

const classeur = () => snapshotFromRows(liste(LIGNE_JUSTE), 'ctg.xlsx');

/** Longer to read than one slice. */
const long = () => {
  const [rows = []] = Object.values(liste(...Array.from({ length: 40 }, () => LIGNE_JUSTE)));
  const feuilles = Array.from({ length: 60 }, (_, rang) => [`Commune ${String(rang)}`, rows] as const);
  return snapshotFromRows(Object.fromEntries(feuilles), 'ctg.xlsx');
};

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

const CANCELLED = { status: 'rejected', reason: { code: 'cancelled' } };

test('contrôlé pendant qu’il est lu d’avance, le classeur n’est lu qu’une fois, et sa lecture est suivie', async () => {
  const snapshot = long();
  const onProgress = jest.fn();
  const dAvance = lireDAvance(snapshot, { communes });
  const [{ lecture }] = await Promise.all([lireClasseur(snapshot, { communes, onProgress }), dAvance]);
  expect(onProgress).toHaveBeenLastCalledWith(
    expect.objectContaining({ etape: 'lecture', detail: 'Commune 59' }),
  );
  expect((await lireClasseur(snapshot, { communes })).lecture).toBe(lecture);
});

test('le contrôle annulé arrête aussi la lecture d’avance qu’il attendait, et elle ne laisse rien', async () => {
  const snapshot = long();
  const dAvance = lireDAvance(snapshot, { communes });
  const controle = lireClasseur(snapshot, { communes, signal: AbortSignal.abort() });
  expect(await Promise.allSettled([dAvance, controle])).toMatchObject([CANCELLED, CANCELLED]);
  const { lecture } = await lireClasseur(snapshot, { communes });
  expect(lecture.equipements.length).toBeGreaterThan(0);
});
