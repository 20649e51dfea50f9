/// What `list --state` takes.
enum PageState: String, CaseIterable {
  case published, draft, future, expired
}
