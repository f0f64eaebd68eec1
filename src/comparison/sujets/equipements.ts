import type { Adresse, Equipement, Lecture, Tableau } from '../../reading';
import { cleCommune } from '../../referentiel';
import { champTexte, traitEnMots, traitExact } from '../sujet';
import type { Champ, Sujet, Trait } from '../sujet';
import { cleCollectivite } from './collectivite';

function champAdresse(nom: string, libelle: string, { voie, boite, codePostal, commune }: Adresse): Champ {
  return champTexte(nom, libelle, [voie, boite, codePostal, commune]);
}

function champsDe(equipement: Equipement): Champ[] {
  const { adresse, sites } = equipement;
  return [
    champTexte('type', 'Type', [equipement.typePrinted]),
    champTexte('nom', 'Nom', [equipement.nom]),
    champTexte('adresse', 'Adresse', [adresse.voie]),
    champTexte('codePostal', 'Code postal', [adresse.codePostal]),
    champTexte('commune', 'Commune', [adresse.commune]),
    champTexte(
      'sites',
      'Autres sites',
      sites.slice(1).flatMap(({ nom, voie, codePostal, commune }) => [nom, voie, codePostal, commune]),
    ),
    champTexte('gestionnaire', 'Gestionnaire', [equipement.gestionnaire]),
    champAdresse('gestionnaireAdresse', 'Adresse du gestionnaire', equipement.gestionnaireAdresse),
    champTexte('places', 'Places', [equipement.places && texteDuNombre(equipement.places)]),
    champTexte('siret', 'Siret', [equipement.siret]),
    champTexte('remarque', 'Observations', [equipement.remarque]),
  ];
}

function texteDuNombre(field: NonNullable<Equipement['places']>) {
  return { ...field, value: String(field.value).replace('.', ',') };
}

/** Who an equipment is: its name and type first, then where it is and who answers for it. */
function traitsDe(equipement: Equipement): readonly Trait[] {
  const { adresse, type, typePrinted, siret } = equipement;
  const commune = adresse.commune?.value;
  return [
    ...traitEnMots('nom', 4, equipement.nom?.value),
    ...traitExact('type', 2, type ?? typePrinted?.value),
    ...traitEnMots('voie', 2, adresse.voie?.value),
    ...traitExact('siret', 3, siret?.value),
    ...traitExact('collectivite', 1.5, cleCollectivite(equipement.collectivite?.value)),
    ...traitExact('commune', 1, commune === undefined ? null : cleCommune(commune)),
    ...traitEnMots('gestionnaire', 0.5, equipement.gestionnaire?.value),
  ];
}

/** Tables whose columns have the same roles. */
function miseEnPageDe({ colonnes }: Tableau): string {
  return [...new Set(colonnes.map(({ role }) => role))].sort().join(' ');
}

function sujetDe(equipement: Equipement): Sujet {
  const { nom, typePrinted, type, adresse, collectivite, gestionnaire, tableau, cells } = equipement;
  const noms = [nom?.value, typePrinted?.value, type, adresse.voie?.value, gestionnaire?.value];
  return {
    objet: 'equipement',
    libelle: noms.find(Boolean) ?? 'Équipement sans nom',
    numero: null,
    lieu: collectivite?.value ?? null,
    cleLieu: cleCollectivite(collectivite?.value),
    traits: traitsDe(equipement),
    champs: champsDe(equipement),
    miseEnPage: miseEnPageDe(tableau),
    cells,
    confidence: equipement.confidence,
  };
}

export function sujetsEquipements({ equipements }: Lecture): Sujet[] {
  return equipements.map(sujetDe);
}
