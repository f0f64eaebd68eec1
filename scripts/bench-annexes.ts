/** Times the making of large annexes: node scripts/run-ts.mjs scripts/bench-annexes.ts. Fails when a goal is missed. */
import { chargerCommunes, controler, documentWord, preparerAnnexe } from '../src/app';
import type { Controle, DemandeAnnexe } from '../src/app';
import { newWorkbook } from '../src/hosts/xlsx';
import { snapshotFromRows } from '../src/workbook';
import type { CellValue } from '../src/workbook';

type Feuilles = Record<string, (readonly CellValue[])[]>;
type Communes = DemandeAnnexe['communes'];

const EQUIPEMENTS = 5000;
const FICHES = 400;
const ACTIONS = 1000;
/** A cost that grows with what it is made of doubles with it; one that grows with its square quadruples. */
const RAPPORT_LINEAIRE_MAX = 3;
const TYPES = ['Multi-accueil', 'RPE', 'LAEP', 'ALSH Périscolaire', 'Ludothèque'];
const VOIES = ['rue de la Paix', 'avenue Jean Jaurès', 'place de l’Église', 'chemin des Écoliers'];

/** A block a commune, each with as many equipments as the others. */
function annexe2De(nombre: number, communes: Communes): Feuilles {
  const villes = [...communes.membres('200069037'), ...communes.membres('200090751')];
  const parVille = Math.ceil(nombre / villes.length);
  const rangees = villes.flatMap(({ nom, codesPostaux }, ville): (readonly CellValue[])[] => {
    const siens = Math.min(parVille, nombre - ville * parVille);
    return [
      [`NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE : ${nom.toLocaleUpperCase('fr')}`],
      ['Type de structure', 'Nom et adresse de la structure', 'Gestionnaire', 'Places'],
      ...Array.from({ length: Math.max(0, siens) }, (_, rang) => [
        TYPES[Math.floor((rang * TYPES.length) / parVille)] ?? '',
        `Les Lutins ${String(rang)} — ${String(rang + 1)} ${VOIES[rang % VOIES.length] ?? ''} — ${codesPostaux[0] ?? ''} ${nom}`,
        `Mairie de ${nom}`,
        20,
      ]),
    ];
  });
  return { 'Annexe 2': rangees };
}

const CONSTAT = 'Les familles demandent plus de places d’accueil, surtout tôt le matin et le mercredi. ';

/** A sheet a fiche, its fields filled with a few lines. */
function fichesDe(nombre: number): Feuilles {
  const fiche = (rang: number): (readonly CellValue[])[] => [
    [`FICHE ACTION n° ${String(rang)}`, `Ouvrir le lieu d’accueil ${String(rang)}`],
    ['Diagnostic initial', 'Public cible'],
    [CONSTAT.repeat(6), '- Familles\n- Jeunes parents\n- Assistants maternels'],
    ['Objectifs opérationnels', 'Modalités de mise en œuvre'],
    [`${String(rang)}.1 Choisir un lieu\n${String(rang)}.2 Recruter une équipe`, CONSTAT.repeat(4)],
    ['Partenaires sollicités', 'Résultats attendus'],
    ['Caf, MSA, conseil départemental', CONSTAT.repeat(2)],
    ['Échéances de réalisation', 'Indicateurs d’évaluation'],
    ['2025-2029', '- Nombre de places\n- Taux d’occupation'],
  ];
  return Object.fromEntries(
    Array.from({ length: nombre }, (_, rang) => [`Fiche ${String(rang + 1)}`, fiche(rang + 1)]),
  );
}

/** One plan, an axe for ten actions of two objectifs each. */
function planDe(nombre: number): Feuilles {
  const actions = Array.from({ length: nombre }, (_, rang): (readonly CellValue[])[] => [
    [
      rang % 10 === 0 ? `Axe de travail ${String(rang / 10 + 1)}` : null,
      String(rang + 1),
      `Ouvrir le lieu d’accueil ${String(rang + 1)}`,
      `${String(rang + 1)}.1 Choisir un lieu avec les familles`,
      'Commune',
    ],
    [null, null, null, `${String(rang + 1)}.2 Recruter une équipe`, null],
  ]);
  return {
    'Annexe 3': [
      ['Annexe 3 - Plan d’action 2025-2029'],
      ['Axe', 'Fiche n°', 'Action', 'Objectifs opérationnels', 'Pilote'],
      ...actions.flat(),
    ],
  };
}

