package import CSV
package import Facts
package import Quantity

/// How a table of orders is read: which columns say what, and how numbers, times and states are
/// written. The formats of shops are values of this type, and so is a mapping file.
package struct TableFormat: Sendable {
  /// As `--format` takes it.
  package var name: String
  /// The names under which a column is known, the likeliest first.
  package var columns: [Role: [String]]
  /// Columns without which it is another format; at least one name of each must be there.
  package var signature: [Role]
  /// Columns that must be there by name although they say nothing that is used.
  package var marks: [String] = []
  package var delimiter: UInt8?
  package var encoding: TextEncoding?
  package var decimals = DecimalStyle.dot
  package var units = AmountUnits.major
  package var dateOrder: DateOrder?
  /// A zone for times without offset; nil: that of the programme.
  package var zone: String?
  /// Of amounts without currency; nil: that of the programme.
  package var currency: Currency?
  /// Whether an order has a row for each line item, which repeat it or leave its columns empty.
  package var hasItemRows = false
  /// Where line items stand; nil where the format has none.
  package var items: ItemFields?
  /// By folded word.
  package var statuses: [String: OrderStatus] = [:]
  /// What counts where no column tells the state.
  package var usualStatus = OrderStatus.paid
  /// Words of `Role.test`, folded, that mean a trial; `true`, `1` and `yes` always do.
  package var testWords: Set<String> = []
  package var kind = ConversionKind.order
  /// Whether its records are payments, of which shops' own records say more.
  package var isPayment = false

  package init(_ name: String, columns: [Role: [String]], signature: [Role]) {
    self.name = name
    self.columns = columns
    self.signature = signature
  }

  /// All names that a header of this format could hold.
  var names: [String] { columns.values.flatMap(\.self) + marks }
}
