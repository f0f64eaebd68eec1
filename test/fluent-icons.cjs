/** The icons of Fluent, each from a file of its own: their index makes thousands, for seconds in every test file. */
const helpers = { ...require('@fluentui/react-icons/utils'), ...require('@fluentui/react-icons/providers') };

/** "CheckmarkCircle20Filled" → "checkmark-circle". */
function fileOf(name) {
  const words = name.replace(/\d*(Regular|Filled|Light|Color)$/, '');
  return words.replace(/(?<=[a-z\d])(?=[A-Z])/g, '-').toLowerCase();
}

function iconOf(name) {
  return require(`@fluentui/react-icons/svg/${fileOf(name)}`)[name];
}

module.exports = new Proxy(helpers, {
  get: (known, name) => (typeof name !== 'string' || name in known ? known[name] : iconOf(name)),
});
