/** A page under test, where jsdom is no browser. */
const { TestEnvironment } = require('jest-environment-jsdom');
const { withMadeFiles } = require('./compiled.cjs');

/** Only what is sent from the second port to the first: those of Node would keep the tests from ending. */
class MessageChannel {
  port1 = { onmessage: null, close: () => undefined };
  port2 = { postMessage: (data) => setImmediate(() => this.port1.onmessage?.({ data })) };
}

/** The attributes that hide an element, or show it. */
const TELLING = ['type', 'hidden', 'open'];
const INHERITED = new Set(['visibility', 'pointer-events', 'direction', 'color']);

/** "clipPath" → "clip-path". */
const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A style of jsdom tries all the rules of its sheet, for every element that is asked whether it is hidden: what they say of a kind of element is kept. */
function keepStyles(window) {
  const { document, getComputedStyle } = window;
  const known = new Map();

  function styleOfKind(element) {
    const attributes = TELLING.filter((name) => element.hasAttribute(name));
    const kind = [
      element.localName,
      ...attributes.map((name) => `${name}=${element.getAttribute(name)}`),
    ].join();
    if (!known.has(kind)) {
      const example = document.createElementNS(element.namespaceURI, element.localName);
      for (const name of attributes) example.setAttribute(name, element.getAttribute(name));
      known.set(kind, getComputedStyle(example));
    }
    return known.get(kind);
  }

  function valueOf(element, name) {
    const own = element.style?.getPropertyValue(name);
    if (own) return own;
    const above = INHERITED.has(name) && element.parentElement;
    return above ? valueOf(above, name) : styleOfKind(element).getPropertyValue(name);
  }

  window.getComputedStyle = (element) =>
    new Proxy(Object.prototype, {
      get: (_, name) =>
        name === 'getPropertyValue'
          ? (property) => valueOf(element, property)
          : valueOf(element, dashed(String(name))),
    });
}

module.exports = class extends withMadeFiles(TestEnvironment) {
  async setup() {
    await super.setup();
    const window = this.global;
    // jsdom draws nothing, yet matches each rule of Fluent with each element asked by its role: a third of the tests of the pane.
    window.CSSStyleSheet.prototype.insertRule = () => 0;
    // Every browser has it; long work pauses with it, so that only a slow machine missed it.
    window.MessageChannel ??= MessageChannel;
    keepStyles(window);
  }
};
