"""The mission's report: what is known of it (`facts`), and pages that tell it (`page`)."""
