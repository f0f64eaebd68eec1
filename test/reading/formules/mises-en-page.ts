import { columnName } from '../../../src/workbook';
import type { Hasard } from '../../territoires/hasard';
import type { Brouillon, Ecrit } from './brouillon';

type Ligne = readonly Ecrit[];

const STRUCTURES = [
  'Les Lutins',
  'Les Galopins',
  'Arc-en-ciel',
  'La Farandole',
  'Pomme d’Api',
  'Les Coquelicots',
  'Bout’chou',
  'Les Moussaillons',
  'Tournesol',
  'La Ribambelle',
  'Croque-Lune',
  'Les Petits Pas',
];
const CHARGES = ['Personnel', 'Achats', 'Loyer', 'Assurances', 'Entretien', 'Impôts', 'Amortissements'];
const MOIS = ['Janvier', 'Février', 'Mars', 'Avril', 'Mai', 'Juin', 'Juillet', 'Août'];

const serie = <T>(nombre: number, faire: (rang: number) => T): T[] =>
  Array.from({ length: nombre }, (_, rang) => faire(rang));
const col = columnName;

function noms(hasard: Hasard, min = 6, max = STRUCTURES.length): string[] {
  return hasard.melange(STRUCTURES).slice(0, hasard.entier(min, max));
}

const somme = (colonne: string, de: number, a: number): string => `=SUM(${colonne}${de}:${colonne}${a})`;

/** One row a structure, computed columns, a row of totals where the rate is a rate. */
function liste(hasard: Hasard): Brouillon {
  const structures = noms(hasard);
  const fin = structures.length + 2;
  const lignes = structures.map((nom, rang): Ligne => {
    const n = rang + 3;
    const facturees = hasard.entier(20_000, 60_000);
    return [
      nom,
      facturees,
      Math.round(facturees * (0.8 + hasard.nombre() / 5)),
      `=B${n}-C${n}`,
      `=B${n}/C${n}`,
      hasard.entier(200_000, 500_000),
      `=F${n}/C${n}`,
    ];
  });
  const total: Ligne = [
    hasard.parmi(['Total', 'TOTAL', 'Ensemble', 'Total du territoire']),
    somme('B', 3, fin),
    somme('C', 3, fin),
    somme('D', 3, fin),
    hasard.parmi([`=B${fin + 1}/C${fin + 1}`, `=AVERAGE(E3:E${fin})`]),
    somme('F', 3, fin),
    `=F${fin + 1}/C${fin + 1}`,
  ];
  const moyenne: Ligne = [
    'Moyenne',
    ...['B', 'C', 'D', 'E', 'F', 'G'].map((c) => `=AVERAGE(${c}3:${c}${fin})`),
  ];
  const entete = ['Structure', 'Heures facturées', 'Heures réalisées', 'Écart', 'Taux', 'Charges', 'Prix'];
  return {
    nom: 'Liste',
    lignes: [['Indicateurs 2024'], entete, ...lignes, total, ...(hasard.chance(0.5) ? [moyenne] : [])],
    ...(hasard.chance(0.5) ? { pourcentages: { colonnes: [4] } } : {}),
  };
}

/** Groups with their sub-totals, then a total of sub-totals. */
function groupes(hasard: Hasard): Brouillon {
  const lignes: Ligne[] = [['Structure', 'Places', 'Enfants', 'Heures']];
  const sousTotaux: number[] = [];
  const avecTitre = hasard.chance(0.5);
  const avecBlanc = hasard.chance(0.3);
  const fonction = hasard.parmi(['SUM(', 'SUBTOTAL(9,']);
  for (const groupe of ['Crèches', 'Accueils de loisirs', 'Relais']) {
    if (avecTitre) lignes.push([groupe]);
    const debut = lignes.length + 1;
    for (const nom of noms(hasard, 2, 7)) {
      lignes.push([nom, hasard.entier(10, 60), hasard.entier(10, 90), hasard.entier(10_000, 50_000)]);
    }
    const fin = lignes.length;
    lignes.push([
      `Sous-total ${groupe}`,
      ...['B', 'C', 'D'].map((c) => `=${fonction}${c}${debut}:${c}${fin})`),
    ]);
    sousTotaux.push(lignes.length);
    if (avecBlanc) lignes.push([]);
  }
  const dernier = lignes.length;
  const total = (c: string): string =>
    fonction === 'SUM('
      ? `=${sousTotaux.map((n) => `${c}${n}`).join('+')}`
      : `=SUBTOTAL(9,${c}2:${c}${dernier})`;
  return { nom: 'Groupes', lignes: [...lignes, ['Total général', ...['B', 'C', 'D'].map(total)]] };
}

