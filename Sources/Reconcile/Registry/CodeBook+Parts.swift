package import Facts

extension CodeBook {
  /// Whether a book of the codes that facts name, and of their owners, decides these orders as that
  /// of the whole registry would.
  ///
  /// The others matter where one of them is the friend, and not an advocate of this book who has
  /// the same address: without a code in use they cannot close a ring, and what they ordered is
  /// compared with their own friends' orders only. Nobody else has their customer number.
  package func isEnough(for orders: [OrderBlock]) -> Bool {
    let known = Set((0..<advocateCount).map { emails[at: $0] }.filter { $0 != 0 })
    return orders.allSatisfy { block in
      (0..<block.count).allSatisfy { !known.contains(block.email[at: $0]) }
    }
  }
}
