import { cellKey } from '../../workbook';
import type { NomMesure } from '../../reading';
import { constantesDementies } from '../formule/ecarts';
import type { Report, RuleContext } from '../rule';
import { capaciteSupposee, enClair } from './calculs';
import type { Verification } from './calculs';
import { diagnostic } from './diagnostic';
import type { TermeDouteux } from './diagnostic';
import { ecrire, MESURES, motsDe, surLaMesure } from './mesures';

export type NomRecalcul = 'resultat' | 'terme';

/** Hours of opening are told in round figures: a rate on them is not known to the tenth. */
const PART_D_UN_POINT = 0.01;

function duResultat(verification: Verification): Report<NomRecalcul> {
  const { resultat, termes, attendu } = verification;
  const { nom, mesure } = resultat;
  const propose = ecrire(nom, attendu);
  // A capacity that varies within the day is smaller than places × days × hours: the rate is then higher.
  const ecart = mesure.value - attendu;
  const excusable = capaciteSupposee(verification) && (ecart > 0 || -ecart < PART_D_UN_POINT);
  return {
    ...surLaMesure(resultat),
    message: 'resultat',
    data: { ...motsDe(resultat), attendu: propose },
    related: termes.map((terme) => terme.mesure),
    expected: propose,
    calcul: enClair(verification),
    ...(excusable ? { severity: 'warning' as const } : {}),
  };
}

function duTerme({ terme, verifications }: TermeDouteux): Report<NomRecalcul> {
  const noms = verifications.map(({ resultat }) => `le ${MESURES[resultat.nom].libelle}`);
  return {
    ...surLaMesure(terme),
    message: 'terme',
    data: { ...motsDe(terme), noms: noms.join(' ni ') },
    related: verifications.map(({ resultat }) => resultat.mesure),
    calcul: verifications.map(enClair).join('\u202f; '),
  };
}

/** What these figures should be by their own terms; one finding at a term that spoils several of them. */
export function* recalculer(
  context: RuleContext,
  noms: readonly NomMesure[],
): Generator<Report<NomRecalcul>> {
  const { faux, termesDouteux } = diagnostic(context);
  const dites = new Set(constantesDementies(context.lecture).map(cellKey));
  for (const verification of faux) {
    const { nom, mesure } = verification.resultat;
    const dite = mesure.cells.some((ref) => dites.has(cellKey(ref)));
    if (noms.includes(nom) && !dite) yield duResultat(verification);
  }
  for (const douteux of termesDouteux) {
    const premiere = douteux.verifications[0]?.resultat.nom;
    if (premiere && noms.includes(premiere)) yield duTerme(douteux);
  }
}

/** The same words for every figure that is done again. */
export const MESSAGES_RECALCUL = {
  resultat: {
    quoi: 'Le {mesure} de « {structure} » affiche {valeur}.',
    pourquoi: 'Les chiffres de la même structure donnent {attendu}.',
    queFaire: 'Corrigez ce chiffre, ou celui dont il vient.',
  },
  terme: {
    quoi: '« {structure} » : {valeur} {mesure}.',
    pourquoi: 'Avec ce chiffre, on ne retrouve ni {noms}.',
    queFaire: 'Vérifiez ce chiffre dans la déclaration du gestionnaire.',
  },
} as const;