/** Years in columns, totals under and beside, shares and changes. */
function annees(hasard: Hasard): Brouillon {
  const structures = noms(hasard);
  const nombre = hasard.entier(4, 6);
  const derniere = col(nombre);
  const fin = structures.length + 1;
  const enTexte = hasard.chance(0.5);
  const entete = serie(nombre, (rang): Ecrit => (enTexte ? `Année ${2020 + rang}` : 2020 + rang));
  const lignes = structures.map((nom, rang): Ligne => {
    const n = rang + 2;
    const valeurs = serie(nombre, () => hasard.entier(1000, 9000));
    return [
      nom,
      ...valeurs,
      `=SUM(B${n}:${derniere}${n})`,
      `=${derniere}${n}/B${n}-1`,
      `=B${n}/B$${fin + 1}`,
    ];
  });
  const colonnes = serie(nombre + 1, (rang) => col(rang + 1));
  const total: Ligne = [
    'Total',
    ...colonnes.map((c) => somme(c, 2, fin)),
    `=${derniere}${fin + 1}/B${fin + 1}-1`,
  ];
  const evolution: Ligne = [
    'Évolution',
    null,
    ...serie(
      nombre - 1,
      (rang) => `=(${col(rang + 2)}${fin + 1}-${col(rang + 1)}${fin + 1})/${col(rang + 1)}${fin + 1}`,
    ),
  ];
  return {
    nom: 'Années',
    lignes: [['', ...entete, 'Total', 'Évolution', 'Part'], ...lignes, total, evolution],
    pourcentages: { colonnes: [nombre + 2, nombre + 3], lignes: [fin + 1] },
  };
}

/** Running totals, year to date, and forecasts that begin with what was seen. */
function cumuls(hasard: Hasard): Brouillon {
  const forme = hasard.entier(0, 2);
  const lignes = MOIS.map((mois, rang): Ligne => {
    const n = rang + 2;
    const cumul = [
      rang === 0 ? '=B2' : `=C${n - 1}+B${n}`,
      `=SUM(B$2:B${n})`,
      rang === 0 ? 1200 : `=C${n - 1}*1.02`,
    ][forme];
    return [mois, hasard.entier(100, 900), cumul ?? null, rang < 3 ? hasard.entier(100, 900) : `=B${n}*1.1`];
  });
  const total: Ligne = ['Total', somme('B', 2, MOIS.length + 1)];
  return { nom: 'Cumuls', lignes: [['Mois', 'Heures', 'Cumul', 'Prévu'], ...lignes, total] };
}

/** Structures in columns, one row an indicator. */
function matrice(hasard: Hasard): Brouillon {
  const structures = noms(hasard);
  const nombre = structures.length;
  const par = (faire: (colonne: string) => Ecrit): Ecrit[] => serie(nombre, (rang) => faire(col(rang + 1)));
  const fin = col(nombre);
  const total = (n: number): string => `=SUM(B${n}:${fin}${n})`;
  const moyenne = (n: number): string => `=AVERAGE(B${n}:${fin}${n})`;
  const lignes: Ligne[] = [
    ['Structure', ...structures, 'Ensemble'],
    ['Nombre de places', ...par(() => hasard.entier(15, 45)), total(2)],
    ['Jours d’ouverture', ...par(() => hasard.entier(210, 230)), moyenne(3)],
    ['Amplitude horaire', ...par(() => hasard.entier(9, 12)), moyenne(4)],
    ['Capacité théorique', ...par((c) => `=${c}2*${c}3*${c}4`), total(5)],
    ['Heures réalisées', ...par(() => hasard.entier(20_000, 60_000)), total(6)],
    ['Heures facturées', ...par(() => hasard.entier(20_000, 60_000)), total(7)],
    ['Taux de facturation', ...par((c) => `=${c}7/${c}6`), `=${col(nombre + 1)}7/${col(nombre + 1)}6`],
    ['Taux d’occupation', ...par((c) => `=${c}6/${c}5`), moyenne(9)],
    ['Charges de personnel', ...par(() => hasard.entier(200_000, 400_000)), total(10)],
    ['Autres charges', ...par(() => hasard.entier(40_000, 90_000)), total(11)],
    ['Achats', ...par(() => hasard.entier(40_000, 90_000)), total(12)],
    ['Total des charges', ...par((c) => `=SUM(${c}10:${c}12)`), total(13)],
    ['Prix de revient', ...par((c) => `=${c}13/${c}6`), `=${col(nombre + 1)}13/${col(nombre + 1)}6`],
  ];
  return { nom: 'Matrice', lignes };
}

