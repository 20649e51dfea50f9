/// Gives each of many new advocates a code of its own, the same whatever their order.
package enum CodeAssignment {
  /// More attempts than any programme with room left needs.
  package static let attemptsMax = 1_000

  /// The code of each advocate, by index; nil for one whose every attempt was refused or taken.
  ///
  /// When two come to the same candidate, the one that `precedes` the other has it, and the other
  /// goes on to its next attempt, even if it was here first. So the result is that of going through
  /// the advocates in the order of `precedes`, whatever order they are in.
  ///
  /// `precedes` is a strict order of the advocates that does not depend on the run, such as that of
  /// their identifiers. `candidate` gives nil for an attempt that is refused. `isTaken` says whether
  /// a code was issued earlier, or is too near to one that was.
  package static func assign(
    count: Int,
    attemptsMax: Int = attemptsMax,
    precedes: (Int, Int) -> Bool,
    candidate: (_ advocate: Int, _ attempt: Int) -> Code?,
    isTaken: (Code) -> Bool
  ) -> [Code?] {
    var holders: [Code: Int] = [:]
    holders.reserveCapacity(count)
    var codes = [Code?](repeating: nil, count: count)
    var attempts = [Int32](repeating: 0, count: count)
    for newcomer in 0..<count {
      var advocate = newcomer
      while attempts[advocate] < attemptsMax {
        let attempt = Int(attempts[advocate])
        attempts[advocate] += 1
        guard let code = candidate(advocate, attempt) else { continue }
        if let holder = holders[code] {
          guard precedes(advocate, holder) else { continue }
          codes[holder] = nil
          (holders[code], codes[advocate]) = (advocate, code)
          advocate = holder
        } else if !isTaken(code) {
          (holders[code], codes[advocate]) = (advocate, code)
          break
        }
      }
    }
    return codes
  }
}
