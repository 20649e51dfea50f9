/// A sale as one export tells of it.
struct ToldSale {
  /// Its index among all sales.
  let index: Int
  let sale: Sale
}
