package import CSV

/// Why a file gave nothing at all.
package enum ImportFailure: Error, Sendable, Hashable {
  case table(CSVProblem)
  /// Neither its columns, nor its members, nor its lines are those of a format that is known.
  case unknownFormat
  /// The zone of a mapping file.
  case unknownZone(String)
  /// A format was asked for, and these columns of it are missing.
  case missingColumns([String])
}
