/// By what rows belong together.
protocol RowKeys: Sendable {
  /// Appends the keys of rows of a block, in their order; zero leaves a row out.
  func append(_ block: Int, _ rows: some Sequence<Int>, to keys: inout [UInt64])
}
