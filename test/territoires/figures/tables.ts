import type { Contenu, Feuillet } from './feuillet';
import type { MiseEnPage } from './indicateurs';

const somme = (nombres: readonly number[]): number => nombres.reduce((a, b) => a + b, 0);
const arrondi = (nombre: number, decimales: number): number => Number(nombre.toFixed(decimales));
const virgule = (nombre: number, decimales = 2): string =>
  String(arrondi(nombre, decimales)).replace('.', ',');

/** Relays: ETP, assistantes maternelles, how many of them for one ETP. */
const relais: MiseEnPage = {
  nom: 'RPE, ETP et ratios',
  classeur(chiffres, hasard) {
    const rpe = chiffres.communes.slice(0, hasard.entier(3, 6)).map((commune) => {
      const etp = hasard.parmi([0.5, 0.6, 0.8, 1, 1.5, 2]);
      return { commune, etp, am: Math.round(etp * hasard.entier(40, 68)) };
    });
    const total = arrondi(somme(rpe.map(({ etp }) => etp)), 2);
    const am = somme(rpe.map((r) => r.am));
    const enMots = hasard.chance(0.5);
    return {
      RPE: [
        [`${rpe.length} RPE soit ${virgule(total)} ETP`],
        ['RPE', 'Commune', 'ETP', 'Assistantes maternelles en activité', 'Ratio'],
        ...rpe.map((r): Contenu[] => [
          `RPE de ${r.commune.nom}`,
          r.commune.nom,
          { ecrit: r.etp, cle: 'etp' },
          r.am,
          enMots
            ? { ecrit: `1 ETP pour ${Math.round(r.am / r.etp)} AM`, cle: 'ratio' }
            : { ecrit: Math.round(r.am / r.etp), cle: 'ratio' },
        ]),
        ['Total', null, { ecrit: total, cle: 'total' }, { ecrit: am, cle: 'total' }, null],
      ],
    };
  },
};

/** Places through the years. */
const trajectoire: MiseEnPage = {
  nom: 'trajectoire des places',
  classeur(chiffres, hasard) {
    const annees = [0, 1, 2, 3].map((pas) => chiffres.annee + pas);
    const structures = chiffres.creches.map(({ type, nom, commune, exercice: { places } }) => {
      const plus = type === 'Micro-crèche' ? 0 : hasard.parmi([0, 0, 2]);
      return {
        nom: `${type} ${nom}`,
        commune: commune.nom,
        places: annees.map((_, pas) => places + (pas >= 2 ? plus : 0)),
      };
    });
    return {
      Trajectoire: [
        ['Trajectoire de l’offre d’accueil – nombre de places'],
        ['Structure', 'Commune', ...annees],
        ...structures.map(({ nom, commune, places }): Contenu[] => [
          nom,
          commune,
          ...places.map((ecrit) => ({ ecrit, cle: 'detail' as const })),
        ]),
        [
          'Total',
          null,
          ...annees.map((_, pas) => ({
            ecrit: somme(structures.map(({ places }) => places[pas] ?? 0)),
            cle: 'total' as const,
          })),
        ],
      ],
    };
  },
};

/** Families by commune: counts, shares, totals. */
const diagnostic: MiseEnPage = {
  nom: 'diagnostic, totaux et parts',
  classeur(chiffres, hasard) {
    const lignes = chiffres.communes.map(({ nom }) => {
      const allocataires = hasard.entier(80, 2400);
      const couples = Math.round(allocataires * (0.4 + hasard.nombre() / 4));
      const monoparentales = Math.round((allocataires - couples) * (0.3 + hasard.nombre() / 3));
      return { nom, couples, monoparentales, isoles: allocataires - couples - monoparentales, allocataires };
    });
    const cumul = (cle: 'couples' | 'monoparentales' | 'isoles' | 'allocataires'): number =>
      somme(lignes.map((l) => l[cle]));
    const total = cumul('allocataires');
    const part = (nombre: number): Contenu => ({
      ecrit: arrondi(nombre / total, 4),
      format: '0.00%',
      cle: 'part',
    });
    return {
      Diagnostic: [
        [`Allocataires au 31/12/${chiffres.annee}`],
        [
          'Commune',
          'Couples avec enfants',
          'Familles monoparentales',
          'Personnes isolées',
          'Total allocataires',
          'Part du territoire',
        ],
        ...lignes.map((l): Contenu[] => [
          l.nom,
          { ecrit: l.couples, cle: 'detail' },
          { ecrit: l.monoparentales, cle: 'detail' },
          { ecrit: l.isoles, cle: 'detail' },
          { ecrit: l.allocataires, cle: 'total' },
          part(l.allocataires),
        ]),
        [
          chiffres.epci.nom,
          { ecrit: cumul('couples'), cle: 'total' },
          { ecrit: cumul('monoparentales'), cle: 'total' },
          { ecrit: cumul('isoles'), cle: 'total' },
          { ecrit: total, cle: 'total' },
          { ecrit: 1, format: '0.00%' },
        ],
      ],
    };
  },
};

