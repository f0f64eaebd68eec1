import type { Adresse, Equipement, Lecture } from '../../reading';
import { cleDeCommune } from '../types-reconnus';
import { memoire } from '../memoire';
import { parLots } from '../pauses';
import type { PAUSE } from '../pauses';
import type { RuleContext } from '../rule';
import { voieDe } from './voie';

export interface AdresseDe {
  readonly equipement: Equipement;
  readonly adresse: Adresse;
  /** Where children or families are received, or only the seat of the gestionnaire. */
  readonly lieu: 'accueil' | 'gestionnaire';
}

/** Where an equipment receives: each of its sites when it has several. */
export function lieuxAccueil(equipement: Equipement): readonly Adresse[] {
  return equipement.sites.length > 0 ? equipement.sites : [equipement.adresse];
}

/** Every address of an equipment, the gestionnaire's last. */
export function adressesDe(equipement: Equipement): AdresseDe[] {
  return [
    ...lieuxAccueil(equipement).map((adresse) => ({ equipement, adresse, lieu: 'accueil' as const })),
    { equipement, adresse: equipement.gestionnaireAdresse, lieu: 'gestionnaire' as const },
  ];
}

/** Several rules go through them all: the first that asks gathers them. */
const reunies = memoire<Lecture, { adresses: readonly AdresseDe[] | null }>(() => ({ adresses: null }));

/** Every address of a workbook: `const adresses = yield* toutesLesAdresses(context)`. */
export function* toutesLesAdresses({
  lecture,
}: RuleContext): Generator<typeof PAUSE, readonly AdresseDe[], void> {
  const reunion = reunies(lecture);
  return (reunion.adresses ??= yield* parLots(lecture.equipements, adressesDe));
}

/** Key under which two spellings of one place meet: number, street and commune; "" for no address at all. */
export function cleAdresse({ voie, codePostal, commune }: Adresse): string {
  const ville = commune ? cleDeCommune(commune.value) : (codePostal?.value ?? '');
  return voie ? `${voieDe(voie).cle} ${ville}` : ville;
}

/** The same words as printed, to tell an exact copy from a near one. */
export function texteAdresse({ voie, codePostal, commune }: Adresse): string {
  return [voie, codePostal, commune].map((field) => field?.value ?? '').join('|');
}
