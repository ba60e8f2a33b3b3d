/** A Word table with an alternative text, which the library has no option for. */
import { Table, XmlAttributeComponent, XmlComponent, type ITableOptions } from "docx";

class Value extends XmlAttributeComponent<{ readonly value: string }> {
  protected override readonly xmlKeys = { value: "w:val" };
}

class Description extends XmlComponent {
  constructor(text: string) {
    super("w:tblDescription");
    this.root.push(new Value({ value: text }));
  }
}

/** The description is read out before the table, and shown in Word under the table's properties. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, description: string) {
    super(options);
    // The table's properties are always its first child, and the description the last of these.
    const properties: unknown = this.root[0];
    if (properties instanceof XmlComponent) (properties as unknown as Grown).root.push(new Description(description));
  }
}

interface Grown {
  readonly root: XmlComponent[];
}
