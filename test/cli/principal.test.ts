import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { LIGNE_JUSTE, liste } from '../../src/rules/cas';
import { lancer, ouvrirAtelier } from './atelier';
import type { Atelier } from './atelier';

let atelier: Atelier;
beforeEach(() => {
  atelier = ouvrirAtelier();
});
afterEach(() => atelier.fermer());

const JUSTE = liste(LIGNE_JUSTE);
const FAUTIF = liste(['Marck', 'LAEP', 'Babillage', 'Rue Jean Rostand', '623730', 'Marck']);

test('un classeur sans faute rend 0, un classeur fautif rend 1', async () => {
  expect(await lancer('controler', await atelier.ecrire('juste.xlsx', JUSTE))).toMatchObject({
    code: 0,
    erreurs: [],
  });
  expect(await lancer('controler', await atelier.ecrire('fautif.xlsx', FAUTIF))).toMatchObject({
    code: 1,
    erreurs: [],
  });
});

test('la gravité demandée décide du code de retour', async () => {
  const espace = await atelier.ecrire(
    'espace.xlsx',
    liste(LIGNE_JUSTE.map((valeur) => (valeur === 'Arques' ? ' Arques' : valeur))),
  );
  expect((await lancer('controler', espace)).code).toBe(0);
  expect((await lancer('controler', espace, '--gravite', 'info')).code).toBe(1);
});

test('le format json n’écrit qu’un document', async () => {
  const { sortie } = await lancer(
    'controler',
    await atelier.ecrire('fautif.xlsx', FAUTIF),
    '--format',
    'json',
  );
  expect(JSON.parse(sortie)).toMatchObject({
    version: 1,
    file: 'fautif.xlsx',
    findings: [{ rule: 'equipement/code-postal-invalide', cells: ['E2'] }],
  });
});

test('lire donne les équipements, sans les contrôler', async () => {
  const { code, sortie } = await lancer('lire', await atelier.ecrire('fautif.xlsx', FAUTIF), '--format=json');
  expect(code).toBe(0);
  expect(JSON.parse(sortie)).toMatchObject({
    records: { equipements: [{ nom: 'Babillage', codePostal: '623730' }] },
  });
});

test('un dossier donne un document par classeur, sans les fichiers d’Excel ouvert', async () => {
  await atelier.ecrire('b.xlsx', FAUTIF);
  await atelier.ecrire('a.xlsx', JUSTE);
  writeFileSync(atelier.chemin('~$a.xlsx'), 'verrou');
  const { code, sortie } = await lancer('controler', atelier.chemin('.'), '--format', 'json');
  const { files } = JSON.parse(sortie) as { files: { file: string }[] };
  expect(files.map(({ file }) => file)).toEqual(['a.xlsx', 'b.xlsx']);
  expect(code).toBe(1);
});

test('un fichier illisible est signalé d’une ligne, les autres sont contrôlés', async () => {
  const illisible = atelier.chemin('notes.xlsx');
  writeFileSync(illisible, 'ceci n’est pas un classeur');
  const { code, sortie, erreurs } = await lancer(
    'controler',
    illisible,
    await atelier.ecrire('juste.xlsx', JUSTE),
  );
  expect(code).toBe(2);
  expect(sortie).toContain('juste.xlsx');
  expect(erreurs).toHaveLength(1);
  expect(erreurs[0]).toMatch(
    /^ctg-annexes : .*notes\.xlsx : Ce fichier n.est pas un classeur Excel lisible\./,
  );
});

test('un fichier introuvable est signalé d’une ligne', async () => {
  const { code, sortie, erreurs } = await lancer('controler', atelier.chemin('absent.xlsx'));
  expect({ code, sortie }).toEqual({ code: 2, sortie: '' });
  expect(erreurs[0]).toMatch(/absent\.xlsx : Ce fichier est introuvable\.$/);
});

