import { readFileSync } from 'node:fs';
import { controler, descriptionAnonyme, chargerCommunes } from '../../src/app';
import type { Controle } from '../../src/app';
import { CONTENUS, SORTES_DE_TABLEAUX } from '../../src/app/signaler/sortes-de-tableaux';
import { readWorkbook } from '../../src/hosts/xlsx';
import { regles } from '../../src/rules';

const EXEMPLE = 'assets/exemples/ctg-exemple.xlsx';

let controle: Controle;
beforeAll(async () => {
  const snapshot = await readWorkbook(new Uint8Array(readFileSync(EXEMPLE)), 'CTG Val-Secret.xlsx');
  controle = await controler(snapshot, { communes: await chargerCommunes() });
});

const motsDe = (texte: string) => new Set(texte.toLowerCase().match(/\p{L}{4,}/gu) ?? []);

/** Words that the rules themselves are written with, whatever the workbook. */
const NOS_MOTS = motsDe(
  [
    ...regles.flatMap(({ meta, messages }) => [
      meta.id,
      ...Object.values(messages).flatMap(({ quoi, pourquoi, queFaire }) => [quoi, pourquoi, queFaire]),
    ]),
    ...Object.values(SORTES_DE_TABLEAUX),
    ...Object.values(CONTENUS),
    'Point signalé à tort Version Règle Gravité Erreur À vérifier Pour information Ce qu’elle dit Valeur lue attendue',
    'Calcul Correction sûre proposée Cellules hors des tableaux reconnus nombre texte vide par formule plus',
    'Comparées à Pourquoi c’est une erreur du contrôle à compléter',
  ].join(' '),
);

test('aucun mot du classeur n’est dans la description d’un point de l’exemple', () => {
  expect(controle.findings.length).toBeGreaterThan(5);
  for (const finding of controle.findings) {
    const etrangers = [...motsDe(descriptionAnonyme(finding, controle))].filter(
      (mot) => !NOS_MOTS.has(mot) && !/^a+$/.test(mot),
    );
    expect(etrangers).toEqual([]);
  }
});

test('elle dit la règle, ses mots, et la forme des valeurs', () => {
  const postal = controle.findings.find(({ rule }) => rule === 'equipement/code-postal-commune')!;
  const description = descriptionAnonyme(postal, controle);
  expect(description).toContain('Règle\u00a0: equipement/code-postal-commune');
  expect(description).toMatch(/Ce qu’elle dit\u00a0: .*‹\w+›/);
  expect(description).toMatch(/Valeur lue\u00a0: «\u00a099999\u00a0»/);
  expect(description).toMatch(/- liste d’équipements.*\u00a0: (texte|nombre) «/);
  expect(description).not.toContain(postal.actual!);
});
