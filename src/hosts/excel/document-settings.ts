import { HostError } from '../../workbook';
import { pageOfficeApi, type OfficeApi } from './office-api';

/** Small facts that stay in the workbook: acceptances, preferences. They are saved with the file. */
export class DocumentSettings {
  constructor(private readonly office: OfficeApi = pageOfficeApi) {}

  /** What was written under this key, as it was; undefined when nothing was. */
  read(key: string): unknown {
    return (this.settings.get(key) as unknown) ?? undefined;
  }

  /** Resolves once Excel has the setting in its workbook (the user still saves the file). */
  write(key: string, value: unknown): Promise<void> {
    this.settings.set(key, value);
    return this.save();
  }

  remove(key: string): Promise<void> {
    this.settings.remove(key);
    return this.save();
  }

  private get settings(): Office.Settings {
    return this.office.Office.context.document.settings;
  }

  private save(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.settings.saveAsync(({ status, error }) => {
        if (String(status) === 'succeeded') resolve();
        else
          reject(
            new HostError('unknown', 'Ce réglage n’a pas pu être gardé dans le classeur.', { cause: error }),
          );
      });
    });
  }
}
