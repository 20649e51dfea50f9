/// A bounded set of tasks that share one piece of work, cut into chunks.
package enum Workers {
  /// Calls `body` for every chunk of `0..<count` and returns the results in the chunks' order.
  ///
  /// At most `limit` chunks are worked on at once, each by one task: what a chunk needs, buffers or
  /// C handles, is made inside `body` and never shared. Chunks are handed out in ascending order.
  ///
  /// `count`: how many items there are; 0 gives no call.
  /// `chunkSize`: how many items one call gets; the last may get fewer.
  /// `limit`: how many calls run at once, usually the number of cores.
  package static func map<Output: Sendable>(
    count: Int, chunkSize: Int, limit: Int, _ body: @escaping @Sendable (Range<Int>) -> Output
  ) async -> [Output] {
    precondition(chunkSize > 0 && limit > 0, "a chunk and a worker at least")
    let chunkCount = (count + chunkSize - 1) / chunkSize
    let next = NextChunk()
    let numbered = await withTaskGroup(of: [(Int, Output)].self) { group in
      for _ in 0..<min(limit, chunkCount) {
        group.addTask {
          var done: [(Int, Output)] = []
          while let chunk = next.take(below: chunkCount) {
            let lower = chunk * chunkSize
            done.append((chunk, body(lower..<min(lower + chunkSize, count))))
          }
          return done
        }
      }
      var all: [(Int, Output)] = []
      all.reserveCapacity(chunkCount)
      for await done in group { all += done }
      return all
    }
    return numbered.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
