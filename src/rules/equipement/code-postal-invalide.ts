import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { adressesDe } from './adresses';

const CINQ_CHIFFRES = /^\d{5}$/;

/** The one code of the commune; null when the commune is unknown, has homonyms or several codes. */
function codeAttendu({ communes }: RuleContext, commune: string | undefined): string | null {
  const codes = new Set((commune ? communes.parNom(commune) : []).flatMap((trouvee) => trouvee.codesPostaux));
  const [seul] = codes;
  return codes.size === 1 && seul !== undefined ? seul : null;
}

function* check(context: RuleContext): Iterable<Report<'longueur' | 'departement'>> {
  for (const { equipement, adresse } of context.lecture.equipements.flatMap(adressesDe)) {
    const code = adresse.codePostal;
    if (!code) continue;
    const bonneForme = CINQ_CHIFFRES.test(code.value);
    if (bonneForme && context.communes.departementExiste(code.value)) continue;
    const attendu = codeAttendu(context, adresse.commune?.value);
    yield {
      message: bonneForme ? 'departement' : 'longueur',
      data: { code: code.printed, chiffres: code.value.replace(/\D/g, '').length },
      at: code,
      key: equipement.key,
      confidence: equipement.confidence,
      expected: attendu,
      ...(attendu === null
        ? {}
        : {
            fix: {
              label: `Remplacer ${code.printed} par ${attendu}`,
              safety: 'suggested',
              replacements: [{ at: code, by: attendu }],
            },
          }),
    };
  }
}

export const codePostalInvalide = defineRule({
  meta: {
    id: 'equipement/code-postal-invalide',
    titre: 'Code postal impossible',
    severity: 'error',
    source: 'haoui',
    fix: 'suggested',
  },
  messages: {
    longueur: {
      quoi: '{code} a {chiffres} chiffres.',
      pourquoi: 'Un code postal en a cinq, sans espace.',
      queFaire: 'Remplacez-le par le code postal de la commune.',
    },
    departement: {
      quoi: "{code} n'est le code d'aucun département.",
      pourquoi: 'Les deux premiers chiffres (trois outre-mer) donnent le département.',
      queFaire: 'Remplacez-le par le code postal de la commune.',
    },
  },
  check,
  cases: { valid: [], invalid: [] },
});
