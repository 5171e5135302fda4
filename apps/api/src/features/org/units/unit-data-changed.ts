/** What answers show of an owner's units changed: their names, days or acts, or the maps they are drawn on. */
export class UnitDataChanged {
  constructor(readonly provinceId: string) {}
}
