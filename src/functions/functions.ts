import { ErreurDeFonction } from './erreur';
import type { NatureErreur } from './erreur';
import { participation, prixRevient, tauxFacturation, tauxOccupation } from './indicateurs';

/** The referentiel is heavier than the pane's first screen: it loads when a cell asks for it. */
const baremes = (): Promise<typeof import('./baremes')> => import('./baremes');

/** The result, or the error that Excel shows in the cell with its sentence. */
function calculer<T>(calcul: () => T): T {
  try {
    return calcul();
  } catch (erreur) {
    throw erreur instanceof ErreurDeFonction ? erreurExcel(erreur) : erreur;
  }
}

function erreurExcel({ nature, message }: ErreurDeFonction): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  const codes: Readonly<Record<NatureErreur, CustomFunctions.ErrorCode>> = {
    valeur: ErrorCode.invalidValue,
    division: ErrorCode.divisionByZero,
    indisponible: ErrorCode.notAvailable,
  };
  return new CustomFunctions.Error(codes[nature], message);
}

/** Names as in functions.json, which is made from the comments of the functions themselves. */
function inscrire(): void {
  const { associate } = CustomFunctions;
  associate('TAUX.FACTURATION', (...p: Parameters<typeof tauxFacturation>) =>
    calculer(() => tauxFacturation(...p)),
  );
  associate('TAUX.OCCUPATION', (...p: Parameters<typeof tauxOccupation>) =>
    calculer(() => tauxOccupation(...p)),
  );
  associate('PRIX.REVIENT', (...p: Parameters<typeof prixRevient>) => calculer(() => prixRevient(...p)));
  associate('PARTICIPATION', (...p: Parameters<typeof participation>) => calculer(() => participation(...p)));
  associate('CATEGORIE', async (type: string, places: number) => {
    const { categorie } = await baremes();
    return calculer(() => categorie(type, places));
  });
  associate('PLAFOND.PSU', async (taux: number, annee: number) => {
    const { plafondPsu } = await baremes();
    return calculer(() => plafondPsu(taux, annee));
  });
}

/** Outside Excel, and in an Excel without custom functions, there is nobody to give them to. */
if (typeof CustomFunctions !== 'undefined') inscrire();
