import { columnName } from '../../../src/workbook';
import { Hasard } from '../hasard';
import { ecrituresDe } from './ecritures';
import type { Ecritures } from './ecritures';
import type { Classeur, Contenu, Ecrite, Feuillet } from './feuillet';
import { INDICATEURS } from './structures';
import type { Chiffres, Creche, Exercice } from './structures';

export interface MiseEnPage {
  readonly nom: string;
  classeur(chiffres: Chiffres, hasard: Hasard): Classeur;
}

type Mesure = readonly [libelle: string, (e: Exercice, ecritures: Ecritures) => Contenu];

const somme = (nombres: readonly number[]): number => nombres.reduce((a, b) => a + b, 0);

/** Wordings of the indicators, one Caf or another. */
function mesures(hasard: Hasard): readonly Mesure[] {
  return [
    [
      hasard.parmi(['Taux de facturation', 'TF', 'Tx de facturation']),
      (e, w) => w.taux(INDICATEURS.tf(e), 'tf'),
    ],
    [
      hasard.parmi(['Taux d’occupation réel', 'Taux d’occupation', 'Taux d’occupation (réel)']),
      (e, w) => w.taux(INDICATEURS.to(e), 'to'),
    ],
    [
      hasard.parmi(['Prix de revient', 'Prix de revient horaire', 'Coût horaire réalisé']),
      (e, w) => w.euros(INDICATEURS.pr(e), 'pr'),
    ],
    [
      hasard.parmi([
        'Participation familiale horaire moyenne',
        'PF moyenne horaire',
        'Participation moyenne horaire',
      ]),
      (e, w) => w.euros(INDICATEURS.pf(e), 'pf'),
    ],
    [
      hasard.parmi(['Nombre de jours d’ouverture', 'Jours d’ouverture']),
      (e) => ({ ecrit: e.jours, cle: 'jours' }),
    ],
  ];
}

const nomComplet = ({ type, nom, commune }: Creche): string => `${type} ${nom} - ${commune.nom}`;
const titre = ({ annee }: Chiffres): string => `Indicateurs des EAJE – Année ${annee} – Données réelles`;

/** Measures in rows, structures in columns, three by three in several blocks. */
const transposee: MiseEnPage = {
  nom: 'mesures en lignes, structures en colonnes',
  classeur(chiffres, hasard) {
    const w = ecrituresDe(hasard);
    const lignes: Contenu[][] = [[titre(chiffres)]];
    const dites = mesures(hasard);
    for (let rang = 0; rang < chiffres.creches.length; rang += 4) {
      const bloc = chiffres.creches.slice(rang, rang + 4);
      lignes.push([], [null, ...bloc.map(nomComplet)]);
      lignes.push([
        'Places agréées',
        ...bloc.map(({ exercice }) => ({ ecrit: exercice.places, cle: 'places' as const })),
      ]);
      for (const [libelle, lire] of dites) {
        lignes.push([libelle, ...bloc.map(({ exercice }) => lire(exercice, w))]);
      }
    }
    return { 'Indicateurs EAJE': lignes };
  },
};

/** One row a structure: raw figures, rates computed by formulas, a row of totals. */
const lignesEtFormules: MiseEnPage = {
  nom: 'une ligne par structure, formules vivantes',
  classeur(chiffres, hasard) {
    const entete = [
      'Structure',
      'Commune',
      'Places',
      'Jours d’ouverture',
      'Amplitude horaire',
      'Heures facturées',
      'Heures réalisées',
      'Total des charges',
      'Participations familiales',
      'Taux de facturation',
      'Taux d’occupation réel',
      'Prix de revient horaire',
      'Participation horaire moyenne',
    ];
    const de = 4;
    const fin = de + chiffres.creches.length - 1;
    const lignes = chiffres.creches.map(({ type, nom, commune, exercice: e }, rang): Contenu[] => {
      const n = de + rang;
      return [
        `${type} ${nom}`,
        commune.nom,
        { ecrit: e.places, cle: 'places' },
        { ecrit: e.jours, cle: 'jours' },
        e.amplitude,
        { ecrit: e.facturees, cle: 'facturees' },
        { ecrit: e.realisees, cle: 'realisees' },
        { ecrit: e.charges, cle: 'charges' },
        e.participations,
        { ecrit: `=F${n}/G${n}`, format: '0.00%', cle: 'tf' },
        { ecrit: `=G${n}/(C${n}*D${n}*E${n})`, format: '0.00%', cle: 'to' },
        { ecrit: `=H${n}/G${n}`, format: '0.00', cle: 'pr' },
        { ecrit: `=I${n}/F${n}`, format: '0.00', cle: 'pf' },
      ];
    });
    const total = (column: number): Contenu => ({
      ecrit: `=SUM(${columnName(column)}${de}:${columnName(column)}${fin})`,
      cle: 'total',
    });
    const n = fin + 1;
    const totaux: Contenu[] = [
      hasard.parmi(['Total', 'TOTAL', 'Ensemble du territoire']),
      null,
      total(2),
      null,
      null,
      total(5),
      total(6),
      total(7),
      total(8),
      { ecrit: `=F${n}/G${n}`, format: '0.00%' },
      null,
      { ecrit: `=H${n}/G${n}`, format: '0.00' },
      { ecrit: `=I${n}/F${n}`, format: '0.00' },
    ];
    const moyenne: Contenu[] = [
      'Moyenne',
      null,
      ...['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M'].map((c, rang) => ({
        ecrit: `=AVERAGE(${c}${de}:${c}${fin})`,
        format: rang >= 7 && rang <= 8 ? '0.00%' : '#,##0.00',
      })),
    ];
    const feuillet = [[titre(chiffres)], [], entete, ...lignes, totaux];
    return { Indicateurs: hasard.chance(0.5) ? [...feuillet, moyenne] : feuillet };
  },
};