describe('comparer', () => {
  const AVANT = liste(LIGNE_JUSTE, ['Arques', 'RPE', 'RPE d’Arques', '4 rue Verte', '62510', 'Arques']);

  test('rend 0 sans point de la gravité demandée, 1 avec', async () => {
    const avant = await atelier.ecrire('avant.xlsx', AVANT);
    const apres = await atelier.ecrire('apres.xlsx', JUSTE);
    expect(await lancer('comparer', avant, avant)).toMatchObject({ code: 0, erreurs: [] });
    expect((await lancer('comparer', avant, apres)).code).toBe(0);
    const { code, sortie } = await lancer('comparer', avant, apres, '--gravite', 'warning');
    expect(code).toBe(1);
    expect(sortie).toContain('Supprimé · RPE d’Arques');
  });

  test('écrit dans le fichier demandé, et rien à l’écran', async () => {
    const avant = await atelier.ecrire('avant.xlsx', AVANT);
    const apres = await atelier.ecrire('apres.xlsx', JUSTE);
    const fichier = atelier.chemin('changements.json');
    expect(await lancer('comparer', avant, apres, '--format', 'json', '--sortie', fichier)).toEqual({
      code: 0,
      sortie: '',
      erreurs: [],
    });
    expect(JSON.parse(readFileSync(fichier, 'utf8'))).toMatchObject({
      avant: 'avant.xlsx',
      apres: 'apres.xlsx',
      changements: [{ nature: 'suppression', libelle: 'RPE d’Arques' }],
    });
  });

  test('écrit du JSON dans un fichier .json, sans qu’on le redise', async () => {
    const avant = await atelier.ecrire('avant.xlsx', AVANT);
    const fichier = atelier.chemin('changements.json');
    await lancer('comparer', avant, avant, '--sortie', fichier);
    expect(JSON.parse(readFileSync(fichier, 'utf8'))).toMatchObject({ changements: [] });
  });

  test('écrit une feuille « Ce qui change » quand on demande un classeur, sans toucher aux deux autres', async () => {
    const avant = await atelier.ecrire('avant.xlsx', AVANT);
    const apres = await atelier.ecrire('apres.xlsx', JUSTE);
    const fichier = atelier.chemin('changements.xlsx');
    expect(await lancer('comparer', avant, apres, '--sortie', fichier)).toMatchObject({
      code: 0,
      erreurs: [],
    });
    const classeur = new ExcelJS.Workbook();
    await classeur.xlsx.readFile(fichier);
    const feuille = classeur.getWorksheet('Ce qui change');
    expect(feuille?.getCell('A3').value).toBe('Changements\u00a0: 1');
    expect(feuille?.getCell('B5').value).toBe('RPE d’Arques');
    const refus = await lancer('comparer', avant, apres, '--sortie', avant);
    expect(refus.code).toBe(2);
  });

  test('dit d’une ligne lequel des deux ne se lit pas, et n’écrit rien', async () => {
    const avant = await atelier.ecrire('avant.xlsx', AVANT);
    const fichier = atelier.chemin('changements.txt');
    const absent = atelier.chemin('absent.xlsx');
    const { code, sortie, erreurs } = await lancer('comparer', avant, absent, '--sortie', fichier);
    expect({ code, sortie, ecrit: existsSync(fichier) }).toEqual({ code: 2, sortie: '', ecrit: false });
    expect(erreurs).toEqual([expect.stringMatching(/absent\.xlsx : Ce fichier est introuvable\.$/)]);
  });

  test('dit d’une ligne que le résultat ne s’écrit pas', async () => {
    const avant = await atelier.ecrire('avant.xlsx', AVANT);
    const { code, erreurs } = await lancer('comparer', avant, avant, '--sortie', atelier.chemin('.'));
    expect(code).toBe(2);
    expect(erreurs).toEqual([expect.stringMatching(/n’a pas pu être écrit dans « .* »\.$/)]);
  });
});

