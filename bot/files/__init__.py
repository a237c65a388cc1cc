"""Mission files in: YAML and workbooks, one reader for both."""
