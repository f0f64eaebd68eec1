import { Document16Regular } from '@fluentui/react-icons';
import { FileButton } from '../parts/file-button';
import { useComparing, useComparingState } from './use-comparing';

/** Which two versions are compared, and the button that changes the first. */
export function Versions() {
  const { compareWith } = useComparing();
  const { fileName, progress } = useComparingState();
  return (
    <dl className="versions">
      <dt>Avant</dt>
      <dd>
        <span className="version-file" title={fileName ?? undefined}>
          <Document16Regular aria-hidden />
          {fileName}
        </span>
        <FileButton
          label="Version précédente"
          size="small"
          disabled={progress !== null}
          onFile={(file) => void compareWith(file)}
        >
          Changer
        </FileButton>
      </dd>
      <dt>Après</dt>
      <dd className="row-title">Ce classeur</dd>
    </dl>
  );
}
