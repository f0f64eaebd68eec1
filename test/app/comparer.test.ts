import {
  comparer,
  documentComparaison,
  lignesDesChangements,
  lireClasseur,
  texteComparaison,
} from '../../src/app';
import type { ComparaisonClasseurs, Profil } from '../../src/app';
import { chargerCommunes, PROFIL_DEFAUT, type Communes } from '../../src/referentiel';
import { bloc } from '../../src/rules/cas';
import { snapshotFromRows, type CellValue } from '../../src/workbook';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

type Lignes = readonly (readonly CellValue[])[];

async function lire(lignes: Lignes, fichier: string) {
  return lireClasseur(snapshotFromRows({ 'Annexe 2': lignes }, fichier), { communes });
}

async function comparees(
  avant: Lignes,
  apres: Lignes,
  profil: Profil = PROFIL_DEFAUT,
): Promise<ComparaisonClasseurs> {
  return comparer(await lire(avant, 'ctg-2025.xlsx'), await lire(apres, 'avenant.xlsx'), {
    communes,
    profil,
  });
}

const LAEP = ['LAEP', 'Môm en Bulle – 12 rue Aristide Briand, 62510 Arques'];
const RPE = ['RPE', 'RPE d’Arques – 4 rue Verte, 62510 Arques'];
const EAJE = ['EAJE', 'Les Lutins – 3 rue Bizet, 62219 Longuenesse'];
const EAJE_DEMENAGE = ['EAJE', 'Les Lutins – 8 quai du Port, 62219 Longuenesse'];
const AVANT = [...bloc('ARQUES', LAEP, RPE), ...bloc('LONGUENESSE', EAJE)];
const APRES = [...bloc('ARQUES', LAEP), ...bloc('LONGUENESSE', EAJE_DEMENAGE)];

test('ce qui disparaît est un point, dans le bloc de sa collectivité, qui dit où c’était', async () => {
  const { findings } = await comparees(AVANT, APRES);
  expect(findings).toMatchObject([
    {
      rule: 'avenant/disparition',
      severity: 'warning',
      cells: [{ sheet: 'Annexe 2', row: 0, column: 0 }],
      quoi: '«\u00a0RPE d’Arques\u00a0» (ARQUES) ne figure plus parmi les équipements.',
      pourquoi: 'La version précédente le donne en A4, feuille «\u00a0Annexe 2\u00a0».',
    },
  ]);
});

test('une collectivité qui disparaît avec ses équipements est un seul point', async () => {
  const { findings, changements } = await comparees(AVANT, bloc('LONGUENESSE', EAJE));
  expect(changements.map(({ nature }) => nature)).toEqual(['suppression', 'suppression']);
  expect(findings).toMatchObject([{ quoi: 'ARQUES et ses 2 équipements ne figurent plus.' }]);
});

test('un classeur sans annexe 2 est un seul point', async () => {
  const { findings } = await comparees(AVANT, [['Compte rendu de la réunion']]);
  expect(findings).toMatchObject([
    {
      quoi: 'Ce classeur ne contient pas de liste des équipements.',
      pourquoi: 'La version précédente en donne 3.',
    },
  ]);
});

test('deux fois le même classeur ne donne rien', async () => {
  const comparaison = await comparees(AVANT, AVANT);
  expect(comparaison.findings).toEqual([]);
  expect(texteComparaison(comparaison)).toBe('avenant.xlsx, comparé à ctg-2025.xlsx\nRien n’a changé.');
});

test('le profil d’une Caf règle la gravité des disparitions, ou les tait', async () => {
  const profil = (gravite: 'error' | 'off'): Profil => ({
    ...PROFIL_DEFAUT,
    gravites: { 'avenant/disparition': gravite },
  });
  expect((await comparees(AVANT, APRES, profil('error'))).findings).toMatchObject([{ severity: 'error' }]);
  expect((await comparees(AVANT, APRES, profil('off'))).findings).toEqual([]);
});

test('le texte se lit par sorte, les mots changés l’un vers l’autre', async () => {
  const texte = texteComparaison(await comparees(AVANT, APRES));
  expect(texte.split('\n')).toEqual([
    'avenant.xlsx, comparé à ctg-2025.xlsx',
    '1 suppression, 1 modification.',
    '',
    'Équipements (2 changements)',
    '  Modifié · Les Lutins · LONGUENESSE · Annexe 2!B7',
    '      Adresse\u00a0: 3 rue Bizet → 8 quai du Port',
    '  Supprimé · RPE d’Arques · ARQUES · à voir en Annexe 2!A1',
    '',
    'Points à voir (1 point)',
    expect.stringContaining('A1 · À vérifier · Disparu depuis la version précédente'),
    expect.stringContaining('ne figure plus'),
    expect.stringContaining('→ Rétablissez-le'),
  ]);
});

test('le document suit docs/json-comparer.md', async () => {
  const document = documentComparaison(await comparees(AVANT, APRES));
  expect(document).toMatchObject({
    version: 1,
    avant: 'ctg-2025.xlsx',
    apres: 'avenant.xlsx',
    nonFournis: [],
    changements: [
      {
        objet: 'equipement',
        nature: 'modification',
        libelle: 'Les Lutins',
        champs: [
          {
            champ: 'adresse',
            avant: '3 rue Bizet',
            apres: '8 quai du Port',
            segments: [
              { nature: 'retire', texte: '3 rue Bizet' },
              { nature: 'ajoute', texte: '8 quai du Port' },
            ],
          },
        ],
        avantSource: { sheet: 'Annexe 2' },
        apresSource: { sheet: 'Annexe 2' },
      },
      { nature: 'suppression', libelle: 'RPE d’Arques', champs: [], apresSource: null },
    ],
    findings: [{ rule: 'avenant/disparition', sheet: 'Annexe 2', cells: ['A1'] }],
    summary: { changements: 2, ajout: 0, suppression: 1, modification: 1, ecritures: 0, findings: 1 },
  });
});

test('« Ce qui change » a une ligne par champ', async () => {
  expect(lignesDesChangements(await comparees(AVANT, APRES))).toMatchObject([
    { objet: 'Équipements', nom: 'Les Lutins', nature: 'Modifié', champ: 'Adresse', apres: '8 quai du Port' },
    { nom: 'RPE d’Arques', nature: 'Supprimé', champ: '', cellule: 'Annexe 2!A4' },
  ]);
});

test('une comparaison annulée s’arrête', async () => {
  const arret = new AbortController();
  arret.abort();
  const avant = await lire(AVANT, 'a.xlsx');
  await expect(comparer(avant, avant, { communes, signal: arret.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
});
