import type { Field, Mesure, Poste } from '../../reading';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { addition, chiffre, sommeDe } from './ecriture';
import { parTableau, totauxDe } from './groupes';
import type { TotalDePostes } from './groupes';
import { VIRGULE_PERDUE, virgulesPerdues } from './virgules-perdues';

type Nom = 'total' | 'totalVide' | 'absent' | 'virgule' | 'personne';

/** The rounding of a third of ETP. */
const ARRONDI_PAR_POSTE = 0.005;
const BRUIT = 1e-9;

function tolerance(total: Mesure, etps: readonly Mesure[]): number {
  const plusFin = Math.min(...etps.map(({ pas }) => pas));
  const arrondi = total.pas < 1 && total.pas > plusFin ? total.pas / 2 : 0;
  return arrondi + ARRONDI_PAR_POSTE * etps.length + BRUIT;
}

/** ETP of the posts, when all are known. */
function etpsDe(groupe: readonly Poste[]): readonly Mesure[] | null {
  const etps = groupe.flatMap(({ etp }) => etp ?? []);
  return etps.length === groupe.length && etps.length > 0 ? etps : null;
}

function duTotal({ total, groupes }: TotalDePostes): Report<Nom> | null {
  const { etp, nom } = total;
  if (!etp) return totalVide(total, groupes);
  const complets = groupes.map(etpsDe);
  const connus = complets.flatMap((etps) => (etps ? [etps] : []));
  const [premier] = connus;
  const incertain = complets[0] === null;
  if (!premier || incertain || connus.some((etps) => convient(etp, etps))) return null;
  return {
    message: 'total',
    data: { libelle: nom.value, annonce: etp.value, somme: sommeDe(premier) },
    at: etp,
    related: premier,
    key: total.key,
    actual: chiffre(etp.value),
    expected: chiffre(sommeDe(premier)),
    calcul: addition(premier, etp.value),
  };
}

const convient = (etp: Mesure, etps: readonly Mesure[]): boolean =>
  Math.abs(sommeDe(etps) - etp.value) <= tolerance(etp, etps);

function totalVide({ etpIllisible, key }: Poste, groupes: TotalDePostes['groupes']): Report<Nom> | null {
  const etps = groupes[0] && etpsDe(groupes[0]);
  if (!etpIllisible || !etps || VIRGULE_PERDUE.test(etpIllisible.value)) return null;
  const somme = chiffre(sommeDe(etps));
  const data = { somme };
  return {
    message: 'totalVide',
    data,
    at: etpIllisible,
    related: etps,
    key,
    severity: 'warning',
    expected: somme,
  };
}

/** The empty cell where the other posts of the list have their ETP; the name where they stand in several columns. */
function placeDeLEtp({ nom }: Poste, postes: readonly Poste[]): Field<unknown> {
  const [ici] = nom.cells;
  const colonnes = new Set(postes.flatMap(({ etp }) => etp?.cells[0]?.column ?? []));
  const [column, ...autres] = colonnes;
  if (!ici || column === undefined || autres.length > 0 || column === ici.column) return nom;
  return { value: null, printed: '', cells: [{ ...ici, column }] };
}

/** A post without ETP among others that have one. */
function etpAbsent(poste: Poste, postes: readonly Poste[]): Report<Nom> | null {
  const { nature, etp, etpIllisible, assistantesMaternelles: am, ratio, nom, key } = poste;
  const attendu =
    nature === 'poste' && !etp && !etpIllisible && postes.filter((autre) => autre.etp).length >= 2;
  if (!attendu) return null;
  const deduit = am && ratio && ratio.value > 0 ? am.value / ratio.value : null;
  const at = placeDeLEtp(poste, postes);
  const report = {
    message: 'absent',
    data: { nom: nom.value },
    at,
    related: [nom],
    key,
    severity: 'warning',
    actual: null,
  } as const;
  if (!am || !ratio || deduit === null) return report;
  const expected = chiffre(deduit);
  return { ...report, expected, calcul: `${chiffre(am.value)} / ${chiffre(ratio.value)} = ${expected} ETP` };
}

function deLaPersonne({ individuel, etp, nom, key, confidence }: Poste): Report<Nom> | null {
  if (!individuel || !etp || (etp.value > 0 && etp.value <= 1)) return null;
  return {
    message: 'personne',
    data: { nom: nom.value, etp: etp.value },
    at: etp,
    related: [nom],
    key,
    confidence,
    severity: 'warning',
  };
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  for (const postes of parTableau(lecture).values()) {
    const reports = [
      ...totauxDe(postes).map(duTotal),
      ...postes.map((poste) => etpAbsent(poste, postes)),
      ...postes.map(deLaPersonne),
      virgulesPerdues(postes),
    ];
    yield* reports.filter((report) => report !== null);
  }
}

const ENTETE = ['Poste', 'ETP', 'Structure'];
const RPE = ['Nom du RPE', 'Gestionnaire', 'ETP', 'Nombre d’assistantes maternelles', 'Ratio'];

