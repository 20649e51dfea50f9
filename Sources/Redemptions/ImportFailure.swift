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
  /// It is nearly this format: these columns of it are missing.
  case nearly(String, missing: [String])
  /// Columns that are read stand twice in the header, so that nobody can tell which counts.
  case repeatedColumns([String])
}
