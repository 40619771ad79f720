/** Stands in for styles and pictures where tests import them. */
module.exports = '';
