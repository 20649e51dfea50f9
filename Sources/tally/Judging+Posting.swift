internal import Ledger
internal import Quantity
internal import Reconcile
internal import Workers

extension Judging {
  /// What is to be posted, found part by part of all credits by several tasks, so that what the
  /// ledger holds is never there as a whole.
  ///
  /// `zone`: the programme's, in which the days of holds are counted; nil where nothing is to be
  /// recorded, and only the sums are wanted.
  func posting(recordedIn zone: ZoneRules?) async throws(LedgerFailure) -> Posting {
    let reasons = try await removalReasons()
    var posting = Posting()
    var sums = EntrySum.Sums()
    // Some parts at a time, so that little waits for being packed.
    for first in stride(from: 0, to: Reconciliation.partCount, by: Self.partsAtOnce) {
      let parts = await inParts(first..<min(first + Self.partsAtOnce, Reconciliation.partCount)) {
        PostingPart(self, $0, reasons, recordedIn: zone)
      }
      var stretches: [EntryStretch] = []
      for part in parts {
        let part = try part.get()
        sums.add(part.sums)
        posting.holds += part.holds
        stretches.append(part.entries)
      }
      await posting.entries.append(stretches, limit: jobs)
    }
    posting.sums = sums.sums
    return posting
  }

  private static let partsAtOnce = 16
  /// How many parts are read with one connection.
  private static let partsOfReader = 2

  /// Why orders earn nothing any more of which the ledger holds something.
  private func removalReasons() async throws(LedgerFailure) -> RemovalReasons {
    var removed: Set<UInt64> = []
    if !posted.isEmpty {
      let parts = await inParts(0..<Reconciliation.partCount) { removedOrders(of: $0) }
      for part in parts { removed.formUnion(try part.get()) }
    }
    return await reconciliation.removalReasons(of: removed, limit: jobs)
  }

  private func removedOrders(of part: CreditPart) -> [UInt64] {
    reconciliation.removed(reconciliation.range(part.number, posted: part.posted[...]))
  }

  /// Reads what the ledger holds of each part.
  private func inParts<Found: Sendable>(
    _ parts: Range<Int>, _ body: @escaping @Sendable (CreditPart) -> Found
  ) async -> [Result<Found, LedgerFailure>] {
    let posted = posted
    let chunks = await Workers.map(
      count: parts.count, chunkSize: Self.partsOfReader, limit: jobs
    ) { chunk in
      let reader = posted.reader()
      return chunk.map { index -> Result<Found, LedgerFailure> in
        do throws(LedgerFailure) {
          return .success(body(try CreditPart(parts.lowerBound + index, reader)))
        } catch {
          return .failure(error)
        }
      }
    }
    return chunks.flatMap(\.self)
  }
}
