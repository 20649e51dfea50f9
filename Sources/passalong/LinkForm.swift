/// The forms in which links are handed to whoever writes to advocates.
enum LinkForm: String, CaseIterable {
  /// For spreadsheets and mail merge.
  case csv
  /// JSON lines, an object for each advocate.
  case json

  var fileName: String {
    switch self {
    case .csv: "links.csv"
    case .json: "links.jsonl"
    }
  }
}
