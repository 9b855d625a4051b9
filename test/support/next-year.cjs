// Loaded before a program, it makes the clock say a year later. Nothing else of Date is another: who extends it looks at
// what its prototype has of its own.
const YEAR = 365 * 24 * 60 * 60 * 1000;
const today = Date.now;

Date.now = () => today() + YEAR;
globalThis.Date = new Proxy(Date, {
  construct: (target, moment, made) => Reflect.construct(target, moment.length > 0 ? moment : [Date.now()], made),
});
