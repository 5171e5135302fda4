/** Units of an owner were added, or their kind, order, parent or days changed: who is asked for figures may differ. */
export class UnitsChanged {
  constructor(readonly provinceId: string) {}
}
