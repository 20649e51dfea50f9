/// What a PDF says of itself.
struct PageMetadata {
  let title: String
  let author: String
  /// As ISO 8601 has it; what would be the time of printing otherwise.
  let date: String
}
