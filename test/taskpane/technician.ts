import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';

/** Who uses the pane: she does not wait between two gestures, and jsdom draws nothing that could lie over a button. */
export const technician = () =>
  userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
