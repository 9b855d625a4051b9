// Loaded before a program, it makes the clock say a year later.
const YEAR = 365 * 24 * 60 * 60 * 1000;
const Today = Date;

globalThis.Date = class extends Today {
  static now() {
    return Today.now() + YEAR;
  }

  constructor(...moment) {
    super(...(moment.length > 0 ? moment : [Today.now() + YEAR]));
  }
};
