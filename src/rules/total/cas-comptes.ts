import { COLONNES_LISTE, LIGNE_JUSTE } from '../cas';
import type { MiniClasseur } from '../rule';
import { VOISINES } from './cas-annonces';

/** What the sentences of the workbook below count. */
interface Comptes {
  readonly objectifs: number;
  readonly axes: number;
  readonly postes: number;
  readonly etp: string;
  readonly suivies: number;
  readonly realisees: number;
  readonly equipements: number;
  readonly communes: number;
  readonly cout: string;
  readonly actions: number;
  readonly membres: number;
  readonly instances: string;
}

const COMPTES_JUSTES: Comptes = {
  objectifs: 3,
  axes: 2,
  postes: 3,
  etp: '2,5',
  suivies: 4,
  realisees: 2,
  equipements: 3,
  communes: 3,
  cout: '123 400',
  actions: 4,
  membres: 3,
  instances: 'deux',
};

const [CRECHE, PARC, PARENTS, PERMANENCE] = [
  'Ouvrir une crèche',
  'Aménager un parc',
  'Soutenir les parents',
  'Tenir une permanence',
] as const;
const COLONNES_DU_PLAN = ['N°', 'Action', 'Porteur', 'Calendrier'];

const planEtBudget = ({ objectifs, axes }: Comptes): MiniClasseur => ({
  Plan: [
    [`2 orientations, ${String(objectifs)} objectifs stratégiques, 4 actions`],
    [],
    ['ORIENTATION 1 – Petite enfance'],
    ['Objectif 1.1 : Accueillir les enfants'],
    COLONNES_DU_PLAN,
    ['1.1.a', CRECHE, 'Arques', '2026'],
    ['1.1.b', PARC, 'Arques', '2027'],
    ['Objectif 1.2 : Écouter les familles'],
    COLONNES_DU_PLAN,
    ['1.2.a', PARENTS, 'Arques', '2026'],
    ['ORIENTATION 2 – Accès aux droits'],
    ['Objectif 2.1 : Aller vers les habitants'],
    COLONNES_DU_PLAN,
    ['2.1.a', PERMANENCE, 'Arques', '2028'],
  ],
  Budget: [
    [`4 actions, ${String(axes)} axes ; montants en euros`],
    ['Action', 'Caf', 'Communes', 'Total'],
    ['Axe 1 – Petite enfance'],
    [CRECHE, 100, 200, 300],
    [PARC, 50, 70, 120],
    [PARENTS, 20, 30, 50],
    ['Axe 2 – Accès aux droits'],
    [PERMANENCE, 10, 20, 30],
  ],
});

const suiviEtPostes = ({ suivies, realisees, etp, postes }: Comptes): MiniClasseur => ({
  Suivi: [
    ['Suivi des actions au 30 juin 2026'],
    ['N°', 'Action', 'Pilote', 'État d’avancement', 'Observations'],
    ['1.1.a', CRECHE, 'Arques', 'Réalisée', 'Inaugurée'],
    ['1.1.b', PARC, 'Arques', 'En cours', 'Devis reçus'],
    ['1.2.a', PARENTS, 'Arques', 'Réalisée', 'Six soirées'],
    ['2.1.a', PERMANENCE, 'Arques', 'En cours', 'Local trouvé'],
    [],
    [`Sur ${String(suivies)} actions, ${String(realisees)} sont réalisées.`],
  ],
  Postes: [
    ['Poste', 'Employeur', 'ETP', 'Part Caf'],
    ['Coordination petite enfance', 'Arques', 1, 24000],
    ['Coordination jeunesse', 'Arques', 1, 24000],
    ['Coordination parentalité', 'Wizernes', 0.5, 12000],
    [],
    [`Soit ${etp} ETP de coopération pour ${String(postes)} postes.`],
  ],
});

const carteEtCouts = ({ cout, actions, membres, instances }: Comptes): MiniClasseur => ({
  Cadre: [
    ['Territoire', 'Pays de Saint-Omer'],
    ['Nombre d’actions', actions],
    ['Nombre de communes', membres],
    ['Communes', 'Arques, Helfaut, Wizernes'],
  ],
  Coûts: [
    ['Dépense', '2025', '2026', 'Total'],
    ['Crèche', 51200, 40000, 91200],
    ['Relais', 20000, 12200, 32200],
    ['Total', 71200, 52200, 123400],
    [],
    [`Le coût total est de ${cout} €, dont 40 000 € de la Caf.`],
    [`Quatre instances se réunissent : un comité de pilotage, un comité technique et ${instances} groupes.`],
    ['Elle comprend 3 annexes : annexe 1 Diagnostic, annexe 2 Équipements, annexe 3 Plan.'],
  ],
});

/** A sommaire, a plan whose titles part it from its own, its budget by axe, its suivi, the posts and a list. */
export function comptesDits(dits: Partial<Comptes> = {}): MiniClasseur {
  const comptes = { ...COMPTES_JUSTES, ...dits };
  return {
    Sommaire: [
      ['Feuille', 'Contenu'],
      ['Plan', '2 orientations'],
      ['Annexe 2', `${String(comptes.equipements)} équipements et services soutenus`],
      [],
      [`${String(comptes.communes)} communes sur 15 accueillent au moins un équipement.`],
    ],
    ...planEtBudget(comptes),
    ...suiviEtPostes(comptes),
    ...carteEtCouts(comptes),
    'Annexe 2': [COLONNES_LISTE, LIGNE_JUSTE, ...VOISINES],
  };
}
