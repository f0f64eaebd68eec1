/** A page under test, where jsdom is no browser. */
const { TestEnvironment } = require('jest-environment-jsdom');
const { withMadeFiles } = require('./compiled.cjs');

/** Only what is sent from the second port to the first: those of Node would keep the tests from ending. */
class MessageChannel {
  port1 = { onmessage: null, close: () => undefined };
  port2 = { postMessage: (data) => setImmediate(() => this.port1.onmessage?.({ data })) };
}

module.exports = class extends withMadeFiles(TestEnvironment) {
  async setup() {
    await super.setup();
    const window = this.global;
    // jsdom draws nothing, yet matches each rule of Fluent with each element asked by its role: a third of the tests of the pane.
    window.CSSStyleSheet.prototype.insertRule = () => 0;
    // Every browser has it; long work pauses with it, so that only a slow machine missed it.
    window.MessageChannel ??= MessageChannel;
  }
};