export const posteEtpTotal = defineRule({
  meta: {
    id: 'poste/etp-total',
    titre: 'ETP qui ne s’additionnent pas',
    severity: 'error',
    source: 'catalogue',
    fix: 'suggested',
  },
  messages: {
    total: {
      quoi: '« {libelle} » : {annonce} ETP, alors que ses lignes en font {somme}.',
      pourquoi: 'Le total des ETP est celui des lignes de la liste.',
      queFaire: 'Corrigez le total, ou l’ETP d’une ligne.',
    },
    totalVide: {
      quoi: 'Le total des ETP n’est pas rempli : ses lignes en font {somme}.',
      pourquoi: 'Le modèle demande ce total pour financer le poste.',
      queFaire: 'Écrivez le total.',
    },
    absent: {
      quoi: 'L’ETP de « {nom} » n’est pas écrit.',
      pourquoi: 'Les autres lignes de la liste en ont un.',
      queFaire: 'Écrivez l’ETP de cette ligne.',
    },
    virgule: {
      quoi: 'La virgule a disparu dans {textes} : lire {propose} ?',
      pourquoi: 'Un nombre ne commence pas par un zéro, et l’ETP ne peut être additionné.',
      queFaire: 'Remettez la virgule.',
    },
    personne: {
      quoi: '« {nom} » : {etp} ETP pour un seul poste.',
      pourquoi: 'Le poste d’une personne fait plus de 0 et au plus 1 ETP.',
      queFaire: 'Vérifiez l’ETP, ou comptez les postes séparément.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'la somme des postes, arrondie ou non ; un RPE de 3 ETP, un autre de 0,6',
        classeur: {
          RPE: [
            RPE,
            ['RPE des Dunes', 'Ville', 3, 141, '1 ETP pour 47 AM'],
            ['RPE du Marais', 'Association', 0.6, 24, '1 ETP pour 40 AM'],
            ['2 RPE de la côte :', null, 3.6, 165, '1 ETP pour 46 AM'],
            ['RPE de la Plaine', 'EPCI', 1.8, 90, '1 ETP pour 50 AM'],
            ['Total', null, 5.4, 255, '1 ETP pour 47 AM'],
          ],
        },
      },
      {
        nom: 'un total qui n’additionne que le dernier groupe ; des thématiques sans ETP',
        classeur: {
          Postes: [
            ENTETE,
            ['Chargée de coopération', '0,5 ETP', 'Ville'],
            ['Sous-total ville', '0,5 ETP'],
            ['Chargé de coopération', '0,2 ETP', 'EPCI'],
            ['Chargé de coopération jeunesse', '0,33 ETP', 'EPCI'],
            ['Total EPCI', '0,53 ETP'],
          ],
          Fiche: [
            ['Thématiques', 'Cocher', 'Nombre d’ETP'],
            ['Petite enfance', 'x', '0,1 ETP'],
            ['Jeunesse', null, 'ETP'],
            ['Nombre total d’ETP', null, '0,1 ETP'],
          ],
        },
      },
    ],
    invalid: [
      {
        nom: 'un sous-total et un total faux',
        classeur: {
          Postes: [
            ENTETE,
            ['Chargée de coopération', 0.5, 'Ville'],
            ['Chargé de coopération jeunesse', 0.4, 'Ville'],
            ['Total', 1.2],
          ],
          Fiche: [
            ['Thématiques', 'Cocher', 'Nombre d’ETP dévolu à cette thématique'],
            ['Petite enfance', 'x', '0.1 ETP'],
            ['Jeunesse', 'x', '0.4 ETP'],
            ['Nombre total d’ETP dévolu au poste', null, '0.2 ETP'],
          ],
        },
        attendu: ['Postes!B4', 'Fiche!C4'],
      },
      {
        nom: 'un poste de plus d’un ETP, un RPE sans ETP, une virgule perdue, un total laissé vide',
        classeur: {
          Postes: [
            ENTETE,
            ['Chargée de coopération', 1.5, 'Ville'],
            ['Chargé de coopération jeunesse', '01 ETP', 'Ville'],
          ],
          RPE: [
            RPE,
            ['RPE des Dunes', 'Ville', 3, 141, '1 ETP pour 47 AM'],
            ['RPE du Marais', 'Association', null, 60, '1 ETP pour 40 AM'],
            ['RPE de la Plaine', 'EPCI', 1.8, 90, '1 ETP pour 50 AM'],
          ],
          Fiche: [
            ['Thématiques', 'Cocher', 'Nombre d’ETP dévolu à cette thématique'],
            ['Petite enfance', 'x', '0.1 ETP'],
            ['Nombre total d’ETP dévolu au poste', null, 'ETP'],
          ],
        },
        attendu: ['Postes!B2', 'Postes!B3', 'RPE!C3', 'Fiche!C3'],
      },
    ],
  },
});
