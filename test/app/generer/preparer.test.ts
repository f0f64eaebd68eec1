import { controler, nomDeFichier, preparerAnnexe, territoiresNommes } from '../../../src/app';
import { erreursDe } from '../../../src/app/generer/erreurs';
import { chargerCommunes, type Communes } from '../../../src/referentiel';
import { LIGNE_JUSTE, liste } from '../../../src/rules/cas';
import { snapshotFromRows } from '../../../src/workbook';

let communes: Communes;
beforeAll(async () => {
  communes = await chargerCommunes();
});

const FAUTIF = liste(LIGNE_JUSTE, ['Marck', 'LAEP', 'Babillage', 'Rue Jean Rostand', '623730', 'Marck']);

async function preparer(kind: Parameters<typeof preparerAnnexe>[0]['kind'], classeur = FAUTIF) {
  const controle = await controler(snapshotFromRows(classeur, 'ctg.xlsx'), { communes });
  return preparerAnnexe({ kind, options: {}, controle, communes, jour: '2026-03-01' });
}

test('l’aperçu dit ce qui sera fait, et les erreurs de ce dont c’est fait', async () => {
  const { apercu, feuilles } = await preparer('annexe-2');
  expect(feuilles).toHaveLength(1);
  expect(apercu).toMatchObject({
    feuilles: ['Annexe 2'],
    contenu: '2 équipements, 2 collectivités, 1 page A4.',
    manque: null,
    aCorriger: 'À corriger d’abord\u00a0: 1 erreur',
  });
  expect(apercu.erreurs.map(({ rule }) => rule)).toEqual(['equipement/code-postal-invalide']);
});

test('les erreurs d’un autre tableau ne concernent pas l’annexe', async () => {
  const controle = await controler(snapshotFromRows(FAUTIF), { communes });
  expect(erreursDe('eaje', controle)).toEqual([]);
  expect(erreursDe('rapport', controle)).toEqual([]);
});

test('sans matière, l’aperçu dit ce qui manque', async () => {
  const { apercu, feuilles } = await preparer('eaje');
  expect(feuilles).toEqual([]);
  expect(apercu.manque).toMatch(/^Pas d’indicateurs EAJE dans ce classeur\./);
});

test('le nom du fichier se laisse écrire partout', () => {
  expect(nomDeFichier('Annexe 2', 'CC d’Ici / de Là : "1"', 'docx')).toBe('Annexe 2 - CC d’Ici de Là 1.docx');
  expect(nomDeFichier('Synthèse', null, 'xlsx')).toBe('Synthèse.xlsx');
});

test('un nom d’EPCI entier n’en désigne qu’un', () => {
  const [premier] = territoiresNommes(communes, 'Val de Loire');
  expect(territoiresNommes(communes, premier!.nom)).toEqual([premier]);
});