const GROUPES: readonly (readonly [string, readonly string[]])[] = [
  ['Petite enfance', ['Multi-accueil', 'RPE', 'LAEP']],
  ['Jeunesse', ['Accueils de loisirs', 'Séjours', 'BAFA']],
  ['Pilotage', ['Chargés de coopération', 'Études']],
];

/** A budget by theme, with sub-totals, over three years. */
const budget: MiseEnPage = {
  nom: 'budget à sous-totaux',
  classeur(chiffres, hasard) {
    const annees = [chiffres.annee, chiffres.annee + 1, chiffres.annee + 2];
    const lignes: Contenu[][] = [['Budget prévisionnel (€)'], ['Thématique', 'Poste', ...annees]];
    const generaux = annees.map(() => 0);
    for (const [groupe, postes] of GROUPES) {
      const montants = postes.map(() => annees.map(() => hasard.entier(20, 900) * 100));
      montants.forEach((ligne, rang) => {
        lignes.push([
          rang === 0 ? groupe : null,
          postes[rang] ?? '',
          ...ligne.map((ecrit) => ({ ecrit, cle: 'detail' as const })),
        ]);
      });
      const sousTotaux = annees.map((_, rang) => somme(montants.map((ligne) => ligne[rang] ?? 0)));
      sousTotaux.forEach((montant, rang) => {
        generaux[rang] = (generaux[rang] ?? 0) + montant;
      });
      lignes.push([
        `Sous-total ${groupe}`,
        null,
        ...sousTotaux.map((ecrit) => ({ ecrit, cle: 'total' as const })),
      ]);
    }
    lignes.push(['TOTAL GÉNÉRAL', null, ...generaux.map((ecrit) => ({ ecrit, cle: 'total' as const }))]);
    return { Budget: lignes };
  },
};

/** Typed details, live sums, computed shares: what a technician builds by herself. */
const budgetCalcule: MiseEnPage = {
  nom: 'tableau à formules',
  classeur(chiffres, hasard) {
    const de = 3;
    const fin = de + chiffres.communes.length - 1;
    const lignes = chiffres.communes.map(({ nom }, rang): Contenu[] => {
      const n = de + rang;
      return [
        nom,
        hasard.entier(20, 300),
        hasard.entier(20, 300),
        { ecrit: `=SUM(B${n}:C${n})`, cle: 'total' },
        { ecrit: `=D${n}/D$${fin + 1}`, format: '0.0%', cle: 'part' },
      ];
    });
    return {
      Enfants: [
        [`Enfants de moins de 6 ans – ${chiffres.annee}`],
        ['Commune', '0-2 ans', '3-5 ans', 'Total', 'Part'],
        ...lignes,
        [
          'Total',
          ...['B', 'C', 'D', 'E'].map((c) => ({
            ecrit: `=SUM(${c}${de}:${c}${fin})`,
            cle: 'total' as const,
            format: c === 'E' ? '0.0%' : 'General',
          })),
        ],
      ],
    };
  },
};

const POSTES = [
  'Coordination petite enfance',
  'Coordination jeunesse',
  'Coordination parentalité',
  'Pilotage de la CTG',
];

/** Posts with their ETP and their total. */
const postes: MiseEnPage = {
  nom: 'postes de coopération',
  classeur(chiffres, hasard) {
    const lignes = POSTES.map((fonction) => ({ fonction, etp: hasard.parmi([0.2, 0.5, 0.8, 1]) }));
    return {
      Postes: [
        ['Chargés de coopération CTG'],
        ['Fonction', 'Employeur', 'ETP'],
        ...lignes.map(({ fonction, etp }): Contenu[] => [
          fonction,
          chiffres.epci.nom,
          { ecrit: etp, cle: 'etp' },
        ]),
        ['Total', null, { ecrit: arrondi(somme(lignes.map(({ etp }) => etp)), 2), cle: 'total' }],
      ],
    };
  },
};

/** A title that announces how many, and the list. */
const annonces: MiseEnPage = {
  nom: 'nombres annoncés et listes',
  classeur(chiffres) {
    const { communes, creches } = chiffres;
    const places = somme(creches.map(({ exercice }) => exercice.places));
    const liste: Feuillet = [
      [{ ecrit: `Les ${communes.length} communes signataires`, cle: 'annonce' }],
      ...communes.map(({ nom }): Contenu[] => [nom]),
    ];
    return {
      Signataires: liste,
      Offre: [
        ['Offre d’accueil'],
        [{ ecrit: `${creches.length} EAJE en gestion PSU (${places} places)`, cle: 'annonce' }],
        ['Structure', 'Commune', 'Places'],
        ...creches.map(({ type, nom, commune, exercice }): Contenu[] => [
          `${type} ${nom}`,
          commune.nom,
          exercice.places,
        ]),
      ],
    };
  },
};

export const MISES_EN_PAGE_DES_TABLES: readonly MiseEnPage[] = [
  relais,
  trajectoire,
  diagnostic,
  budget,
  budgetCalcule,
  postes,
  annonces,
];
