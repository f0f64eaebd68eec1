import { cellKey } from '../../workbook';
import type { Grille, Lecture } from '../../reading';
import { aussi } from '../champs';
import type { Report, RuleContext } from '../rule';
import { defineRule } from '../rule';
import { sommesIncompletes } from '../formule/incompletes';
import { PAUSE, parLots } from '../pauses';
import { listeEtTotaux, places } from './cas-totaux';
import { calculDe, ecrire, ecrireMesure, motsDe, nomDe, partiesEnMots, pasCommun } from './ecriture';
import { egalitesDe } from './egalites';
import type { Egalite } from './egalites';
import { juger, peutTenirAuxArrondis } from './jugement';
import type { Jugement } from './jugement';
import { pisteDe, suspectsDe } from './suspects';
import type { Suspect } from './suspects';
import { selonSonType } from './totaux-d-un-type';

type Nom = 'total' | 'depasse' | 'piste' | 'partie' | 'incomplet';

const mesures = (termes: Egalite['parties']) => termes.map(({ mesure }) => mesure);

function communs(
  egalite: Egalite,
): Pick<Report<Nom>, 'key' | 'calcul' | 'confidence' | 'related' | 'severity'> {
  return {
    key: `${nomDe(egalite.total)} ${egalite.sens}`,
    calcul: calculDe(egalite),
    confidence: Math.min(egalite.rangee.confidence, egalite.grille.confidence < 0.7 ? 0.7 : 1),
    related: [...mesures(egalite.parties), ...egalite.illisibles],
    ...(peutTenirAuxArrondis(egalite) ? { severity: 'warning' as const } : {}),
  };
}

function totalFaux(egalite: Egalite): Report<Nom> {
  const { total, parties, somme, manquants } = egalite;
  const ecrite = ecrire(somme, pasCommun([total, ...parties]));
  const donnees = {
    nom: nomDe(total),
    affiche: ecrireMesure(total.mesure),
    somme: ecrite,
    parties: partiesEnMots(egalite),
  };
  if (manquants > 0 && egalite.illisibles.length > 0) {
    return { message: 'depasse', data: donnees, at: total.mesure, ...communs(egalite) };
  }
  const piste = pisteDe(egalite);
  const at = total.mesure;
  if (!piste) return { message: 'total', data: donnees, at, expected: ecrite, ...communs(egalite) };
  const { mesure, ligne } = piste.terme;
  return {
    message: 'piste',
    data: {
      ...donnees,
      partie: motsDe(ligne.libelle),
      lu: ecrireMesure(mesure),
      voulu: ecrire(piste.voulu, mesure.pas),
    },
    at,
    ...aussi([mesure]),
    ...communs(egalite),
    actual: ecrireMesure(total.mesure),
  };
}

function partieFausse({ terme, voulu, egalites }: Suspect): Report<Nom> {
  const ecrite = ecrire(voulu, terme.mesure.pas);
  const totaux = egalites.map(({ total }) => total.mesure).filter((mesure) => mesure !== terme.mesure);
  return {
    message: 'partie',
    data: { nom: nomDe(terme), lu: ecrireMesure(terme.mesure), voulu: ecrite },
    at: terme.mesure,
    related: totaux,
    key: nomDe(terme),
    calcul: egalites.map(calculDe).join('\u202f; '),
    expected: ecrite,
    confidence: Math.max(...egalites.map(({ rangee }) => rangee.confidence)),
  };
}

function incomplet(egalites: readonly Egalite[]): Report<Nom>[] {
  const [premiere, ...autres] = egalites;
  if (!premiere) return [];
  return [
    {
      message: 'incomplet',
      data: { nom: motsDe(premiere.rangee.libelle) || 'Le total', nombre: egalites.length },
      at: premiere.total.mesure,
      ...aussi(autres.map(({ total }) => total.mesure)),
      ...communs(premiere),
      severity: 'warning',
    },
  ];
}

/** A figure that several totals accuse first, then the totals that nothing else explains. */
export function rapportsDe(jugements: readonly Jugement[]): readonly Report<Nom>[] {
  const fausses = jugements.flatMap((jugement) => jugement.fausses);
  const justes = jugements.flatMap((jugement) => jugement.justes);
  const suspects = suspectsDe(fausses, justes);
  const expliquees = new Set(suspects.flatMap(({ egalites }) => egalites));
  const accuses = new Set(fausses.map(({ total }) => total.cle));
  return [
    ...suspects.map(partieFausse),
    ...fausses.filter((egalite) => !expliquees.has(egalite)).map(totalFaux),
    ...jugements.flatMap((jugement) =>
      incomplet(jugement.incomplet.filter(({ total }) => !accuses.has(total.cle))),
    ),
  ];
}

/** The ETP of a list of posts are those of poste/etp-total. */
function deCetteRegle(egalite: Egalite): boolean {
  const etp = [egalite.croisee, egalite.rangee].some(
    ({ libelle, unite }) => unite === 'ETP' || /\betp\b/i.test(libelle?.value ?? ''),
  );
  return egalite.grille.tableau.kind !== 'postes' || !etp;
}