/** N-1 beside N under each measure; years, or no year at all. */
const anneeContreAnnee: MiseEnPage = {
  nom: 'N-1 et N sous chaque mesure',
  classeur(chiffres, hasard) {
    const w = ecrituresDe(hasard);
    const dites = mesures(hasard);
    const annees: readonly Contenu[] = hasard.chance(0.5)
      ? ['N-1', 'N']
      : [chiffres.annee - 1, chiffres.annee];
    return {
      Comparaison: [
        [
          hasard.parmi(['Évolution des indicateurs des EAJE', 'Données réelles des crèches (PSU)']) +
            ` – ${chiffres.annee}`,
        ],
        ['Structure', 'Commune', ...dites.flatMap(([libelle]) => [libelle, null])],
        [null, null, ...dites.flatMap(() => annees)],
        ...chiffres.creches.map((c): Contenu[] => [
          `${c.type} ${c.nom}`,
          c.commune.nom,
          ...dites.flatMap(([, lire]) => [lire(c.avant, w), lire(c.exercice, w)]),
        ]),
      ],
    };
  },
};

/** One figure a row. */
const formeLongue: MiseEnPage = {
  nom: 'un indicateur par ligne',
  classeur(chiffres, hasard) {
    const w = ecrituresDe(hasard);
    const dites = mesures(hasard);
    return {
      Données: [
        ['Structure', 'Commune', 'Année', 'État', 'Indicateur', 'Valeur'],
        ...chiffres.creches.flatMap(({ type, nom, commune, exercice }) =>
          dites.map(([libelle, lire]): Contenu[] => [
            `${type} ${nom}`,
            commune.nom,
            exercice.annee,
            'Réel',
            libelle,
            lire(exercice, w),
          ]),
        ),
      ],
    };
  },
};

const pourcent = (nombre: number): string => `${(nombre * 100).toFixed(2).replace('.', ',')} %`;
const enEuros = (nombre: number): string => `${nombre.toFixed(2).replace('.', ',')} €`;

/** A paragraph a structure. */
const prose: MiseEnPage = {
  nom: 'une phrase par structure',
  classeur: (chiffres, hasard) => ({
    Diagnostic: [
      ['L’accueil du jeune enfant'],
      ...chiffres.creches.map(({ type, nom, commune, gestionnaire, exercice: e }): Contenu[] => [
        hasard.parmi([
          `${type} « ${nom} » à ${commune.nom}, géré par ${gestionnaire}, offre ${e.places} places. En ${e.annee}, son taux d’occupation réel est de ${pourcent(INDICATEURS.to(e))} et son taux de facturation de ${pourcent(INDICATEURS.tf(e))}. Le prix de revient horaire atteint ${enEuros(INDICATEURS.pr(e))}.`,
          `Le ${type.toLowerCase()} « ${nom} » (${commune.nom}) dispose de ${e.places} places. Au titre de ${e.annee}, le taux de facturation est de ${pourcent(INDICATEURS.tf(e))}, le prix de revient de ${enEuros(INDICATEURS.pr(e))} et la participation moyenne horaire de ${enEuros(INDICATEURS.pf(e))}.`,
        ]),
      ]),
    ],
  }),
};

/** A sheet a structure, label and figure. */
const feuilleParStructure: MiseEnPage = {
  nom: 'une feuille par structure',
  classeur(chiffres, hasard) {
    const w = ecrituresDe(hasard);
    const dites = mesures(hasard);
    return Object.fromEntries(
      chiffres.creches.map((c): [string, Feuillet] => [
        c.nom.slice(0, 31),
        [
          ['Structure', `${c.type} ${c.nom}`],
          ['Commune', c.commune.nom],
          ['Gestionnaire', c.gestionnaire],
          [],
          ['Indicateurs', c.exercice.annee - 1, c.exercice.annee],
          ['Nombre de places', c.avant.places, { ecrit: c.exercice.places, cle: 'places' }],
          ['Heures facturées', c.avant.facturees, { ecrit: c.exercice.facturees, cle: 'facturees' }],
          ['Heures réalisées', c.avant.realisees, { ecrit: c.exercice.realisees, cle: 'realisees' }],
          ...dites.map(([libelle, lire]): Contenu[] => [libelle, lire(c.avant, w), lire(c.exercice, w)]),
        ],
      ]),
    );
  },
};

