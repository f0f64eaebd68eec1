import type { MiniClasseur } from '../../src/rules';
import { capitales, type EquipementVrai, type Territoire } from './territoire';

type Ligne = (string | number | null)[];

/** One way of laying out annexe 2, as real conventions do. */
export interface MiseEnPage {
  readonly nom: string;
  /** False where the layout does not print the gestionnaire or the places. */
  readonly gestionnaire: boolean;
  readonly places: boolean;
  /** True where a row that gives only a type and an address may mean either the structure or its gestionnaire. */
  readonly lieuDuGestionnaire: boolean;
  classeur(territoire: Territoire): MiniClasseur;
}

const adresse = ({ voie, codePostal, communeImprimee: commune }: EquipementVrai, tiret: string): string =>
  commune ? `${tiret}${voie ?? ''}${tiret}${codePostal ?? ''} ${commune}` : '';

const adresseVirgule = ({ voie, codePostal, communeImprimee: commune }: EquipementVrai): string =>
  commune ? `${voie ?? ''}, ${codePostal ?? ''} ${commune}` : '';

const gestionnaireComplet = ({ gestionnaire: g }: EquipementVrai, tiret: string): string =>
  `${g.nom}${tiret}${g.voie}${tiret}${g.codePostal} ${g.communeImprimee}`;

/** Equipments of a block by printed type, in the order of first appearance. */
function groupes(equipements: readonly EquipementVrai[]): Map<string, EquipementVrai[]> {
  const parType = new Map<string, EquipementVrai[]>();
  for (const e of equipements) parType.set(e.typeImprime, [...(parType.get(e.typeImprime) ?? []), e]);
  return parType;
}

/** A postcode as Excel keeps it when typed in a plain cell: a number, unless it begins with a zero and was typed as text. */
const codeSaisi = (codePostal: string | null): string | number | null =>
  codePostal !== null && /^[1-9]\d{4}$/.test(codePostal) ? Number(codePostal) : codePostal;

const nomOuType = (e: EquipementVrai): string => e.nom ?? e.typeImprime;

/** (a) Stacked blocks, a type on a row of its own, name and address together under it. */
const blocsEtGroupes: MiseEnPage = {
  nom: 'blocs empilés, type seul sur sa ligne',
  gestionnaire: false,
  places: false,
  lieuDuGestionnaire: false,
  classeur: ({ collectivites }) => ({
    'Annexe 2': collectivites.flatMap(({ nom, equipements }, rang): Ligne[] => [
      ['LISTE DES EQUIPEMENTS ET SERVICES SOUTENUS PAR', null],
      [rang === 0 ? nom.toUpperCase() : `LA COMMUNE de ${capitales(nom)}`, null],
      ['TYPE DE STRUCTURE', 'NOM ET ADRESSE DE LA STRUCTURE'],
      ...[...groupes(equipements)].flatMap(([type, liste]): Ligne[] => [
        [type.toUpperCase(), null],
        ...liste.map((e): Ligne => [null, `${nomOuType(e)}${e.commune ? ` – ${adresseVirgule(e)}` : ''}`]),
      ]),
    ]),
  }),
};

/** (b) One block a collectivité, the type printed once, then blanks. */
const typeUneFois: MiseEnPage = {
  nom: 'type écrit une fois, puis cases vides',
  gestionnaire: true,
  places: false,
  lieuDuGestionnaire: false,
  classeur: ({ collectivites }) => ({
    'Liste équipements': collectivites.flatMap(({ nom, equipements }): Ligne[] => [
      [`NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE : ${nom.toUpperCase()}`, null, null],
      ['Type de structure', 'Nom et adresse de la structure', 'Gestionnaire'],
      ...[...groupes(equipements)].flatMap(([type, liste]) =>
        liste.map((e, rang): Ligne => [
          rang === 0 ? type : null,
          `${nomOuType(e)}${adresse(e, ' - ')}`,
          e.gestionnaire.nom,
        ]),
      ),
    ]),
  }),
};