/** A table with two entries, and a list that looks values up in it. */
function baremes(hasard: Hasard): Brouillon {
  const taux = serie(6, (rang) => 1 + rang / 10);
  const grille = serie(7, (rang): Ligne => {
    return [hasard.entier(10, 90), ...taux.map((_, place) => `=$A${rang + 2}*${col(place + 1)}$1`)];
  });
  const recherches = noms(hasard).map((nom, rang): Ligne => {
    const n = rang + 11;
    return [
      nom,
      hasard.entier(1, 6),
      `=VLOOKUP(B${n},$A$2:$G$8,3,FALSE)`,
      `=B${n}*${[0.66, 0.7, 0.5][rang % 3] ?? 1}`,
    ];
  });
  return {
    nom: 'Barèmes',
    lignes: [['', ...taux], ...grille, [], ['Structure', 'Rang', 'Tarif', 'Part'], ...recherches],
  };
}

/** A summary of another sheet that skips its totals. */
function synthese(hasard: Hasard): Brouillon {
  const lignes = noms(hasard).map((nom, rang): Ligne => {
    const n = rang + (rang > 3 ? 5 : 3);
    return [nom, `=Liste!B${n}`, `=Liste!C${n}`, `=Liste!$A$1`];
  });
  return { nom: 'Synthèse', lignes: [['Structure', 'Facturées', 'Réalisées', 'Titre'], ...lignes] };
}

/** A budget: charges, products, what is counted among them, and the result. */
function budget(hasard: Hasard): Brouillon {
  const charges = hasard.melange(CHARGES).slice(0, hasard.entier(4, 7));
  const annees = ['B', 'C', 'D'];
  const figures = (): Ecrit[] => annees.map(() => hasard.entier(10_000, 90_000));
  const finCharges = charges.length + 2;
  const debutProduits = finCharges + 4;
  const produits = ['Participations', 'Caf', 'Commune', 'Département', 'Autres'];
  const finProduits = debutProduits + produits.length - 1;
  const total = (de: number, a: number): Ecrit[] => annees.map((c) => somme(c, de, a));
  return {
    nom: 'Budget',
    lignes: [
      ['', 2022, 2023, 2024],
      ['Charges'],
      ...charges.map((charge): Ligne => [charge, ...figures()]),
      ['dont intérim', ...annees.map(() => hasard.entier(1000, 5000))],
      ['Total des charges', ...total(3, finCharges)],
      ['Produits'],
      ...produits.map((produit): Ligne => [produit, ...figures()]),
      ['Total des produits', ...total(debutProduits, finProduits)],
      ['Résultat', ...annees.map((c) => `=${c}${finProduits + 1}-${c}${finCharges + 2}`)],
      ['Part de la Caf', ...annees.map((c) => `=${c}${debutProduits + 1}/${c}${finProduits + 1}`)],
    ],
  };
}

