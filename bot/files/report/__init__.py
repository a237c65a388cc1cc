"""Pages set on paper and screen, one format a module; each is loaded in a child process alone."""
