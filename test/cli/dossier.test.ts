import { readFileSync } from 'node:fs';
import { accepter, chargerCommunes, controler, creerAcceptation, DOSSIER_VIDE } from '../../src/app';
import type { Dossier } from '../../src/app';
import { readWorkbook, XlsxHost } from '../../src/hosts/xlsx';
import { LIGNE_JUSTE, liste } from '../../src/rules/cas';
import { garder, lancer, ouvrirAtelier } from './atelier';
import type { Atelier } from './atelier';

const CODE_POSTAL = 'equipement/code-postal-invalide';
const SAISIE = {
  motif: 'confirme',
  precision: 'Code <CEDEX>.',
  auteur: 'Service jeunesse',
  siInchange: true,
} as const;

let atelier: Atelier;
beforeEach(() => {
  atelier = ouvrirAtelier();
});
afterEach(() => atelier.fermer());

const octets = (chemin: string) => new Uint8Array(readFileSync(chemin));

/** A workbook whose wrong code postal was accepted, beside another acceptance whose point is gone. */
async function classeurAccepte(autres: Partial<Dossier> = {}): Promise<string> {
  const lignes = liste(LIGNE_JUSTE, ['Marck', 'LAEP', 'Babillage', 'Rue Jean Rostand', '623730', 'Marck']);
  const fichier = await atelier.ecrire('ctg.xlsx', lignes);
  const snapshot = await readWorkbook(octets(fichier), 'ctg.xlsx');
  const { releves } = await controler(snapshot, { communes: await chargerCommunes() });
  const postal = releves.find(({ rule }) => rule === CODE_POSTAL)!;
  const acceptation = creerAcceptation(postal, SAISIE, '2026-03-02', releves);
  const perdue = {
    ...acceptation,
    point: `${CODE_POSTAL}:longueur:x`,
    lieu: { sheet: 'Partie', cell: 'B2' },
  };
  await garder(fichier, { ...accepter(DOSSIER_VIDE, [acceptation, perdue]), ...autres });
  return fichier;
}

async function controlerJson(...args: string[]) {
  const { sortie, ...reste } = await lancer('controler', ...args, '--format', 'json');
  return { ...reste, document: JSON.parse(sortie) as Record<string, unknown> };
}

test('le document donne à part ce qui est accepté et ce qui n’a plus d’objet', async () => {
  const { code, document } = await controlerJson(await classeurAccepte());
  expect(code).toBe(0);
  const accord = {
    motif: 'confirme',
    precision: 'Code <CEDEX>.',
    auteur: 'Service jeunesse',
    date: '2026-03-02',
  };
  expect(document).toMatchObject({
    findings: [],
    accepted: [{ rule: CODE_POSTAL, severity: 'error', sheet: 'Annexe 2', cells: ['E3'], ...accord }],
    acceptedGone: [{ rule: CODE_POSTAL, sheet: 'Partie', cells: ['B2'], ...accord }],
    summary: { error: 0, accepted: 1 },
  });
});

test('--sans-dossier fait comme si rien n’était gardé', async () => {
  const { code, document } = await controlerJson(await classeurAccepte(), '--sans-dossier');
  expect(code).toBe(1);
  expect(document).toMatchObject({ findings: [{ rule: CODE_POSTAL }], accepted: [], acceptedGone: [] });
});

test('le texte, la page et sarif disent les points acceptés', async () => {
  const fichier = await classeurAccepte();
  const texte = await lancer('controler', fichier);
  expect(texte.sortie).toContain('Rien à signaler. 1 point accepté, 1 acceptation sans objet.');
  const page = await lancer('controler', fichier, '--format', 'html');
  expect(page.sortie).toContain('Points acceptés (2 acceptations)');
  expect(page.sortie).toContain('Confirmé par le gestionnaire<br>Code &lt;CEDEX&gt;.');
  expect(page.sortie).toContain('N’a plus d’objet');
  const sarif = await lancer('controler', fichier, '--format', 'sarif');
  expect(JSON.parse(sarif.sortie)).toMatchObject({
    runs: [{ results: [{ ruleId: CODE_POSTAL, suppressions: [{ kind: 'external', status: 'accepted' }] }] }],
  });
});

describe('le profil du classeur', () => {
  const muet = { version: 1, gravites: { [CODE_POSTAL]: 'off' } };

  test('s’applique, sauf si un autre est demandé', async () => {
    const fichier = await classeurAccepte({ acceptations: [], profil: muet });
    expect((await controlerJson(fichier)).document).toMatchObject({ findings: [] });
    const autre = atelier.ecrireTexte('profil.json', JSON.stringify({ version: 1 }));
    expect((await controlerJson(fichier, '--profil', autre)).code).toBe(1);
  });

  test('se dit sur la sortie d’erreur quand il ne peut pas être relu', async () => {
    const { code, erreurs } = await controlerJson(await classeurAccepte({ profil: { version: 9 } }));
    expect(code).toBe(0);
    expect(erreurs.join()).toMatch(/ctg\.xlsx : Les seuils gardés/);
  });
});

test('ce qu’une version plus récente a gardé n’est ni utilisé ni perdu', async () => {
  const fichier = await classeurAccepte();
  const futur = '{"version":2}';
  await garder(fichier, futur);
  const copie = atelier.chemin('copie.xlsx');
  const { code, erreurs } = await lancer('annoter', fichier, '--sortie', copie);
  expect(code).toBe(1);
  expect(erreurs.join()).toContain('version plus récente');
  expect(await (await XlsxHost.open(octets(copie), 'copie.xlsx')).readKept()).toEqual([futur]);
});

test('ce que l’utilisateur dit du territoire vaut aussi en ligne de commande', async () => {
  const convention = { codeEpci: '200069037', nom: 'Pays de Saint-Omer', periode: null };
  const fichier = await classeurAccepte({ consignes: { avis: [], libelles: [], convention } });
  const lire = async (...args: string[]) =>
    JSON.parse((await lancer('lire', fichier, '--format', 'json', ...args)).sortie) as object;
  expect(await lire()).toMatchObject({ territoire: { codeEpci: '200069037' } });
  expect(await lire('--sans-dossier')).not.toMatchObject({ territoire: { codeEpci: '200069037' } });
});

test('une lecture dit ce que chaque colonne a été comprise être', async () => {
  const { sortie } = await lancer('lire', await classeurAccepte(), '--format', 'json');
  const columns = expect.arrayContaining([
    { role: 'codePostal', column: 'E', header: 'Code postal' },
  ]) as object;
  expect(JSON.parse(sortie)).toMatchObject({ tables: [{ columns, ajuste: false }] });
});
