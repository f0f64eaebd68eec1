import { classeDeTaille, estDansLaClasse, memoireDeTexte } from '../../referentiel';
import type { ClasseTaille } from '../../referentiel';
import type { Equipement } from '../../reading';
import { LIGNE_JUSTE, liste } from '../cas';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';

type Nom = 'audessus' | 'audessous';

const classeDuType = memoireDeTexte(classeDeTaille);

/** The size class that the type states; a name states none, except that of a MAM or a micro-crèche under a broader type. */
function classeDe({ typePrinted, sites }: Equipement): ClasseTaille | null {
  // Several sites of one line add up their places.
  return typePrinted && sites.length <= 1 ? classeDuType(typePrinted.value) : null;
}

function reportDe(equipement: Equipement): Report<Nom> | null {
  const { places, typePrinted, key, confidence } = equipement;
  const classe = classeDe(equipement);
  if (!places || !typePrinted || !classe || estDansLaClasse(places.value, classe)) return null;
  const { libelle, minimum, maximum } = classe;
  const trop = maximum !== null && places.value > maximum;
  return {
    message: trop ? 'audessus' : 'audessous',
    data: { places: places.value, classe: libelle, borne: trop ? maximum : minimum },
    at: places,
    related: [typePrinted],
    key,
    confidence,
  };
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  for (const equipement of lecture.equipements) {
    const report = reportDe(equipement);
    if (report) yield report;
  }
}

export const capaciteCategorie = defineRule({
  meta: {
    id: 'equipement/capacite-categorie',
    titre: 'Places et catégorie en désaccord',
    severity: 'error',
    source: 'juriblio-46',
    fix: 'none',
  },
  messages: {
    audessus: {
      quoi: '{places} places pour le type « {classe} ».',
      pourquoi: 'Le code de la santé publique lui en permet {borne} au plus.',
      queFaire: 'Vérifiez l’autorisation : corrigez les places ou le type.',
    },
    audessous: {
      quoi: '{places} places pour le type « {classe} ».',
      pourquoi: 'Le code de la santé publique en demande {borne} au moins.',
      queFaire: 'Vérifiez l’autorisation : corrigez les places ou le type.',
    },
  },
  check,
  cases: {
    valid: [
      {
        nom: 'une micro-crèche de 12 places',
        classeur: liste([
          'Arques',
          'Micro-crèche',
          'Les Coccinelles',
          '3 rue de Sète',
          '62510',
          'Arques',
          null,
          12,
        ]),
      },
      {
        nom: 'un jardin d’enfants de 12 places, une crèche sans taille dite',
        classeur: liste(
          ['Arques', 'Jardin d’enfants', 'Les Bourdons', '3 rue de Sète', '62510', 'Arques', null, 12],
          ['Arques', 'Crèche', 'Les Abeilles', '5 rue de Sète', '62510', 'Arques', null, 18],
        ),
      },
    ],
    invalid: [
      {
        nom: 'une micro-crèche de 15 places',
        classeur: liste(LIGNE_JUSTE, [
          'Arques',
          'Micro-crèche',
          'Les Coccinelles',
          '3 rue de Sète',
          '62510',
          'Arques',
          null,
          15,
        ]),
        attendu: ['Annexe 2!H3'],
      },
      {
        nom: 'une MAM de 24 enfants, une grande crèche trop petite',
        classeur: liste(
          ['Arques', 'MAM', 'Les Coccinelles', '3 rue de Sète', '62510', 'Arques', null, 24],
          ['Arques', 'Grande crèche', 'Les Abeilles', '5 rue de Sète', '62510', 'Arques', null, 30],
        ),
        attendu: ['Annexe 2!H2', 'Annexe 2!H3'],
      },
    ],
  },
});
