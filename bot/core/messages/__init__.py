"""Everything the bot says: from the domain to a message, once for all languages."""
