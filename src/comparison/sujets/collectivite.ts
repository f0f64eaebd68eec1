import { cleCommune, normaliser } from '../../referentiel';

/** Words that come and go before the name of a collectivité: "Mairie de Sangatte", "CA Grand Calais". */
const GENERIQUES: ReadonlySet<string> = new Set(
  (
    'mairie ville commune communes communaute agglomeration urbaine metropole intercommunalite syndicat ' +
    'ca cc cu epci de du des d la le les l et'
  ).split(' '),
);

/** Key under which the names of one collectivité meet; "" for none. */
export function cleCollectivite(nom: string | null | undefined): string {
  if (!nom) return '';
  const propres = normaliser(nom)
    .split(' ')
    .filter((mot) => !GENERIQUES.has(mot));
  return cleCommune(propres.join(' ')) || normaliser(nom);
}