/** Last year and this year side by side, and what changed. */
function coteACote(hasard: Hasard): Brouillon {
  const structures = noms(hasard);
  const fin = structures.length + 2;
  const paires = ['B', 'E', 'H'].map(
    (c) => [c, col(c.charCodeAt(0) - 64), col(c.charCodeAt(0) - 63)] as const,
  );
  const lignes = structures.map((nom, rang): Ligne => {
    const n = rang + 3;
    return [
      nom,
      ...paires.flatMap(([a, b]) => [
        hasard.entier(100, 900),
        hasard.entier(100, 900),
        `=(${b}${n}-${a}${n})/${a}${n}`,
      ]),
    ];
  });
  const total: Ligne = [
    'Total',
    ...paires.flatMap(([a, b]) => [
      somme(a, 3, fin),
      somme(b, 3, fin),
      `=(${b}${fin + 1}-${a}${fin + 1})/${a}${fin + 1}`,
    ]),
  ];
  const titres = ['', 'Heures', null, null, 'Enfants', null, null, 'Jours'];
  const entete = ['Structure', ...paires.flatMap(() => [2023, 2024, 'Évolution'])];
  return { nom: 'Côte à côte', lignes: [titres, entete, ...lignes, total] };
}

/** The same computation written in several ways, and one line guarded against a division by zero. */
function ecritures(hasard: Hasard): Brouillon {
  const lignes = noms(hasard, 8).map((nom, rang): Ligne => {
    const n = rang + 2;
    const produit = [`=B${n}*C${n}`, `=B${n}*C${n}`, `=C${n}*B${n}`, `=$B${n}*C${n}`][rang % 4] ?? '';
    const ajout = rang === 2 ? `=B${n}+C${n}+D${n}` : `=SUM(B${n}:D${n})`;
    const ratio = rang === 4 ? `=IF(C${n}=0,0,B${n}/C${n})` : `=B${n}/C${n}`;
    return [nom, hasard.entier(2, 90), hasard.entier(2, 90), produit, ajout, ratio];
  });
  return { nom: 'Écritures', lignes: [['Structure', 'A', 'B', 'Produit', 'Ensemble', 'Rapport'], ...lignes] };
}

/** Some totals of rows are typed because their detail is not known. */
function detailPartiel(hasard: Hasard): Brouillon {
  const lignes = noms(hasard, 8).map((nom, rang): Ligne => {
    const n = rang + 2;
    const sansDetail = rang === 3;
    const mois = serie(4, () => (sansDetail ? null : hasard.entier(10, 90)));
    return [nom, ...mois, sansDetail ? hasard.entier(100, 300) : `=SUM(B${n}:E${n})`];
  });
  const fin = lignes.length + 1;
  const total = ['B', 'C', 'D', 'E', 'F'].map((c) => somme(c, 2, fin));
  return { nom: 'Détail', lignes: [['', 'T1', 'T2', 'T3', 'T4', 'Total'], ...lignes, ['Total', ...total]] };
}

/** Places are no sum of places: what a year adds is counted, the last is shown. */
function trajectoire(hasard: Hasard): Brouillon {
  const structures = noms(hasard);
  const fin = structures.length + 1;
  const lignes = structures.map((nom): Ligne => {
    const places = hasard.entier(12, 60);
    return [nom, places, places, places + 2, places + 2, places + 4];
  });
  const total = ['B', 'C', 'D', 'E', 'F'].map((c) => somme(c, 2, fin));
  const nouvelles = ['C', 'D', 'E', 'F'].map((c, rang) => `=${c}${fin + 1}-${col(rang + 1)}${fin + 1}`);
  return {
    nom: 'Trajectoire',
    lignes: [
      ['Structure', 2022, 2023, 2024, 2025, 2026],
      ...lignes,
      ['TOTAL', ...total],
      ['Places créées', null, ...nouvelles],
      ['Objectif', 300, 320, 340, 360, 380],
    ],
  };
}

/** Layouts of the annexes and of the workbooks they come from; all are correct. */
export const MISES_EN_PAGE: readonly ((hasard: Hasard) => Brouillon)[] = [
  liste,
  groupes,
  annees,
  cumuls,
  matrice,
  baremes,
  budget,
  coteACote,
  ecritures,
  detailPartiel,
  trajectoire,
];

/** A whole workbook, with a summary of its list. */
export function classeurCorrect(hasard: Hasard): Brouillon[] {
  return [...MISES_EN_PAGE.map((faire) => faire(hasard)), synthese(hasard)];
}
