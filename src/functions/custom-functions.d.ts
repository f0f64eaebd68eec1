/** The part of Microsoft's custom functions API that we use: its own types are a package apart. */
declare namespace CustomFunctions {
  enum ErrorCode {
    divisionByZero = '#DIV/0!',
    invalidValue = '#VALUE!',
    notAvailable = '#N/A',
  }
  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message: string;
  }
  function associate(id: string, compute: (...parameters: never[]) => unknown): void;
}
