import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ChampPresente, ChangementPresente, GroupePresente } from '../modele';
import { addressOf, count } from '../session';
import { NatureIcon, toneOf } from './nature-icon';

export function GroupContent({ group, expanded }: { group: GroupePresente; expanded: boolean }) {
  const Chevron = expanded ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <Chevron aria-hidden />
      <span className="group-name">{group.titre} </span>
      <span className="caption">{count(group.changements.length, 'changement')}</span>
    </>
  );
}

/** What the stroke says, for who does not see it. */
const SAID = { retire: 'ôté\u00a0: ', ajoute: 'ajouté\u00a0: ' } as const;

/** A field, the words it loses struck out and those it gains underlined. */
function ChangedField({ champ: { libelle, segments } }: { champ: ChampPresente }) {
  return (
    <span className="changed-field">
      {`${libelle}\u00a0: `}
      {segments.map(({ nature, texte }, rank) => {
        if (nature === 'garde') return <span key={rank}>{texte}</span>;
        const Tag = nature === 'retire' ? 'del' : 'ins';
        return (
          <Tag key={rank}>
            <span className="hidden-text">{SAID[nature]}</span>
            {texte.trim()}
          </Tag>
        );
      })}
    </span>
  );
}

/** One change: what happened to what, and where the new version shows it. */
export function ChangeContent({ change }: { change: ChangementPresente }) {
  const { nature, quoi, nom, lieu, champs, cells } = change;
  const [first] = cells;
  return (
    <>
      <NatureIcon nature={nature} />
      <span className="point-title">{nom} </span>
      {first && <span className="address">{addressOf([first])}</span>}
      <span className="point-text">
        <span className={`change-nature ${toneOf(nature)}`}>{quoi}.</span> {lieu && `${lieu}. `}
        {champs.map((champ) => (
          <ChangedField key={champ.libelle} champ={champ} />
        ))}
      </span>
    </>
  );
}
