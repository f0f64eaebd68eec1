import type { ChiffreAnnonce, Field } from '../../reading';
import { chiffre, sommeDe } from '../poste/ecriture';
import { nombreAnnonce, parTableau, totauxDe } from '../poste/groupes';
import type { TotalDePostes } from '../poste/groupes';
import type { Report, RuleContext } from '../rule';

/** Figures are decimal: their sum may miss by less than this. */
export const BRUIT = 1e-6;

const estRpe = ({ value }: Field): boolean => /\bRPE\b|relais/i.test(value);

/** The totals of RPE that count this number of them. */
function totauxDesRpe({ lecture }: RuleContext, nombre: number): readonly TotalDePostes[] {
  return [...parTableau(lecture).values()].flatMap((postes) =>
    totauxDe(postes).filter(({ total, groupes }) => {
      const compte = nombreAnnonce(total) ?? groupes[0]?.length;
      const rpe =
        total.kind === 'RPE' || groupes.some((groupe) => groupe.every(({ kind }) => kind === 'RPE'));
      return rpe && compte === nombre && total.etp !== null;
    }),
  );
}

/** The ETP of a total, and those of its posts: a wrong total does not belie the text. */
function etpPossibles({ total, groupes }: TotalDePostes): readonly number[] {
  const sommes = groupes.map((groupe) => sommeDe(groupe.flatMap(({ etp }) => etp ?? [])));
  return [...(total.etp ? [total.etp.value] : []), ...sommes];
}

/** « 3 RPE, soit 4,3 ETP » against the list of the RPE. */
export function desEtp({ nombre, objet }: ChiffreAnnonce, context: RuleContext): Report<'etp'> | null {
  if (objet !== 'etp') return null;
  const ref = nombre.cells[0];
  const rpe = context.lecture.annonces.find((annonce) => {
    const lieu = annonce.nombre.cells[0];
    return annonce.objet === 'equipements' && estRpe(annonce.nom) && lieu === ref;
  });
  if (!rpe) return null;
  const totaux = totauxDesRpe(context, rpe.nombre.value);
  const total = totaux[0]?.total.etp;
  const dits = totaux.flatMap(etpPossibles);
  if (!total || dits.some((value) => Math.abs(value - nombre.value) < BRUIT)) return null;
  return {
    message: 'etp',
    data: { annonce: nombre.value, rpe: rpe.nombre.value, trouve: total.value },
    at: nombre,
    related: [total],
    actual: chiffre(nombre.value),
    expected: chiffre(total.value),
    calcul: `${chiffre(total.value)} ETP dans la liste, et non ${chiffre(nombre.value)}`,
  };
}