/** (c) Gestionnaire on the left, type + name + address on the right, a sheet a collectivité. */
const gestionnaireStructure: MiseEnPage = {
  nom: 'gestionnaire à gauche, structure à droite, une feuille par collectivité',
  gestionnaire: true,
  places: false,
  lieuDuGestionnaire: false,
  classeur: ({ collectivites }) =>
    Object.fromEntries(
      collectivites.map(({ nom, equipements }): [string, Ligne[]] => [
        `Annexe 2 - ${nom}`.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
        [
          [`LISTE DES EQUIPEMENTS ET SERVICES SOUTENUS PAR ${nom.toUpperCase()}`, null],
          ['NOM ET ADRESSE DES GESTIONNAIRES', 'TYPE - NOM ET ADRESSE DE LA STRUCTURE'],
          ...equipements.map((e): Ligne => [
            gestionnaireComplet(e, ' — '),
            `${e.typeImprime}${e.nom ? ` ${e.nom}` : ''}${adresse(e, ' — ')}`,
          ]),
        ],
      ]),
    ),
};

/** (d) The header says structure where the gestionnaire stands; type + name + address in column A. */
const structurePuisGestionnaire: MiseEnPage = {
  nom: 'structure sous « type », gestionnaire sous « nom et adresse »',
  gestionnaire: true,
  places: false,
  lieuDuGestionnaire: true,
  classeur: ({ collectivites }) => ({
    'ANNEXE 2': [
      ['ANNEXE 2 – Liste des équipements et services soutenus par chaque collectivité', null],
      ...collectivites.flatMap(({ nom, equipements }): Ligne[] => [
        [`NOM DE LA COLLECTIVITE LOCALE SIGNATAIRE : ${capitales(nom)}`, null],
        ['TYPE DE STRUCTURE', 'NOM ET ADRESSE DE LA STRUCTURE'],
        ...equipements.map((e): Ligne => [
          [e.typeImprime, e.nom, e.voie, e.commune && `${e.codePostal ?? ''} ${e.communeImprimee ?? ''}`]
            .filter(Boolean)
            .join(' '),
          `${e.gestionnaire.nom} ${e.gestionnaire.voie} ${e.gestionnaire.codePostal} ${e.gestionnaire.communeImprimee}`,
        ]),
      ]),
    ],
  }),
};

/** (f) One flat list, a column a field. */
const listePlate: MiseEnPage = {
  nom: 'liste plate, une colonne par champ',
  gestionnaire: true,
  places: true,
  lieuDuGestionnaire: false,
  classeur: ({ collectivites }) => ({
    Équipements: [
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
      ...collectivites.flatMap(({ nom, equipements }) =>
        equipements.map((e): Ligne => [
          nom,
          e.typeImprime,
          nomOuType(e),
          e.voie,
          e.codePostal,
          e.communeImprimee,
          e.gestionnaire.nom,
          e.places,
        ]),
      ),
    ],
  }),
};

/** (f, other order and words) Starts lower and to the right, with a title and a note under the table. */
const listeDecalee: MiseEnPage = {
  nom: 'liste décalée, colonnes dans un autre ordre, note en bas',
  gestionnaire: true,
  places: true,
  lieuDuGestionnaire: false,
  classeur: ({ epci, collectivites }) => ({
    Feuil1: [
      [],
      [null, `Convention territoriale globale – ${epci.nom}`],
      [null, 'Annexe 2 : équipements et services soutenus'],
      [],
      [
        null,
        'Commune',
        'CP',
        'Équipement',
        'Type de structure',
        'Porteur',
        'Capacité (places)',
        'Signataire',
        'Rue',
      ],
      ...collectivites.flatMap(({ nom, equipements }) =>
        equipements.map((e): Ligne => [
          null,
          e.communeImprimee,
          codeSaisi(e.codePostal),
          nomOuType(e),
          e.typeImprime,
          e.gestionnaire.nom,
          e.places,
          nom,
          e.voie,
        ]),
      ),
      [],
      [null, 'Source : déclarations des gestionnaires, exercice 2024'],
    ],
  }),
};

export const MISES_EN_PAGE: readonly MiseEnPage[] = [
  blocsEtGroupes,
  typeUneFois,
  gestionnaireStructure,
  structurePuisGestionnaire,
  listePlate,
  listeDecalee,
];
