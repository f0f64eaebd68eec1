import type { Equipement, Field, IndicateursEaje, Lecture, Trajectoire } from '../../reading';
import { aussi, champPrincipal, libelle } from '../champs';
import { citations } from '../rapprochement/citations';
import { dossiers } from '../rapprochement';
import type { Dossier } from '../rapprochement';
import { defineRule } from '../rule';
import type { MiniClasseur, Report, RuleContext } from '../rule';
import type { CellValue } from '../../workbook';

type Nom = 'annexe' | 'citee' | 'indicateurs';

/** Not paid by the PSU: neither list has to hold them. */
const HORS_PSU = /(?<!\p{L})(?:paje|priv[ée]e?s?|mam|maisons? d[’']assistant\p{L}*)(?!\p{L})/iu;

function dit(...fields: readonly (Field | null)[]): boolean {
  return fields.some((field) => field !== null && HORS_PSU.test(field.value));
}

/** From these on, two lists that answer each other are meant to be complete. */
const STRUCTURES_RETROUVEES = 2;
const PART_RETROUVEE = 0.6;

function completes(retrouvees: number, total: number): boolean {
  return retrouvees >= STRUCTURES_RETROUVEES && retrouvees / total >= PART_RETROUVEE;
}

const nommes = ({ indicateurs, trajectoires }: Dossier): boolean =>
  indicateurs.length > 0 || trajectoires.length > 0;

const listes = ({ equipements }: Dossier): boolean => equipements.length > 0;

/** A trajectoire that begins with no place is that of a structure still to open. */
const enProjet = ({ indicateurs, trajectoires }: Dossier): boolean =>
  indicateurs.length === 0 && trajectoires.every(({ places: [premiere] }) => premiere?.mesure.value === 0);

/** Communes where a structure of the other list still waits for its answer: it may be this one, under another name. */
function communesOuvertes(dossiersOuverts: readonly Dossier[]): ReadonlySet<string | null> {
  return new Set(dossiersOuverts.map(({ commune }) => commune).filter((commune) => commune !== null));
}

function reportAnnexe(element: IndicateursEaje | Trajectoire): Report<Nom> {
  const { nom, key, confidence, tableau } = element;
  const data = { structure: nom.value, feuille: tableau.sheet };
  return { message: 'annexe', data, at: nom, key, confidence };
}

function reportIndicateurs(equipement: Equipement): Report<Nom> {
  const { key, confidence } = equipement;
  const data = { structure: libelle(equipement) };
  return { message: 'indicateurs', data, at: champPrincipal(equipement), key, confidence };
}

function* horsDeLAnnexe(tous: readonly Dossier[]): Generator<Report<Nom>> {
  const cites = tous.filter((dossier) => nommes(dossier) && !enProjet(dossier));
  if (!completes(cites.filter(listes).length, cites.length)) return;
  const ouvertes = communesOuvertes(tous.filter((dossier) => !nommes(dossier)));
  for (const { indicateurs, trajectoires, commune } of cites.filter((dossier) => !listes(dossier))) {
    const [premier] = [...indicateurs, ...trajectoires];
    const typePrinted = indicateurs[0]?.typePrinted ?? null;
    if (!premier || ouvertes.has(commune) || dit(premier.nom, typePrinted)) continue;
    yield reportAnnexe(premier);
  }
}

function* horsDesIndicateurs(tous: readonly Dossier[]): Generator<Report<Nom>> {
  const avec = ({ indicateurs }: Dossier): boolean => indicateurs.length > 0;
  const psu = tous.filter(({ equipements: [premier] }) => {
    return premier !== undefined && !dit(premier.typePrinted, premier.nom, premier.remarque);
  });
  if (!completes(psu.filter(avec).length, psu.length)) return;
  const ouvertes = communesOuvertes(tous.filter((dossier) => avec(dossier) && !listes(dossier)));
  for (const { equipements, commune } of psu.filter((dossier) => !avec(dossier))) {
    const [premier] = equipements;
    if (premier && commune !== null && !ouvertes.has(commune)) yield reportIndicateurs(premier);
  }
}

/** A diagnostic also goes through what nobody supports: to be looked at, no more. */
function* citeesHorsDeLAnnexe(lecture: Lecture): Generator<Report<Nom>> {
  for (const liste of citations(lecture)) {
    const absentes = liste.filter(({ equipements }) => equipements.length === 0);
    if (!completes(liste.length - absentes.length, liste.length)) continue;
    for (const { citees } of absentes) {
      const [premiere, ...autres] = citees.map(({ nom }) => nom);
      const data = { structure: premiere?.value ?? '', feuille: premiere?.cells[0]?.sheet ?? '' };
      if (premiere) yield { message: 'citee', data, at: premiere, ...aussi(autres), severity: 'info' };
    }
  }
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  yield* citeesHorsDeLAnnexe(lecture);
  const creches = lecture.equipements.some(({ type }) => type === 'EAJE');
  if (!creches || (lecture.eaje.length === 0 && lecture.trajectoires.length === 0)) return;
  const tous = dossiers(lecture);
  yield* horsDeLAnnexe(tous);
  yield* horsDesIndicateurs(tous);
}

const ARQUES = ['Arques', 'Multi-accueil', 'Les Coccinelles', '3 rue de Sète', '62510', 'Arques'];
const HELFAUT = ['Helfaut', 'Multi-accueil', 'La Ronde', '1 rue du Parc', '62570', 'Helfaut'];
const ECQUES = ['Ecques', 'Multi-accueil', 'Les Abeilles', '5 rue du Lac', '62129', 'Ecques'];
const CRECHES = [
  ['Crèche Les Coccinelles', 'Arques', '70%'],
  ['Crèche La Ronde', 'Helfaut', '66%'],
];

function classeur(
  equipements: readonly (readonly CellValue[])[],
  creches: readonly (readonly CellValue[])[],
): MiniClasseur {
  return {
    'Annexe 2': [['Collectivité', 'Type', 'Nom', 'Adresse', 'Code postal', 'Commune'], ...equipements],
    EAJE: [['Indicateurs – réel 2023'], ['Structure', 'Commune', 'Taux d’occupation'], ...creches],
  };
}

/** Annexe 2 with two LAEP, and the table of a diagnostic. */
const diagnostic = (...lignes: readonly (readonly CellValue[])[]): MiniClasseur => ({
  'Annexe 2': [
    ['Collectivité', 'Type', 'Nom', 'Adresse', 'Code postal', 'Commune'],
    ['Arques', 'LAEP', 'Môm en Bulle', '3 rue de Sète', '62510', 'Arques'],
    ['Helfaut', 'LAEP', 'La Parenthèse', '1 rue du Parc', '62570', 'Helfaut'],
  ],
  Diagnostic: [['Lieu', 'Commune', 'Familles'], ...lignes],
});

export const absentDeLAnnexe = defineRule({
  meta: {
    id: 'equipement/absent-de-l-annexe',
    titre: 'Structure absente d’un tableau',
    severity: 'warning',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    annexe: {
      quoi: '« {structure} » ne figure pas dans l’annexe 2.',
      pourquoi: 'La feuille « {feuille} » en donne les chiffres, comme des structures que l’annexe 2 liste.',
      queFaire: 'Ajoutez-la à la liste de sa collectivité, ou vérifiez son nom.',
    },
    citee: {
      quoi: '« {structure} » ne figure pas dans l’annexe 2.',
      pourquoi: 'La feuille « {feuille} » la cite avec d’autres, que l’annexe 2 liste.',
      queFaire: 'Si une collectivité la soutient, ajoutez-la à sa liste ; sinon, rien à faire.',
    },
    indicateurs: {
      quoi: '« {structure} » n’a pas d’indicateurs.',
      pourquoi: 'Les autres EAJE de l’annexe 2 en ont dans ce classeur.',
      queFaire: 'Ajoutez ses chiffres, ou vérifiez son nom.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'les deux listes se répondent', classeur: classeur([ARQUES, HELFAUT], CRECHES) },
      {
        nom: 'une structure sans nom propre, seule de sa commune',
        classeur: classeur([ARQUES, HELFAUT, ECQUES], [...CRECHES, ['Crèche d’Ecques', 'Ecques', '61%']]),
      },
      {
        nom: 'une micro-crèche Paje sans indicateurs',
        classeur: classeur(
          [
            ARQUES,
            HELFAUT,
            ['Ecques', 'Micro-crèche Paje', 'Les Abeilles', '5 rue du Lac', '62129', 'Ecques'],
          ],
          CRECHES,
        ),
      },
      {
        nom: 'une micro-crèche Paje, que dit la colonne du financement',
        classeur: {
          ...classeur([ARQUES, HELFAUT], CRECHES),
          'Annexe 2': [
            ['Collectivité', 'Type', 'Nom', 'Adresse', 'Code postal', 'Commune', 'Mode de financement'],
            [...ARQUES, 'PSU'],
            [...HELFAUT, 'PSU'],
            ['Ecques', 'Micro-crèche', 'Les Abeilles', '5 rue du Lac', '62129', 'Ecques', 'PAJE'],
          ],
        },
      },
      {
        nom: 'un hameau devant sa commune',
        classeur: classeur(
          [ARQUES, ECQUES, [...HELFAUT.slice(0, 5), 'Le Plateau - Helfaut']],
          [...CRECHES, ['Crèche Les Abeilles', 'Ecques', '61%']],
        ),
      },
      {
        nom: 'une structure qui ouvrira pendant la convention',
        classeur: {
          'Annexe 2': classeur([ARQUES, HELFAUT], [])['Annexe 2'] ?? [],
          Trajectoire: [
            ['Trajectoire des places 2024-2026'],
            ['Équipement', 'Commune', '2024', '2025', '2026'],
            ['Crèche Les Coccinelles', 'Arques', 30, 30, 30],
            ['Crèche La Ronde', 'Helfaut', 20, 20, 20],
            ['Crèche Les Bourdons', 'Longuenesse', 0, 12, 12],
          ],
        },
      },
      {
        nom: 'un diagnostic qui compare, additionne et annonce, ou qui va bien au-delà de l’annexe 2',
        classeur: {
          ...diagnostic(
            ['LAEP Môm en Bulle', 'Arques', 33],
            ['LAEP La Parenthèse', 'Helfaut', 20],
            ['LAEP Département', null, 900],
            ['LAEP Total', null, 53],
            ['LAEP Les Loupiots', 'Ecques', 'Ouverture prévue en 2027'],
          ),
          'Vie sociale': [
            ['Lieu', 'Commune', 'Familles'],
            ['LAEP La Parenthèse', 'Helfaut', 20],
            ['LAEP Le Nid', 'Wizernes', 9],
            ['LAEP La Cabane', 'Longuenesse', 14],
          ],
        },
      },
      {
        nom: 'des indicateurs pour quelques structures seulement',
        classeur: classeur([ARQUES, HELFAUT, ECQUES], [['Crèche Les Coccinelles', 'Arques', '70%']]),
      },
    ],
    invalid: [
      {
        nom: 'une structure des indicateurs que l’annexe 2 ne liste pas',
        classeur: classeur([ARQUES, HELFAUT], [...CRECHES, ['Crèche Les Bourdons', 'Longuenesse', '64%']]),
        attendu: ['EAJE!A5'],
      },
      {
        nom: 'un EAJE de l’annexe 2 sans indicateurs',
        classeur: classeur([ARQUES, HELFAUT, ECQUES], CRECHES),
        attendu: ['Annexe 2!C4'],
      },
      {
        nom: 'un lieu que le diagnostic cite parmi ceux de l’annexe 2',
        classeur: diagnostic(
          ['LAEP Môm en Bulle', 'Arques', 33],
          ['LAEP « La Parenthèse »', 'Helfaut', 20],
          ['LAEP Tourniquet', 'Wizernes', 9],
        ),
        attendu: ['Diagnostic!A4'],
      },
    ],
  },
});
