/** Times reading and rules on a large plan: 400 actions, 1 600 objectifs, 400 fiches. Prints figures, fails when a goal is missed by far. */
import { lire } from '../src/reading';
import type { Lecture } from '../src/reading';
import { chargerCommunes, PROFIL_DEFAUT } from '../src/referentiel';
import type { Communes } from '../src/referentiel';
import { evaluer, regles } from '../src/rules';
import { snapshotFromRows } from '../src/workbook';
import type { CellValue, Snapshot } from '../src/workbook';

const ACTIONS = 400;
const OBJECTIFS_PAR_ACTION = 4;
const ESSAIS = 8;
const BUT_MS = 1000;
const TRANCHE_MAX_MS = 50;

type Ligne = readonly CellValue[];

const VERBES = ['Ouvrir', 'Renforcer', 'Créer', 'Animer', 'Soutenir', 'Former', 'Accueillir', 'Informer'];
const OBJETS = ['un relais', 'une crèche', 'un réseau', 'un local', 'des séjours', 'un forum', 'des parents'];
const LIEUX = ['au nord', 'au sud', 'dans le bourg', 'près de la gare', 'à l’école', 'au marché'];

function mots(rang: number): string {
  const parts = [VERBES, OBJETS, LIEUX].map(
    (liste, place) => liste[(rang * (place + 1)) % liste.length] ?? '',
  );
  return `${parts.join(' ')}, secteur ${String(rang)}`;
}

const objectifs = (action: number): readonly string[] =>
  Array.from({ length: OBJECTIFS_PAR_ACTION }, (_, rang) => {
    return `Objectif ${String(action)}.${String(rang + 1)} : ${mots(action * OBJECTIFS_PAR_ACTION + rang)}`;
  });

function plan(): Ligne[] {
  const numeros = Array.from({ length: ACTIONS }, (_, rang) => rang + 1);
  return [
    ['Enjeux', 'Actions', 'Objectifs opérationnels'],
    ...numeros.flatMap((numero) =>
      objectifs(numero).map((objectif, rang): Ligne => {
        const enjeu = `Enjeu ${String(Math.ceil(numero / 20))}`;
        return rang === 0
          ? [enjeu, `${mots(numero)} (Action ${String(numero)})`, objectif]
          : [null, null, objectif];
      }),
    ),
  ];
}

function fiche(numero: number): Ligne[] {
  return [
    [`Fiche action n° ${String(numero)}`],
    [mots(numero)],
    ['Pilote de l’action', 'Public cible'],
    ['Caf', `Familles du secteur ${String(numero)}`],
    ['Diagnostic initial', 'Objectifs opérationnels'],
    [`Les habitants attendent depuis longtemps de ${mots(numero)}.`, objectifs(numero).join('\n')],
    ['Modalités de mise en œuvre', 'Échéances'],
    [`Une équipe suit chaque mois la manière de ${mots(numero + 1)}.`, 'Fin 2027'],
    ['Résultats attendus', 'Indicateurs d’évaluation'],
    [`Des familles mieux servies par ${mots(numero)}`, `Nombre de familles : ${String(numero)}`],
    [],
  ];
}

function classeur(): Snapshot {
  const fiches = Array.from({ length: ACTIONS }, (_, rang) => fiche(rang + 1)).flat();
  const convention = [['Convention territoriale globale 2025-2029']];
  return snapshotFromRows(
    { Convention: convention, 'Plan d’actions': plan(), 'Fiches action': fiches },
    'plan.xlsx',
  );
}

/** Time spent computing: other programs of the machine do not count. */
const calcul = (): number => process.cpuUsage().user / 1000;

interface Deroule<T> {
  readonly valeur: T;
  readonly tranche: number;
  /** What was being done during the longest slice. */
  readonly ou: string;
}

/** Runs a generator to its end; its value and its longest slice. */
function derouler<E, T>(travail: Generator<E, T, void>, nommer: (etape: E) => string): Deroule<T> {
  let [tranche, ou, nom] = [0, '', 'début'];
  for (;;) {
    const debut = performance.now();
    const pas = travail.next();
    const duree = performance.now() - debut;
    if (duree > tranche) [tranche, ou] = [duree, `après ${nom}`];
    if (pas.done) return { valeur: pas.value, tranche, ou };
    nom = nommer(pas.value);
  }
}

interface Essai {
  readonly ms: number;
  readonly tranche: number;
  readonly ou: string;
}

function mesurer(snapshot: Snapshot, communes: Communes): Essai {
  const debut = calcul();
  const lecture: Deroule<Lecture> = derouler(lire(snapshot, communes), (feuille) => feuille);
  const contexte = { lecture: lecture.valeur, communes, profil: PROFIL_DEFAUT };
  const controle = derouler(evaluer(contexte, regles, snapshot), ({ titre }) => titre);
  const ms = calcul() - debut;
  const { tranche, ou } = lecture.tranche > controle.tranche ? lecture : controle;
  return { ms, tranche, ou };
}

const communes = await chargerCommunes();
const snapshot = classeur();
const essais = Array.from({ length: ESSAIS }, () => mesurer(snapshot, communes));
for (const { ms, tranche, ou } of essais)
  console.log(`${ms.toFixed(0)} ms de calcul, tranche la plus longue ${tranche.toFixed(0)} ms (${ou})`);
const chauds = essais.slice(1);
const temps = Math.min(...chauds.map(({ ms }) => ms));
const tranche = Math.min(...chauds.map((essai) => essai.tranche));
console.log(
  `400 actions, 400 fiches : ${temps.toFixed(0)} ms (but ${String(BUT_MS)}), tranche ${tranche.toFixed(0)} ms`,
);
process.exitCode = temps > BUT_MS || tranche > TRANCHE_MAX_MS ? 1 : 0;
