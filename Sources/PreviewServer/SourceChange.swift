/// What happened to the sources since the last look.
package enum SourceChange: Sendable, Equatable {
  /// These files and folders were written, made, moved or removed: sorted, each once, as paths
  /// below the roots the watcher was given. A folder that came to be stands beside what is in it.
  case paths([String])
  /// More than the system could keep account of: anything may have changed.
  case everything
}
