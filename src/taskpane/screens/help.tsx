import { Button } from '@fluentui/react-components';
import { Screen } from '../parts/screen';
import { backToWork } from '../session';
import { useSession } from '../session-context';

const ABOUT_CHECK =
  '« Contrôler » lit le classeur et montre chaque point dans sa cellule. Un clic sur un point sélectionne sa cellule ; un deuxième clic l’ouvre en entier.';

const SHORTCUTS: readonly (readonly [keys: string, effect: string])[] = [
  ['Tab, Maj+Tab', 'aller d’une zone à l’autre'],
  ['↑ ↓', 'aller d’un point à l’autre'],
  ['← →', 'fermer ou ouvrir un groupe'],
  ['Origine, Fin', 'premier, dernier point'],
  ['Entrée', 'aller à la cellule ; le volet garde le clavier'],
  ['Espace', 'ouvrir le point en entier'],
  ['Alt+↑ Alt+↓', 'point précédent, point suivant'],
  ['Échap', 'revenir, ou annuler le contrôle'],
  ['F6', 'passer de la feuille au volet'],
  ['?', 'cette aide'],
];

function BackButton() {
  const { go } = useSession();
  return (
    <Button appearance="primary" size="large" onClick={() => go(backToWork)}>
      Retour
    </Button>
  );
}

export function HelpScreen() {
  return (
    <Screen label="Aide" actions={<BackButton />}>
      <div className="block">
        <h1>Aide</h1>
        <p>{ABOUT_CHECK}</p>
        <p>
          Les marques se posent par-dessus les couleurs du classeur, sans les changer, et s’ôtent sans laisser
          de trace.
        </p>
      </div>
      <h2>Au clavier</h2>
      <dl className="shortcuts">
        {SHORTCUTS.map(([keys, effect]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
    </Screen>
  );
}
