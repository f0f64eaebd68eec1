import { cellKey } from '../../workbook';
import type { ChiffreAnnonce, Field, Lecture } from '../../reading';
import { addition, chiffre, sommeDe } from '../poste/ecriture';
import type { Report, RuleContext } from '../rule';
import { BRUIT } from './annonce-d-etp';
import { reponseDesCommunes } from './annonce-de-communes';
import { estDuPlan } from './annonce-d-un-plan';
import { reponseDuTableau } from './annonce-d-un-tableau';
import type { ReponseDuTableau } from './annonce-d-un-tableau';

const NOMMES: ReadonlySet<ChiffreAnnonce['objet']> = new Set(['communes', 'signataires']);

/** The lists of communes and of signataires have a rule of their own; not the few that a sentence names. */
function aSaRegle({ objet, nombre, liste, portee }: ChiffreAnnonce, { convention }: Lecture): boolean {
  if (!NOMMES.has(objet) || portee === 'equipements') return false;
  const cle = cleDe(nombre);
  const dansLaPhrase = liste?.elements.every((element) => cleDe(element) === cle) ?? false;
  return (
    !dansLaPhrase || convention.signataires.some(({ annonce }) => annonce && cleDe(annonce.nombre) === cle)
  );
}

const cleDe = ({ cells: [cell] }: Field<unknown>): string => (cell ? cellKey(cell) : '');

const LIEUX: Readonly<Record<'compte' | 'annees' | 'montant', string>> = {
  compte: 'dans la liste',
  annees: 'chaque année',
  montant: 'dans le tableau',
};

function calculDe({ nature, elements, trouve }: ReponseDuTableau, annonce: number): string {
  const termes = elements.flatMap(({ value }) => (typeof value === 'number' ? [{ value }] : []));
  if (nature === 'somme') return addition(termes, annonce);
  return `${chiffre(trouve)} ${LIEUX[nature]}, et non ${chiffre(annonce)}`;
}

/** What the announce is held against: the list that follows it, or the table under its title. */
function reponseDe(annonce: ChiffreAnnonce, context: RuleContext): ReponseDuTableau | null {
  const { lecture } = context;
  const { liste } = annonce;
  if (annonce.portee === 'equipements') return reponseDesCommunes(annonce, context);
  return liste ? { ...liste, trouve: sommeDe(liste.elements) } : reponseDuTableau(annonce, lecture);
}

/** A figure that its list, its table or its plan does not give. */
export function deLaListe(
  annonce: ChiffreAnnonce,
  context: RuleContext,
): Report<ReponseDuTableau['nature']> | null {
  const { nom, nombre, confidence } = annonce;
  const liste = aSaRegle(annonce, context.lecture) ? null : reponseDe(annonce, context);
  if (!liste) return null;
  const { trouve } = liste;
  if (Math.abs(trouve - nombre.value) < BRUIT) return null;
  return {
    message: liste.nature,
    data: { annonce: nombre.value, nom: nom.value, trouve },
    at: nombre,
    related: liste.elements,
    key: `${nom.value} ${liste.elements.map(({ printed }) => printed).join(' ')}`,
    confidence,
    actual: chiffre(nombre.value),
    expected: chiffre(trouve),
    calcul: calculDe(liste, nombre.value),
    ...(!annonce.liste && (estDuPlan(annonce) || annonce.portee || annonce.objet === 'montant')
      ? { severity: 'warning' }
      : {}),
  };
}