test.each([
  [['controller', 'a.xlsx'], /Commande « controller » inconnue/],
  [['controler'], /Quel classeur \?/],
  [['comparer', 'a.xlsx'], /Quels classeurs \?/],
  [['comparer', 'a.xlsx', 'b.xlsx', 'c.xlsx'], /Quels classeurs \?/],
  [['controler', 'a.xlsx', '--sortie', 'b.json'], /« --sortie » : elle ne va pas avec « controler »/],
  [['lire', 'a.xlsx', '--format', 'sarif'], /« sarif » inconnu pour lire : choisissez texte ou json/],
  [['controler', 'a.xlsx', '--gravite', 'grave'], /Gravité « grave » inconnue/],
  [['controler', 'a.xlsx', '--vite'], /Option « --vite » inconnue/],
  [['annoter', 'a.xlsx'], /Où écrire \?/],
  [['annoter', 'a.xlsm', '--sortie', 'b.xlsx'], /doit finir par \.xlsm/],
  [['annoter', 'a.xlsx', '--sortie', './a.xlsx'], /est un fichier lu/],
  [['annoter', 'a.xlsx', 'b.xlsx', '--sortie', 'c.xlsx'], /en prend un, et un seul/],
  [['generer', 'a.xlsx', '--sortie', 'b.xlsx'], /Quelle annexe \? « --annexe » 2, 3, eaje/],
  [['generer', 'a.xlsx', '--annexe', '9', '--sortie', 'b.xlsx'], /Annexe « 9 » inconnue/],
  [['generer', 'a.xlsx', '--annexe', 'constructor', '--sortie', 'b.xlsx'], /Annexe « constructor » inconnue/],
  [['comparer', 'a.xlsx', 'b.xlsx', '--sortie', 'c.docx'], /choisissez un fichier \.xlsx, \.txt ou \.json/],
  [['comparer', 'a.xlsx', 'b.xlsx', '--sortie', './b.xlsx'], /est un fichier lu/],
  [['generer', 'a.xlsx', '--annexe', '2', '--sortie', 'b.pdf'], /doit finir par \.xlsx ou \.docx/],
  [['generer', 'a.xlsx', '--annexe', 'eaje', '--sortie', 'b.docx'], /seules les annexes 2 et 3/],
  [['generer', 'a.xlsx', '--annexe', '2', '--modele', 'm.xlsx', '--sortie', 'm.xlsx'], /est un fichier lu/],
  [['modele', 'a.xlsx', '--sortie', 'b.xlsx'], /ne lit aucun classeur/],
  [['lire', 'a.xlsx', '--gravite', 'info'], /« --gravite » : elle ne va pas avec « lire »/],
  [['lire', 'a.xlsx', '--profil', 'p.json'], /« --profil » : elle ne va pas avec « lire »/],
  [
    ['comparer', 'a.xlsx', 'b.xlsx', '--format', 'json', '--sortie', 'c.xlsx'],
    /« --format » : elle ne va pas avec une sortie \.xlsx/,
  ],
  [
    ['comparer', 'a.xlsx', 'b.xlsx', '--profil', 'p.json', '--sortie', './p.json'],
    /« \.\/p\.json » est un fichier lu/,
  ],
  [
    ['generer', 'a.xlsx', '--annexe', 'eaje', '--places', '--sortie', 'b.xlsx'],
    /« --places » : elle ne va pas avec l’annexe « eaje »/,
  ],
  [
    ['generer', 'a.xlsx', '--annexe', '2', '--precedente', 'p.xlsx', '--sortie', 'b.xlsx'],
    /« --precedente » : elle ne va pas avec l’annexe « 2 »/,
  ],
  [
    ['generer', 'a.xlsx', '--annexe', '2', '--liste-unique', '--sortie', 'b.docx'],
    /« --liste-unique » : elle ne va pas avec une sortie \.docx/,
  ],
  [
    ['generer', 'a.xlsx', '--annexe', '2', '--liste-unique', '--page-par-collectivite', '--sortie', 'b.xlsx'],
    /« --page-par-collectivite » : elle ne va pas avec « --liste-unique »/,
  ],
  [
    ['generer', 'a.xlsx', '--annexe', '2', '--modele', 'm.xlsm', '--sortie', 'b.xlsx'],
    /doit finir par \.xlsm, comme « m\.xlsm »/,
  ],
  [['controler', 'a.xlsx', '--profil', 'absent.json'], /Le profil « absent.json » est introuvable/],
  [[], /« ctg-annexes --aide »/],
])('une commande incomprise est dite en une phrase : %j', async (args, phrase) => {
  const { code, sortie, erreurs } = await lancer(...args);
  expect({ code, sortie }).toEqual({ code: 2, sortie: '' });
  expect(erreurs).toEqual([expect.stringMatching(phrase)]);
});

test('l’aide et la version se demandent', async () => {
  expect((await lancer('--aide')).sortie).toContain('comparer AVANT.xlsx APRES.xlsx');
  expect((await lancer('--version')).sortie).toMatch(/^\d+\.\d+\.\d+$/);
});

test('une option à qui l’on donne une valeur de trop est nommée', async () => {
  const { code, erreurs } = await lancer('controler', '--aide=oui');
  expect(code).toBe(2);
  expect(erreurs[0]).toContain('« --aide »');
});

test('une erreur inattendue se tait sur elle-même, sauf pour qui demande le détail', async () => {
  const controler = atelier.ecrire('juste.xlsx', JUSTE);
  const panne = jest.spyOn(performance, 'now').mockImplementation(() => {
    throw new TypeError('horloge arrêtée');
  });
  const fichier = await controler;
  expect((await lancer('controler', fichier)).erreurs).toEqual([
    expect.stringMatching(/juste\.xlsx : Ce fichier ne peut pas être lu\.$/),
  ]);
  process.env['CTG_ANNEXES_DETAIL'] = '1';
  expect((await lancer('controler', fichier)).erreurs).toEqual([
    expect.stringContaining('TypeError: horloge arrêtée'),
  ]);
  delete process.env['CTG_ANNEXES_DETAIL'];
  panne.mockRestore();
});