interface Epreuve {
  readonly nom: string;
  readonly kind: DemandeAnnexe['kind'];
  readonly nombre: number;
  readonly butMs: number;
  readonly classeur: (nombre: number, communes: Communes) => Feuilles;
  readonly lus: (controle: Controle) => number;
  readonly ecrire: (demande: DemandeAnnexe) => Promise<Uint8Array | null>;
}

async function enClasseur(demande: DemandeAnnexe): Promise<Uint8Array> {
  const { feuilles } = await preparerAnnexe(demande);
  return newWorkbook(feuilles);
}

const EPREUVES: readonly Epreuve[] = [
  {
    nom: 'annexe 2 as a workbook',
    kind: 'annexe-2',
    nombre: EQUIPEMENTS,
    butMs: 3000,
    classeur: annexe2De,
    lus: ({ lecture }) => lecture.equipements.length,
    ecrire: enClasseur,
  },
  {
    nom: 'plan as a workbook',
    kind: 'annexe-3',
    nombre: ACTIONS,
    butMs: 3000,
    classeur: planDe,
    lus: ({ lecture }) => lecture.plans.reduce((somme, { actions }) => somme + actions.length, 0),
    ecrire: enClasseur,
  },
  {
    nom: 'fiches as a workbook',
    kind: 'annexe-3',
    nombre: FICHES,
    butMs: 5000,
    classeur: fichesDe,
    lus: ({ lecture }) => lecture.fiches.length,
    ecrire: enClasseur,
  },
  {
    nom: 'fiches as a Word document',
    kind: 'annexe-3',
    nombre: FICHES,
    butMs: 5000,
    classeur: fichesDe,
    lus: ({ lecture }) => lecture.fiches.length,
    ecrire: documentWord,
  },
];

/** Of the processor, in milliseconds: what else the machine does is not counted. */
async function cout<T>(travail: () => Promise<T>): Promise<{ readonly resultat: T; readonly total: number }> {
  const debut = process.cpuUsage();
  const resultat = await travail();
  const { user, system } = process.cpuUsage(debut);
  return { resultat, total: (user + system) / 1000 };
}

async function mesurer(epreuve: Epreuve, nombre: number, communes: Communes) {
  const snapshot = snapshotFromRows(epreuve.classeur(nombre, communes), 'banc.xlsx');
  const controle = await cout(() => controler(snapshot, { communes }));
  const demande: DemandeAnnexe = {
    kind: epreuve.kind,
    options: {},
    controle: controle.resultat,
    communes,
    jour: '2026-03-01',
  };
  const preparee = await cout(() => preparerAnnexe(demande));
  const ecrite = await cout(() => epreuve.ecrire(demande));
  return {
    lus: epreuve.lus(controle.resultat),
    pages: preparee.resultat.apercu.pages,
    octets: ecrite.resultat?.length ?? 0,
    controle: controle.total,
    preparation: preparee.total,
    ecriture: ecrite.total,
  };
}

const ms = (duree: number): string => `${duree.toFixed(0)} ms`;

async function passer(epreuve: Epreuve, communes: Communes): Promise<boolean> {
  const { nom, nombre, butMs } = epreuve;
  const moitie = await mesurer(epreuve, nombre / 2, communes);
  const entiere = await mesurer(epreuve, nombre, communes);
  const rapport = entiere.ecriture / moitie.ecriture;
  console.log(
    [
      `${nom}: read ${String(entiere.lus)}, ${String(entiere.pages)} pages, ${String(entiere.octets)} bytes`,
      `check ${ms(entiere.controle)}; preparing alone ${ms(entiere.preparation)}`,
      `made and written in ${ms(entiere.ecriture)} of processor (goal ${ms(butMs)}, check apart)`,
      `half of it: ${ms(moitie.ecriture)}, ratio ${rapport.toFixed(2)} (linear: 2)\n`,
    ].join('\n'),
  );
  return entiere.lus === nombre && entiere.ecriture <= butMs && rapport <= RAPPORT_LINEAIRE_MAX;
}

const communes = await chargerCommunes();
const choisies = EPREUVES.filter(({ nom }) => nom.includes(process.argv[2] ?? ''));
for (const epreuve of choisies) if (!(await passer(epreuve, communes))) process.exitCode = 1;
