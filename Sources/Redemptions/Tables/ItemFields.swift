/// Which columns of a table say what of line items, by the names under which they are known.
package struct ItemFields: Sendable {
  /// The number of the article: without this column, or packed cells, nothing is known of items.
  var article: [String] = []
  var quantity: [String] = []
  /// Of one piece, where there is no total.
  var price: [String] = []
  /// Of all pieces, after discount.
  var total: [String] = []
  var tax: [String] = []
  /// What was taken off, where there is no total.
  var discount: [String] = []
  var refunded: [String] = []
  /// Cells that hold an item, or several: `name:…|sku:…|total:…`. A name that ends in `1` stands
  /// for all numbers from there.
  var packed: [String] = []
  /// Whether totals and prices are without the tax beside them.
  var addsTax = false
}
