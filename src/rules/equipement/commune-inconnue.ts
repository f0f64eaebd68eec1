import type { Commune } from '../../referentiel';
import type { Adresse, Field } from '../../reading';
import { cleDeCommune } from '../types-reconnus';
import { LIGNE_JUSTE, liste } from '../cas';
import { aussi } from '../champs';
import { grouper } from '../grouper';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { toutesLesAdresses } from './adresses';
import { communesNommees } from './communes-de';

interface VilleInconnue {
  readonly commune: Field;
  readonly adresse: Adresse;
  readonly confidence: number;
}

/** Towns that nobody knows, written beside a postcode: without one, the word may be a hamlet or a part of a name. */
function* villesInconnues(context: RuleContext): Generator<typeof PAUSE, VilleInconnue[], void> {
  const { communes } = context;
  const connues = new Map<string, boolean>();
  const estConnue = (nom: string) => {
    if (!connues.has(nom)) connues.set(nom, communesNommees(communes, nom).length > 0);
    return connues.get(nom) ?? false;
  };
  return yield* parLots(yield* toutesLesAdresses(context), ({ adresse, equipement }) => {
    const { commune, codePostal } = adresse;
    if (!commune || !codePostal || estConnue(commune.value)) return [];
    return [{ commune, adresse, confidence: equipement.confidence }];
  });
}

/** The commune that was meant: nearest among those of the postcode, then among those of the convention's EPCI. */
function voulue({ commune, adresse }: VilleInconnue, { communes, lecture }: RuleContext): Commune | null {
  const parmi = [
    communes.parCodePostal(adresse.codePostal?.value ?? ''),
    lecture.convention.codesEpci.flatMap((code) => communes.membres(code)),
  ];
  return parmi.map((candidates) => communes.plusProche(commune.value, candidates)).find(Boolean) ?? null;
}

/** The right name, in capitals where the printed one is. */
function commeImprime(nom: string, imprime: string): string {
  return imprime === imprime.toUpperCase() ? nom.toUpperCase() : nom;
}

function reportDe(
  villes: readonly VilleInconnue[],
  context: RuleContext,
): Report<'proche' | 'inconnue'> | null {
  const [premiere, ...autres] = villes;
  if (!premiere) return null;
  const trouvee = voulue(premiere, context);
  const commun = {
    at: premiere.commune,
    ...aussi(autres.map(({ commune }) => commune)),
    key: cleDeCommune(premiere.commune.value),
    confidence: Math.min(...villes.map(({ confidence }) => confidence)),
    actual: premiere.commune.value,
  };
  const data = { commune: premiere.commune.value, proposee: trouvee?.nom ?? '' };
  if (!trouvee) return { ...commun, message: 'inconnue', data, severity: 'info' };
  const replacements = villes.map(({ commune }) => ({
    at: commune,
    by: commeImprime(trouvee.nom, commune.printed),
  }));
  return {
    ...commun,
    message: 'proche',
    data,
    expected: trouvee.nom,
    fix: { label: `Écrire ${trouvee.nom}`, safety: 'suggested', replacements },
  };
}

/** One finding for each misspelling, with all the cells where it stands. */
function* check(context: RuleContext): Iterable<Report<'proche' | 'inconnue'> | typeof PAUSE> {
  const parNom = grouper(yield* villesInconnues(context), ({ commune, adresse }) => {
    return `${commune.cells[0]?.sheet ?? ''} ${cleDeCommune(commune.value)} ${adresse.codePostal?.value ?? ''}`;
  });
  for (const villes of parNom.values()) {
    const report = reportDe(villes, context);
    if (report) yield report;
  }
}

export const communeInconnue = defineRule({
  meta: {
    id: 'equipement/commune-inconnue',
    titre: 'Commune inconnue',
    severity: 'warning',
    source: 'datagouv-cp',
    fix: 'suggested',
  },
  messages: {
    proche: {
      quoi: 'Aucune commune ne se nomme « {commune} ».',
      pourquoi: 'Le code officiel géographique connaît {proposee}.',
      queFaire: 'Corrigez le nom de la commune.',
    },
    inconnue: {
      quoi: 'Aucune commune ne se nomme « {commune} ».',
      pourquoi: 'Le code officiel géographique ne la connaît pas ; c’est peut-être un hameau ou un quartier.',
      queFaire: 'Vérifiez, et indiquez la commune si c’est un quartier.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une commune connue', classeur: liste(LIGNE_JUSTE) },
      {
        nom: 'St pour Saint, lez pour lès, capitales, CEDEX',
        classeur: liste(
          ['Arques', 'LAEP', 'La Farandole', '1 place Cotillon-Belin', '62500', 'ST MARTIN LEZ TATINGHEM'],
          ['Arques', 'LAEP', 'La Ronde', '1 rue de Longueville', '62500', 'Saint Omer'],
        ),
      },
    ],
    invalid: [
      {
        nom: 'une lettre de trop, deux fois : un seul point',
        classeur: liste(
          ['Thérouanne', 'LAEP', 'La Farandole', '5 place de l’Église', '62129', 'Théroutanne'],
          ['Thérouanne', 'RPE', 'RPE de la Morinie', '5 place de l’Église', '62129', 'Théroutanne'],
        ),
        attendu: ['Annexe 2!F2'],
      },
      {
        nom: 'une lettre oubliée',
        classeur: liste(LIGNE_JUSTE, [
          'Longuenesse',
          'LAEP',
          'La Ronde',
          '3 rue Bizet',
          '62219',
          'Longuenese',
        ]),
        attendu: ['Annexe 2!F3'],
      },
    ],
  },
});
