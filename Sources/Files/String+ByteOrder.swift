internal import Glibc

extension String {
  /// Whether the text comes first when UTF-8 bytes are compared.
  ///
  /// The order of paths: the same on every machine, whatever letters are in them, and fast.
  package func precedesInBytes(_ other: String) -> Bool {
    var first = self
    var second = other
    return first.withUTF8 { left in
      second.withUTF8 { right in
        let count = min(left.count, right.count)
        guard count > 0, let leftBase = left.baseAddress, let rightBase = right.baseAddress else {
          return left.count < right.count
        }
        let order = unsafe memcmp(leftBase, rightBase, count)
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }
}
