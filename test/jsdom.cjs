/** A page under test, where jsdom is no browser. */
const { setImmediate } = require('node:timers');

/** Only what is sent from the second port to the first: those of Node would keep the tests from ending. */
class MessageChannel {
  port1 = { onmessage: null, close: () => undefined };
  port2 = { postMessage: (data) => setImmediate(() => this.port1.onmessage?.({ data })) };
}

const { window } = globalThis;
if (window) {
  // jsdom draws nothing, yet matches each rule of Fluent with each element asked by its role: a third of the tests of the pane.
  window.CSSStyleSheet.prototype.insertRule = () => 0;
  // Every browser has it; long work pauses with it, so that only a slow machine missed it.
  window.MessageChannel ??= MessageChannel;
}