/** Typed totals and means under the structures. */
const totauxEtMoyennes: MiseEnPage = {
  nom: 'totaux et moyennes saisis',
  classeur(chiffres, hasard) {
    const w = ecrituresDe(hasard);
    const dites = mesures(hasard);
    const { creches } = chiffres;
    const moyenne = (mesure: (e: Exercice) => number): number =>
      somme(creches.map(({ exercice }) => mesure(exercice))) / creches.length;
    const cumul = (mesure: (e: Exercice) => number): Contenu => ({
      ecrit: somme(creches.map(({ exercice }) => mesure(exercice))),
      cle: 'total',
    });
    const { tf, to, pr, pf } = INDICATEURS;
    const sansCle = ({ ecrit, format }: Ecrite): Contenu =>
      format === undefined ? ecrit : { ecrit, format };
    return {
      'EAJE (PSU)': [
        [titre(chiffres)],
        [
          'Nom de l’EAJE',
          'Ville',
          'Nb de places',
          'Heures facturées',
          'Charges',
          ...dites.map(([libelle]) => libelle),
        ],
        ...creches.map(({ nom, commune, exercice: e }): Contenu[] => [
          nom,
          commune.nom,
          { ecrit: e.places, cle: 'places' },
          { ecrit: e.facturees, cle: 'facturees' },
          { ecrit: e.charges, cle: 'charges' },
          ...dites.map(([, lire]) => lire(e, w)),
        ]),
        ['TOTAL', null, cumul((e) => e.places), cumul((e) => e.facturees), cumul((e) => e.charges)],
        [
          'Moyenne',
          null,
          null,
          null,
          null,
          ...[
            w.taux(moyenne(tf), 'tf'),
            w.taux(moyenne(to), 'to'),
            w.euros(moyenne(pr), 'pr'),
            w.euros(moyenne(pf), 'pf'),
          ].map(sansCle),
          Math.round(moyenne((e) => e.jours)),
        ],
      ],
    };
  },
};

/** Addresses and indicators in one table. */
const listeAvecAdresses: MiseEnPage = {
  nom: 'liste des EAJE avec adresses et taux',
  classeur(chiffres, hasard) {
    const w = ecrituresDe(hasard);
    const dites = mesures(hasard);
    return {
      'EAJE du territoire': [
        [titre(chiffres)],
        [
          'Type',
          'Nom de la structure',
          'Adresse',
          'Code postal',
          'Commune',
          'Gestionnaire',
          'Places',
          ...dites.map(([libelle]) => libelle),
        ],
        ...chiffres.creches.map(({ type, nom, voie, commune, gestionnaire, exercice: e }): Contenu[] => [
          type,
          nom,
          voie,
          commune.codesPostaux[0] ?? '',
          commune.nom,
          gestionnaire,
          { ecrit: e.places, cle: 'places' },
          ...dites.map(([, lire]) => lire(e, w)),
        ]),
      ],
    };
  },
};

/** The indicators on a sheet, annexe 2 on another. */
const avecAnnexe2: MiseEnPage = {
  nom: 'indicateurs et annexe 2',
  classeur(chiffres, hasard) {
    const w = ecrituresDe(hasard);
    const dites = mesures(hasard);
    return {
      'Annexe 2': [
        [
          'Collectivité',
          'Type',
          'Nom de la structure',
          'Adresse',
          'Code postal',
          'Commune',
          'Gestionnaire',
          'Places',
        ],
        ...chiffres.creches.map(({ type, nom, voie, commune, gestionnaire, exercice: e }): Contenu[] => [
          chiffres.epci.nom,
          type,
          nom,
          voie,
          commune.codesPostaux[0] ?? '',
          commune.nom,
          gestionnaire,
          e.places,
        ]),
      ],
      Indicateurs: [
        [titre(chiffres)],
        ['Structure', 'Commune', 'Capacité', ...dites.map(([libelle]) => libelle)],
        ...chiffres.creches.map(({ type, nom, commune, exercice: e }): Contenu[] => [
          `${type} ${nom}`,
          commune.nom,
          { ecrit: e.places, cle: 'places' },
          ...dites.map(([, lire]) => lire(e, w)),
        ]),
      ],
    };
  },
};

export const MISES_EN_PAGE_DES_INDICATEURS: readonly MiseEnPage[] = [
  transposee,
  lignesEtFormules,
  anneeContreAnnee,
  formeLongue,
  prose,
  feuilleParStructure,
  totauxEtMoyennes,
  listeAvecAdresses,
  avecAnnexe2,
];
