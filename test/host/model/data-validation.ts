import type { DataValidation as StoredValidation } from 'exceljs';
import { HostObject } from '../host-object';
import { invalidArgument, RichApiError } from '../protocol';
import { existingCell } from './exceljs-internals';
import type { EmulatedRange } from './range';

interface ListRule {
  readonly list?: { readonly inCellDropDown?: boolean; readonly source?: unknown };
}
interface Prompt {
  readonly showPrompt?: boolean;
  readonly title?: string;
  readonly message?: string;
}
interface ErrorAlert {
  readonly showAlert?: boolean;
  readonly style?: string;
  readonly title?: string;
  readonly message?: string;
}

/** Limits of the interface of Excel. */
const MAX_LIST = 255;
const MAX_PROMPT = 255;
const MAX_ALERT = 225;

/** What may be typed in the cells of a range: lists only. */
export class DataValidation extends HostObject {
  readonly typeName = 'DataValidation';
  constructor(private readonly range: EmulatedRange) {
    super();
  }

  get Rule(): ListRule {
    const [formula] = this.stored?.formulae ?? [];
    if (typeof formula !== 'string') return {};
    const source = formula.startsWith('"') ? formula.slice(1, -1) : `=${formula}`;
    return { list: { inCellDropDown: true, source } };
  }
  set Rule({ list }: ListRule) {
    const source = list?.source;
    if (typeof source !== 'string')
      throw new RichApiError('NotEmulated', 'DataValidation.rule', undefined, 501);
    const isReference = source.startsWith('=');
    if (!isReference && source.length > MAX_LIST) throw invalidArgument('DataValidation.rule');
    this.change({ type: 'list', formulae: [isReference ? source.slice(1) : `"${source}"`] });
  }
  get Prompt(): Prompt {
    const { showInputMessage = false, promptTitle = '', prompt = '' } = this.stored ?? {};
    return { showPrompt: showInputMessage, title: promptTitle, message: prompt };
  }
  set Prompt({ showPrompt = false, title = '', message = '' }: Prompt) {
    if (message.length > MAX_PROMPT) throw invalidArgument('DataValidation.prompt');
    this.change({ showInputMessage: showPrompt, promptTitle: title, prompt: message });
  }
  get ErrorAlert(): ErrorAlert {
    const { showErrorMessage = false, errorTitle = '', error = '' } = this.stored ?? {};
    return { showAlert: showErrorMessage, style: 'Stop', title: errorTitle, message: error };
  }
  set ErrorAlert({ showAlert = false, title = '', message = '' }: ErrorAlert) {
    if (message.length > MAX_ALERT) throw invalidArgument('DataValidation.errorAlert');
    this.change({ showErrorMessage: showAlert, errorTitle: title, error: message });
  }
  get Type() {
    return this.stored ? 'List' : 'None';
  }

  private get stored(): StoredValidation | undefined {
    const { top, left } = this.range.bounds;
    return existingCell(this.range.sheet.stored, top, left)?.dataValidation;
  }

  private change(change: Partial<StoredValidation>): void {
    this.range.sheet.refuseProtected('DataValidation.rule');
    this.range.eachCell((cell) => {
      const current = cell.dataValidation as StoredValidation | undefined;
      cell.dataValidation = { allowBlank: true, type: 'list', formulae: [], ...current, ...change };
    });
  }
}