function* jugementsDe(
  grille: Grille,
  incompletes: ReadonlySet<string>,
  lecture: Lecture,
): Generator<typeof PAUSE, readonly Jugement[], void> {
  const dite = ({ total, parties }: Egalite): boolean =>
    [total, ...parties].some(({ mesure }) => mesure.cells.some((ref) => incompletes.has(cellKey(ref))));
  const aJuger = (egalite: Egalite): boolean =>
    deCetteRegle(egalite) && (incompletes.size === 0 || !dite(egalite));
  const parTotal = yield* egalitesDe(grille);
  return yield* parLots(parTotal, (egalites) => [
    juger(egalites.filter(aJuger).flatMap((egalite) => selonSonType(egalite, lecture) ?? [])),
  ]);
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom> | typeof PAUSE> {
  // formule/somme-incomplete says it, with the cells that the formula forgets.
  const incompletes = new Set(sommesIncompletes(lecture).map(cellKey));
  for (const grille of lecture.grilles) {
    yield* rapportsDe(yield* jugementsDe(grille, incompletes, lecture));
    yield PAUSE;
  }
}

export const totalSomme = defineRule({
  meta: {
    id: 'total/somme',
    titre: 'Total inexact',
    severity: 'error',
    source: 'catalogue',
    fix: 'none',
  },
  messages: {
    total: {
      quoi: '« {nom} » affiche {affiche}.',
      pourquoi: '{parties} donnent ensemble {somme}.',
      queFaire: 'Corrigez le total, ou le nombre faux parmi ceux qu’il additionne.',
    },
    depasse: {
      quoi: '« {nom} » affiche {affiche}.',
      pourquoi: 'Les nombres lisibles donnent déjà {somme}, plus que le total.',
      queFaire: 'Corrigez le total, ou le nombre faux parmi ceux qu’il additionne.',
    },
    piste: {
      quoi: '« {nom} » affiche {affiche}.',
      pourquoi: '{parties} donnent ensemble {somme}.',
      queFaire: 'Vérifiez « {partie} » : avec {voulu} à la place de {lu}, le total est juste.',
    },
    partie: {
      quoi: '« {nom} » affiche {lu}.',
      pourquoi: 'Plusieurs totaux du tableau demandent {voulu}.',
      queFaire: 'Vérifiez ce nombre, puis remplacez-le par {voulu}.',
    },
    incomplet: {
      quoi: '« {nom} » dépasse la somme des lignes dans {nombre} colonnes.',
      pourquoi: 'Aucune colonne ne tombe juste : une ligne manque sans doute.',
      queFaire: 'Ajoutez la ligne qui manque, ou corrigez les totaux.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'un total juste',
        classeur: places(['Crèche A', 20, 20, 25], ['Crèche B', 12, 15, 15], ['TOTAL', 32, 35, 40]),
      },
      {
        nom: 'un taux moyen sur la ligne du total',
        classeur: {
          Taux: [
            ['Structure', 'Places', 'Taux d’occupation'],
            ['Crèche A', 20, 0.7],
            ['Crèche B', 12, 0.8],
            ['Total', 32, 0.74],
          ],
        },
      },
      {
        nom: 'un total que sa formule prend aussi dans un autre tableau',
        classeur: places(['Crèche A', 20, 20, 25], ['Crèche B', 12, 15, 15], ['TOTAL', 72, 75, 80]),
        formules: { Places: { B4: '=SUM(B2:B3)+B20', C4: '=SUM(C2:C3)+C20', D4: '=SUM(D2:D3)+D20' } },
      },
      {
        nom: 'un total par type, sous la liste de tous les services',
        classeur: listeEtTotaux(['Total EAJE', 77], ['Total ALSH', 108]),
      },
      {
        nom: 'un total de la petite enfance que sa formule donne',
        classeur: listeEtTotaux(['Total petite enfance (2 structures)', 42]),
        formules: { 'Annexe 2': { F10: '=SUM(F2:F3)' } },
      },
      {
        nom: 'une case qui manque',
        classeur: places(['Crèche A', 20, 20, 25], ['Crèche B', null, 15, 15], ['TOTAL', 32, 35, 40]),
      },
    ],
    invalid: [
      {
        nom: 'le total d’un type',
        classeur: listeEtTotaux(['Total EAJE', 87], ['Total ALSH', 108]),
        attendu: ['Annexe 2!F10'],
      },
      {
        nom: 'un total faux',
        classeur: places(['Crèche A', 20, 20, 25], ['Crèche B', 12, 15, 15], ['TOTAL', 32, 53, 40]),
        attendu: ['Places!C4'],
      },
      {
        nom: 'un nombre que le total de sa ligne et celui de sa colonne démentent',
        classeur: {
          Places: [
            ['Commune', 'Filles', 'Garçons', 'Total'],
            ['Arques', 10, 12, 22],
            ['Wizernes', 80, 9, 17],
            ['Total', 18, 21, 39],
          ],
        },
        attendu: ['Places!B3'],
      },
    ],
  },
});
