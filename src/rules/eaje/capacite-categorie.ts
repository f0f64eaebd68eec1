import { cellKey } from '../../workbook';
import { classeDeTaille, estDansLaClasse, memoireDeTexte, typeEnTete } from '../../referentiel';
import type { ClasseTaille } from '../../referentiel';
import type { IndicateursEaje, Lecture } from '../../reading';
import { defineRule } from '../rule';
import type { Report, RuleContext } from '../rule';
import { indicateurs } from './cas';
import { placesContredites } from './places-divergentes';

type Nom = 'audessus' | 'audessous';

/** The size class of a type; of a name, its first words if they are a type (« Micro-crèche Les Coccinelles »). */
const classeDuTexte = memoireDeTexte((texte) => {
  const type = texte.slice(0, typeEnTete(texte)?.longueur ?? 0);
  return type === '' ? null : classeDeTaille(type);
});

function classeDe({ typePrinted, nom }: IndicateursEaje): ClasseTaille | null {
  return (typePrinted && classeDuTexte(typePrinted.value)) ?? classeDuTexte(nom.value);
}

function reportDe(eaje: IndicateursEaje): Report<Nom> | null {
  const { places } = eaje.mesures;
  const classe = classeDe(eaje);
  if (!places || places.value === 0 || !classe || estDansLaClasse(places.value, classe)) return null;
  const { libelle, minimum, maximum } = classe;
  const trop = maximum !== null && places.value > maximum;
  return {
    message: trop ? 'audessus' : 'audessous',
    data: {
      structure: eaje.nom.value,
      places: places.value,
      classe: libelle,
      borne: trop ? maximum : minimum,
    },
    at: places,
    related: [eaje.typePrinted ?? eaje.nom],
    key: eaje.key,
    confidence: eaje.confidence,
  };
}

/** A list of equipments may give indicators too: equipement/capacite-categorie speaks of its places. */
function cellulesDesEquipements({ eaje, equipements }: Lecture): ReadonlySet<string> {
  if (eaje.length === 0) return new Set();
  return new Set(equipements.flatMap(({ places }) => places?.cells.map(cellKey) ?? []));
}

function* check({ lecture }: RuleContext): Iterable<Report<Nom>> {
  const contredites = placesContredites(lecture);
  const desEquipements = cellulesDesEquipements(lecture);
  for (const eaje of lecture.eaje) {
    const { places } = eaje.mesures;
    const ailleurs =
      places && (contredites.has(places) || places.cells.some((ref) => desEquipements.has(cellKey(ref))));
    const report = ailleurs ? null : reportDe(eaje);
    if (report) yield report;
  }
}

function places(...lignes: readonly (readonly [type: string, nom: string, places: number])[]) {
  return indicateurs(
    ['Type', 'Places', 'Taux d’occupation'],
    lignes.map(([type, nom, nombre]) => [nom, 'Arques', type, nombre, '70%']),
  );
}

export const capaciteCategorie = defineRule({
  meta: {
    id: 'eaje/capacite-categorie',
    titre: 'Places et catégorie en désaccord',
    severity: 'error',
    source: 'juriblio-46',
    fix: 'none',
  },
  messages: {
    audessus: {
      quoi: '« {structure} » : {places} places pour le type « {classe} ».',
      pourquoi: 'Le code de la santé publique lui en permet {borne} au plus.',
      queFaire: 'Vérifiez l’autorisation : corrigez les places ou le type.',
    },
    audessous: {
      quoi: '« {structure} » : {places} places pour le type « {classe} ».',
      pourquoi: 'Le code de la santé publique en demande {borne} au moins.',
      queFaire: 'Vérifiez l’autorisation : corrigez les places ou le type.',
    },
  },
  check,
  cases: {
    valid: [
      { nom: 'une micro-crèche de 12 places', classeur: places(['Micro-crèche', 'Les Coccinelles', 12]) },
      {
        nom: 'un jardin d’enfants de 12 places, un multi-accueil de 65',
        classeur: places(['Jardin d’enfants', 'Les Bourdons', 12], ['Multi-accueil', 'La Ronde', 65]),
      },
    ],
    invalid: [
      {
        nom: 'une micro-crèche de 15 places',
        classeur: places(['Multi-accueil', 'La Ronde', 30], ['Micro-crèche', 'Les Coccinelles', 15]),
        attendu: ['EAJE!D4'],
      },
      {
        nom: 'une petite crèche de 9 places, dite dans son nom',
        classeur: indicateurs(
          ['Places', 'Taux d’occupation'],
          [['Petite crèche Les Coccinelles', 'Arques', 9, '70%']],
        ),
        attendu: ['EAJE!C3'],
      },
    ],
  },
});
