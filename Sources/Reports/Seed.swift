/// Nothing yet.
enum ReportsSeed {}
